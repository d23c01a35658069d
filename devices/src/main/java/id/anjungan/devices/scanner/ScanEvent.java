package id.anjungan.devices.scanner;

/** What a scanner read. */
public sealed interface ScanEvent {

    /** A whole text, printable ASCII, at most {@link #LONGEST} characters. May be anybody's: never logged. */
    record Scanned(String text) implements ScanEvent {
        @Override
        public String toString() {
            return "Scanned[" + text.length() + " characters]";
        }
    }

    /** @param why {@code not_text}: bytes that are no printable text (a wrong speed); {@code too_long} */
    record Garbled(String why) implements ScanEvent {
    }

    /** Longer than any code of ours and than any QRIS (EMVCo: 512). */
    int LONGEST = 512;
}
