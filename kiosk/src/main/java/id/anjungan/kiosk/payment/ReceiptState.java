package id.anjungan.kiosk.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.kiosk.page.PaperState;

/** The receipt axis, one per kind of paper. Paper is evidence: its trouble never moves money. Codes are stored. */
public enum ReceiptState {
    NONE("none", PaperState.NONE), QUEUED("queued", PaperState.PRINTING), PRINTED("printed", PaperState.PRINTED),
    NOT_PRINTED("not_printed", PaperState.NOT_PRINTED), UNKNOWN("unknown", PaperState.UNCLEAR),
    EXPIRED("expired", PaperState.NOT_PRINTED);

    private final String code;
    private final PaperState shown;

    ReceiptState(String code, PaperState shown) {
        this.code = code;
        this.shown = shown;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public PaperState shown() {
        return shown;
    }
}
