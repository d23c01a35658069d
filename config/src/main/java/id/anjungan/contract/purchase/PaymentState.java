package id.anjungan.contract.purchase;

import com.fasterxml.jackson.annotation.JsonValue;

/** The payment axis. Codes are stored and sent. */
public enum PaymentState {
    /** Bill and amount fixed; nothing has left the terminal. */
    CREATED("created", false),
    /** From here on the acquirer may take money. */
    AUTH_INTENT("auth_intent", false),
    /** The acquirer has the money; the delivery is owed. */
    APPROVED("approved", false),
    /** A definite no. */
    DECLINED("declined", true),
    /** Silence, expiry, cancel under way, restart: being checked, for ever, until the acquirer is definite. */
    UNKNOWN("unknown", false),
    /** Card hosts only. */
    REVERSAL_OWED("reversal_owed", false),
    /** Card hosts only. */
    REVERSED("reversed", true),
    /** Money in, nothing delivered: repeated until the hub has opened the refund, then until it is paid back. */
    REFUND_OWED("refund_owed", false), REFUNDED("refunded", true),
    /** A machine cannot decide; a person must, with the evidence in the rows. */
    PARKED("parked", true),
    /** The acquirer says that nobody paid and nobody can any more. A late success still reopens it. */
    CANCELLED("cancelled", true),
    /** Paid and delivered. A QRIS payment has no batch: this is its end. */
    SETTLED("settled", true);

    private final String code;
    private final boolean end;

    PaymentState(String code, boolean end) {
        this.code = code;
        this.end = end;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** True where no timer owns the purchase any more. */
    public boolean isEnd() {
        return end;
    }
}
