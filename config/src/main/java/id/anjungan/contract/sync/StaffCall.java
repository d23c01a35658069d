package id.anjungan.contract.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.Coded;

/** What rows say of a citizen's call for staff. */
public final class StaffCall {

    private StaffCall() {
    }

    /** Where it was taken up: {@code from} of {@code staff.answered}. */
    public enum From implements Coded {
        COUNTER("counter"), HUB("hub");

        private final String code;

        From(String code) {
            this.code = code;
        }

        @Override
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** Why nobody comes yet: {@code why} of {@code staff.unanswered}. */
    public enum Silence implements Coded {
        NOBODY_ANSWERED("nobody_answered"),
        /** Neither the hub nor a counter page could be reached: it rang nowhere. */
        NOBODY_REACHED("nobody_reached");

        private final String code;

        Silence(String code) {
            this.code = code;
        }

        @Override
        @JsonValue
        public String code() {
            return code;
        }
    }

    /** How it ended: {@code end} of {@code staff.ended}. */
    public enum End implements Coded {
        HELPED("helped"), CANCELLED("cancelled"), VISIT_ENDED("visit_ended"),
        /** The terminal started anew; told by no row of its own. */
        INTERRUPTED("interrupted");

        private final String code;

        End(String code) {
            this.code = code;
        }

        @Override
        @JsonValue
        public String code() {
            return code;
        }
    }
}
