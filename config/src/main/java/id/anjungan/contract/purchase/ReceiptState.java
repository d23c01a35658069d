package id.anjungan.contract.purchase;

import com.fasterxml.jackson.annotation.JsonValue;

/** The receipt axis, one per kind of paper. Paper is evidence: its trouble never moves money. Codes are stored. */
public enum ReceiptState {
    NONE("none"), QUEUED("queued"), PRINTED("printed"), NOT_PRINTED("not_printed"), UNKNOWN("unknown"),
    EXPIRED("expired");

    private final String code;

    ReceiptState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
