package id.anjungan.demo.workbench;

import java.util.Optional;

/** What can be broken on purpose, in the order of the page; the label is {@code fault.} and the code. */
public enum Fault {
    PAPER("kertas"),
    COVER("tutup"),
    PRINTER("printer"),
    HUB("hub"),
    POSTING_HELD("tahan"),
    TAX_SERVER("pajak"),
    NOTICES("kabar"),
    DISPLAY("papan"),
    SCANNER("pemindai");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<Fault> ofCode(String code) {
        for (Fault f : values()) {
            if (f.code.equals(code)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }
}
