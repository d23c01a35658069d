package id.anjungan.demo.workbench;

/** What the page says after something was done; the sentence is {@code said.} and the code. */
public enum Said {
    PAID("paid"),
    PAID_LATE("paid_late"),
    PAID_TWICE("paid_twice"),
    NEVER_PAID("never_paid"),
    PAID_UNTOLD("paid_untold"),
    SCANNED("scanned");

    private final String code;

    Said(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
