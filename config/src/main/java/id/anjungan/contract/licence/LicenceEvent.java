package id.anjungan.contract.licence;

import id.anjungan.contract.Coded;
import id.anjungan.contract.licence.LicenceBody.Trouble;

/** What operators are told about the licensing system, by the hub or a terminal: read as {@code event.<code>}. */
public enum LicenceEvent implements Coded {
    SILENT("licence_silent"), ERROR("licence_error"), UNREADABLE("licence_unreadable"),
    CONTRADICTS("licence_contradicts"), NOT_CONNECTED("licence_not_connected"),
    /** The end of a telephone number was tried too often. */
    GUESSING("licence_guessing");

    private final String code;

    LicenceEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static LicenceEvent of(Trouble trouble) {
        return switch (trouble) {
            case SILENT -> SILENT;
            case ERROR -> ERROR;
            case UNREADABLE -> UNREADABLE;
            case CONTRADICTS -> CONTRADICTS;
            case NOT_CONNECTED -> NOT_CONNECTED;
        };
    }
}
