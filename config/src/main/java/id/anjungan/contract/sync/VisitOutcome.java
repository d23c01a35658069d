package id.anjungan.contract.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.Coded;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.Trouble;

/** What a visit came to: {@code outcome} of its last row, read by operators as {@code outcome.<code>} at the hub. */
public enum VisitOutcome implements Coded {
    /** The citizen went back to the start, or walked away. */
    LEFT("left"), TIMED_OUT("timed_out"),
    /** A programmer's fault ended it. */
    FAULT("fault"),
    /** The terminal stopped in its midst; the next start says so. */
    INTERRUPTED("interrupted"),
    /** Wanted a service that was switched off, and was told so. */
    SERVICE_OFF("service_off"),
    /** The tax, by where the money stood. */
    PAID("paid"), POSTING("posting"), REFUND("refund"), PARKED("parked"), CHECKING("checking"),
    NOT_CHARGED("not_charged"),
    /** No bill, or none that may be paid here. */
    OVER_LIMIT("over_limit"), NIK_REFUSED("nik_refused"), REFUSED_NOT_FOUND("refused_not_found"),
    REFUSED_CHASSIS_DIFFERS("refused_chassis_differs"), REFUSED_FIVE_YEAR_RENEWAL("refused_five_year_renewal"),
    REFUSED_BLOCKED("refused_blocked"), REFUSED_ARREARS_OVER_LIMIT("refused_arrears_over_limit"),
    REFUSED_OTHER_PROVINCE("refused_other_province"), REFUSED_ALREADY_PAID("refused_already_paid"),
    REFUSED_TOO_EARLY("refused_too_early"), REFUSED_REGISTRATION_DELETED("refused_registration_deleted"),
    REFUSED_GOVERNMENT_PLATE("refused_government_plate"),
    /** No usable bill. */
    TROUBLE_NO_ANSWER("trouble_no_answer"), TROUBLE_SILENT("trouble_silent"), TROUBLE_ERROR("trouble_error"),
    TROUBLE_UNREADABLE("trouble_unreadable"), TROUBLE_DOES_NOT_ADD_UP("trouble_does_not_add_up"),
    TROUBLE_DIFFERS("trouble_differs"),
    /** A paper or a word about money paid before. */
    COPY("copy"), COPY_NOT_PRINTED("copy_not_printed"), PROOF_NONE("proof_none"), PROOF_NO_ANSWER("proof_no_answer"),
    TOLD_WAITING("told_waiting"), TOLD_POSTING("told_posting"), TOLD_POSTED("told_posted"),
    TOLD_REFUND_OWED("told_refund_owed"), TOLD_REFUNDED("told_refunded"), TOLD_NOT_CHARGED("told_not_charged"),
    TOLD_BEING_CHECKED("told_being_checked"),
    /** A bill seen or printed without paying it here; and the number of the counter that takes its money. */
    BILL_SHOWN("bill_shown"), BILL_PRINTED("bill_printed"), COUNTER("counter"),
    /** Read what a counter asks for and costs. */
    GUIDE_SHOWN("guide_shown"),
    /** The queue. */
    TICKET("ticket"), REFUSED_CLOSED("refused_closed"), REFUSED_CAP_REACHED("refused_cap_reached"),
    REFUSED_UNKNOWN_SERVICE("refused_unknown_service"), REFUSED_NOT_HOSTED("refused_not_hosted"),
    REFUSED_NOT_STORED("refused_not_stored"), REFUSED_NUMBERS_USED_UP("refused_numbers_used_up"),
    REFUSED_TOO_FAST("refused_too_fast"), REFUSED_NO_ANSWER("refused_no_answer");

    private final String code;

    VisitOutcome(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** No bill can be paid here. */
    public static VisitOutcome of(Refusal refusal) {
        return of("refused_" + refusal.code());
    }

    /** The tax server gave no usable bill. */
    public static VisitOutcome of(Trouble trouble) {
        return of("trouble_" + trouble.code());
    }

    /** Told where their money is. */
    public static VisitOutcome of(MoneyState state) {
        return of("told_" + state.code());
    }

    /** No ticket. */
    public static VisitOutcome of(QueueBody.Why why) {
        return of("refused_" + why.code());
    }

    private static VisitOutcome of(String code) {
        for (VisitOutcome o : values()) {
            if (o.code.equals(code)) {
                return o;
            }
        }
        throw new IllegalArgumentException("no outcome " + code);
    }
}
