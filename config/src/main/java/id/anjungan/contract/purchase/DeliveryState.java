package id.anjungan.contract.purchase;

import com.fasterxml.jackson.annotation.JsonValue;

/** The delivery axis: the posting at the tax server. Codes are stored and sent. */
public enum DeliveryState {
    NOT_STARTED("not_started"),
    /** Journaled before the first send. */
    INTENT("intent"),
    DONE("done"),
    /** Refused for good: nothing was or will be posted under this purchase id. */
    NOT_DONE("not_done"),
    /** No answer yet: repeated with the same purchase id. */
    UNKNOWN("unknown");

    private final String code;

    DeliveryState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
