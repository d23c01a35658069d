package id.anjungan.contract.sync;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a terminal tells its operators: {@code code} of an event row, read as {@code event.<code>} at the hub. */
public enum EventCode {
    /** Money that needs a person. */
    PAYMENT_PARKED("payment.parked"), PAYMENT_PAID_AGAIN("payment.paid_again"),
    PAYMENT_UNKNOWN_PURCHASE("payment.unknown_purchase"),
    /** A bill that was not what it should be. */
    BILL_DOES_NOT_ADD_UP("bill_does_not_add_up"), BILL_OF_ANOTHER_VEHICLE("bill_of_another_vehicle"),
    BILL_DIFFERS_FROM_TARIFF("bill_differs_from_tariff"),
    NIK_FAILED_THREE_TIMES("nik_failed_three_times"),
    /** What the proof of the whole journal, made while the terminal serves, came to. */
    JOURNAL_PAST_PROVEN("journal_past_proven"), JOURNAL_PAST_BROKEN("journal_past_broken"),
    /** A programmer's fault; the detail is its short code. */
    FAULT("fault");

    private final String code;

    EventCode(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
