package id.anjungan.contract.queue;

import id.anjungan.contract.AnsweredBy;
import id.anjungan.contract.Body;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks to the queue host, and what it announces. */
public sealed interface QueueBody extends Body {

    /** @param service id of a counter service of this office, e.g. {@code pengesahan} */
    @AnsweredBy({TicketIssued.class, TicketRefused.class})
    record TakeTicket(String service) implements QueueBody {
    }

    /** @param number {@code A001}: prefix and three digits, unique per office, business day (WIB) and prefix */
    record TicketIssued(String number, String service, int ahead, Instant at) implements QueueBody {
    }

    record TicketRefused(Why why) implements QueueBody {
    }

    /** Why no ticket. */
    enum Why {
        CLOSED("closed"), CAP_REACHED("cap_reached"), UNKNOWN_SERVICE("unknown_service"), NOT_HOSTED("not_hosted"),
        NOT_STORED("not_stored");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    /** Full state for boards and displays: always redrawn whole, never appended. */
    record Board(long version, Instant at, Optional<Call> now, List<Call> recent, int waiting) implements QueueBody {
    }

    /** A ticket called to a counter. */
    record Call(String number, String counter, Instant at) {
    }
}
