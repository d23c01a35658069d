package id.anjungan.kiosk.lan;

import id.anjungan.config.Words;

/** Why the door cannot be open now. It is tried again. */
final class LanTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Standing.Code code;
    private final transient Words about;

    LanTrouble(Standing.Code code, Words about) {
        this(code, about, null);
    }

    LanTrouble(Standing.Code code, Words about, Throwable cause) {
        super(code + ": " + about.english(), cause);
        this.code = code;
        this.about = about;
    }

    Standing.Code code() {
        return code;
    }

    Words about() {
        return about;
    }
}
