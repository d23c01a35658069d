package id.anjungan.contract.queue;

import id.anjungan.contract.AnsweredBy;
import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks to the queue host, and what it announces. */
public sealed interface QueueBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("queue")
            .with("queue.take-ticket", TakeTicket.class)
            .with("queue.ticket-issued", TicketIssued.class)
            .with("queue.ticket-refused", TicketRefused.class)
            .with("queue.board", Board.class);

    /**
     * @param service  id of a counter service of this office, e.g. {@code pengesahan}
     * @param priority the citizen asks for the priority line (elderly, disability, pregnant, with an infant); no proof
     * @param key      of the wish: asked again with it, the same ticket is answered. Absent: each ask is a wish
     */
    @AnsweredBy({TicketIssued.class, TicketRefused.class})
    record TakeTicket(String service, boolean priority, Optional<String> key) implements QueueBody {
    }

    /**
     * @param number   {@code A001}: prefix and three digits, unique per office, business day (WIB) and prefix
     * @param ahead    people who are called before this ticket, as the line stands
     * @param estimate absent while too little has been measured to promise anything
     */
    record TicketIssued(String number, String service, boolean priority, int ahead, Optional<WaitRange> estimate,
            Instant at) implements QueueBody {
    }

    /** Minutes until the call: half of the waits end by {@code low}, nine of ten by {@code high}. */
    record WaitRange(int low, int high) {
    }

    /** @param again when asking again makes sense: the opening, or the end of a pause */
    record TicketRefused(Why why, Optional<Instant> again) implements QueueBody {
    }

    /** Why no ticket. */
    enum Why {
        CLOSED("closed"), CAP_REACHED("cap_reached"), UNKNOWN_SERVICE("unknown_service"), NOT_HOSTED("not_hosted"),
        NOT_STORED("not_stored"),
        /** All numbers of the service's letter are used up for today. */
        NUMBERS_USED_UP("numbers_used_up"),
        /** Several tickets in a row that look like one person's: a pause. */
        TOO_FAST("too_fast");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * Full state for boards and displays: always redrawn whole, never appended.
     *
     * @param now     the newest call of those still being served
     * @param recent  calls before it, newest first
     * @param onBreak counters whose clerk takes a break
     */
    record Board(long version, Instant at, Optional<Call> now, List<Call> recent, int waiting, List<String> onBreak)
            implements QueueBody {
    }

    /**
     * A ticket called to a counter.
     *
     * @param at    of the newest call: changes with each, so that a board flashes and chimes again
     * @param calls 1 for the first
     */
    record Call(String number, String counter, Instant at, int calls, boolean priority, CalledFor service) {
    }

    /** A counter service as boards name it. */
    record CalledFor(String id, String nameId, String nameEn) {
    }
}
