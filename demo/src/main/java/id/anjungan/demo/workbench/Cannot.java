package id.anjungan.demo.workbench;

import id.anjungan.demo.office.Phone;

/** Something the workbench was asked for and cannot do; the page says why in its reader's language. */
public final class Cannot extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The sentence is {@code cannot.} and the code. */
    public enum Why {
        TERMINAL_OFF("terminal_off"),
        NO_ANSWER("no_answer"),
        NO_QR("no_qr"),
        NO_QR_YET("no_qr_yet"),
        NOT_A_QR("not_a_qr"),
        NOT_OURS("not_ours"),
        ALREADY_PAID("already_paid"),
        CANCELLED("cancelled"),
        EXPIRED("expired"),
        NO_PAPER("no_paper"),
        PAPER_UNREADABLE("paper_unreadable"),
        UNKNOWN("unknown"),
        FAILED("failed");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        private static Why of(Phone.Paying.Declined no) {
            for (Why w : values()) {
                if (w.code.equals(no.why())) {
                    return w;
                }
            }
            return FAILED;
        }
    }

    private final Why why;

    public Cannot(Why why) {
        super(why.code());
        this.why = why;
    }

    public Cannot(Why why, Throwable cause) {
        super(why.code(), cause);
        this.why = why;
    }

    /** The bank declines. */
    Cannot(Phone.Paying.Declined no) {
        this(Why.of(no));
    }

    public Why why() {
        return why;
    }
}
