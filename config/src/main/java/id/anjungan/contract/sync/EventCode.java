package id.anjungan.contract.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.Coded;

/** What a terminal tells its operators: {@code code} of an event row, read as {@code event.<code>} at the hub. */
public enum EventCode implements Coded {
    /** Money that needs a person. */
    PAYMENT_PARKED("payment.parked"), PAYMENT_PAID_AGAIN("payment.paid_again"),
    PAYMENT_UNKNOWN_PURCHASE("payment.unknown_purchase"),
    /** A bill that was not what it should be. */
    BILL_DOES_NOT_ADD_UP("bill_does_not_add_up"), BILL_OF_ANOTHER_VEHICLE("bill_of_another_vehicle"),
    BILL_DIFFERS_FROM_TARIFF("bill_differs_from_tariff"),
    NIK_FAILED_THREE_TIMES("nik_failed_three_times"),
    /** The queue's day and the clock: which of them is right is for a person to say. */
    QUEUE_CLOCK_BEHIND("queue_clock_behind"), QUEUE_CLOCK_AHEAD("queue_clock_ahead"),
    QUEUE_DAY_WENT_BACK("queue_day_went_back"),
    /** Rows of the queue that say nonsense were left out; its tables said something else and were made anew. */
    QUEUE_ROW_REFUSED("queue_row_refused"), QUEUE_TABLE_REBUILT("queue_table_rebuilt"),
    /** What the proof of the journal's older part found; the first takes paying out of service. */
    JOURNAL_PAST_BROKEN("journal_past_broken"), JOURNAL_PAST_PROVEN("journal_past_proven"),
    /** Another program connects with this terminal's name; it has stopped; somebody else writes this journal too. */
    NAME_TAKEN("name_taken"), NAME_OURS_AGAIN("name_ours_again"), JOURNAL_PARTED("journal_parted"),
    /** A programmer's fault; the detail is its short code. */
    FAULT("fault");

    private final String code;

    EventCode(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
