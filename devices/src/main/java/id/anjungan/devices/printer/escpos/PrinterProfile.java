package id.anjungan.devices.printer.escpos;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.Charset;
import java.util.Objects;

/**
 * What one model of printer is and can: data, not a subclass. One YAML file each in {@code config/profiles}.
 *
 * @param id            file name and name in the configuration
 * @param name          for people
 * @param columns       characters of font A (12 dots wide) on a line
 * @param dots          printable width
 * @param feedBeforeCut dots of blank paper between the last line and the cut
 * @param qrModuleDots  side of one QR module in dots; made smaller where a code would not fit
 */
public record PrinterProfile(String id, String name, int columns, int dots, CodePage codePage, Cut cut,
        int feedBeforeCut, int qrModuleDots, Abilities abilities) {

    /** @param number the argument of {@code ESC t} on this model for that character set */
    public record CodePage(String charset, int number) {

        @JsonIgnore
        public Charset set() {
            return Charset.forName(charset);
        }
    }

    public enum Cut {
        FULL, PARTIAL, NONE
    }

    /** How an ability is known. Clones lie about their model, so a claim that nobody checked is not used. */
    public enum Provenance {
        DOCUMENTED, PROBED, UNVERIFIED, ABSENT;

        @JsonIgnore
        public boolean usable() {
            return this == DOCUMENTED || this == PROBED;
        }
    }

    /**
     * @param realTimeStatus  DLE EOT
     * @param automaticStatus GS a
     * @param barrier         GS r, answered behind the print data
     * @param processId       GS ( H, answered when printing up to it has ended
     * @param clearBuffer     DLE DC4 8, throws unprinted data away
     */
    public record Abilities(Provenance realTimeStatus, Provenance automaticStatus, Provenance barrier,
            Provenance processId, Provenance clearBuffer) {

        public Abilities {
            Objects.requireNonNull(realTimeStatus, "realTimeStatus");
            Objects.requireNonNull(automaticStatus, "automaticStatus");
            Objects.requireNonNull(barrier, "barrier");
            Objects.requireNonNull(processId, "processId");
            Objects.requireNonNull(clearBuffer, "clearBuffer");
        }
    }

    public PrinterProfile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(codePage, "codePage");
        Objects.requireNonNull(cut, "cut");
        Objects.requireNonNull(abilities, "abilities");
        between("columns", columns, 16, 96);
        between("dots", dots, columns * 8, 1_024);
        between("feedBeforeCut", feedBeforeCut, 0, 255);
        between("qrModuleDots", qrModuleDots, 2, 16);
        if (!Charset.isSupported(codePage.charset())) {
            throw new IllegalArgumentException("codePage.charset: unknown character set " + codePage.charset());
        }
    }

    private static void between(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + ": " + value + " is not between " + low + " and " + high);
        }
    }
}
