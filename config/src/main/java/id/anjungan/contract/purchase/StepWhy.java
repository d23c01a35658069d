package id.anjungan.contract.purchase;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;

/** Why a purchase moved: {@code why} of its rows in the journal, read by operators as {@code why.<code>} at the hub. */
public enum StepWhy {
    /** Towards the money. */
    CONFIRMED("confirmed"), QR_ISSUED("qr_issued"), ISSUE_REFUSED("issue_refused"),
    ISSUE_UNANSWERED("issue_unanswered"), ISSUED_EXPIRED("issued_expired"), COUNTDOWN("countdown"),
    CANCEL_WANTED("cancel_wanted"), RESTART("restart"),
    /** What the acquirer said. */
    PAID("paid"), LATE_SUCCESS("late_success"), PAID_AGAIN("paid_again"), PAID_WHILE_PARKED("paid_while_parked"),
    PAID_UNEXPECTEDLY("paid_unexpectedly"), AMOUNT_DIFFERS("amount_differs"), NOT_PAID("not_paid"),
    ACQUIRER_EXPIRED("acquirer_expired"), ACQUIRER_CANCELLED("acquirer_cancelled"),
    ACQUIRER_FAILED("acquirer_failed"), ACQUIRER_NOT_FOUND("acquirer_not_found"),
    /** Money on its way back. */
    REFUND_OWED("refund_owed"), REFUND_OPENED("refund_opened"), REFUNDED("refunded"),
    REFUNDED_BUT_NOT_OWED("refunded_but_not_owed"),
    /** What the tax server said. */
    APPROVED("approved"), NO_ANSWER("no_answer"), POSTED("posted"), POSTED_BY_DESK("posted_by_desk"),
    POSTED_AMOUNT_DIFFERS("posted_amount_differs"), POSTED_TWICE("posted_twice"),
    POSTED_UNEXPECTEDLY("posted_unexpectedly"), POSTING_PAID_OTHERWISE("posting_paid_otherwise"),
    POSTING_AMOUNT_DIFFERS("posting_amount_differs"), POSTING_VOIDED("posting_voided"),
    POSTING_UNKNOWN_BILL("posting_unknown_bill"),
    /** The hub's desk. */
    DESK_DECIDED("desk_decided"), DESK_POSTED("desk_posted"), DESK_POSTED_TWICE("desk_posted_twice"),
    DESK_POSTED_UNEXPECTEDLY("desk_posted_unexpectedly"), DESK_REFUND("desk_refund"),
    DESK_REFUNDS_WHAT_IS_POSTED("desk_refunds_what_is_posted"), DESK_NOT_PAID("desk_not_paid"),
    /** Papers. */
    POSTING_OPEN("posting_open"), COPY_WANTED("copy_wanted"), PRINTED("printed"), PRINTER_SILENT("printer_silent"),
    PAPER_OUT("paper_out"), COVER_OPEN("cover_open"), OFFLINE("offline"), ERROR("error"),
    NOT_CONNECTED("not_connected"), EXPIRED("expired");

    private final String code;

    StepWhy(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The posting was refused for good. */
    public static StepWhy of(PostingRefusal refusal) {
        return switch (refusal) {
            case PAID_OTHERWISE -> POSTING_PAID_OTHERWISE;
            case AMOUNT_DIFFERS -> POSTING_AMOUNT_DIFFERS;
            case VOIDED -> POSTING_VOIDED;
            case UNKNOWN_BILL -> POSTING_UNKNOWN_BILL;
        };
    }
}
