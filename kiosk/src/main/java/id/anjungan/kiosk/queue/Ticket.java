package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.WaitRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One ticket of one business day as the journal tells it.
 *
 * @param number   {@code A001}: prefix and three digits, unique per office, business day and prefix
 * @param service  id of the counter service it waits for, or is served in
 * @param issuedAt when it was taken; where it stands in the line is {@link Line}'s
 * @param call     to which counter, while called; of the last call once it has ended
 * @param endedAt  when it was finished, set aside or closed
 * @param returns  how often it came back after it had been set aside
 * @param promised the wait shown when it was taken, until the ticket moved elsewhere
 */
public record Ticket(String number, String service, boolean priority, Instant issuedAt, Line line, State state,
        Optional<Call> call, Optional<Instant> endedAt, int returns, Optional<WaitRange> promised) {

    /** Earlier in the line first; total, because no two stays in the line begin with the same journal row. */
    static final Comparator<Ticket> BY_LINE = Comparator.<Ticket>comparingLong(t -> t.line().place())
            .thenComparingLong(t -> t.line().joined());

    /** Where a ticket stands. */
    public enum State {
        WAITING("waiting"), CALLED("called"), NO_SHOW("no_show"), FINISHED("finished"), CLOSED("closed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A stay in the line.
     *
     * @param place    journal row of the arrival, whatever the clock does; a transfer keeps it
     * @param joined   journal row that began this stay: issue, transfer or return
     * @param since    when this stay began
     * @param passed   priority tickets that went past it while it was the first regular one
     * @param overtaken times that a ticket which joined later was called before it
     */
    public record Line(long place, long joined, Instant since, int passed, int overtaken) {
    }

    /**
     * @param row   journal row of the newest call
     * @param first when it was called first; {@code at} the newest call; {@code calls} 1 for the first
     */
    public record Call(String counter, long row, Instant first, Instant at, int calls) {
    }

    static Ticket issued(QueueEvent.Issued issued, long row, Instant at) {
        return new Ticket(issued.number(), issued.service(), issued.priority(), at, new Line(row, row, at, 0, 0),
                State.WAITING, Optional.empty(), Optional.empty(), 0, issued.estimate());
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    public boolean beingServed() {
        return state == State.CALLED;
    }

    Ticket called(Call by) {
        return new Ticket(number, service, priority, issuedAt, line, State.CALLED, Optional.of(by), endedAt, returns,
                promised);
    }

    Ticket ended(State how, Instant at) {
        return new Ticket(number, service, priority, issuedAt, line, how, call, Optional.of(at), returns, promised);
    }

    Ticket standing(Line anew) {
        return new Ticket(number, service, priority, issuedAt, anew, state, call, endedAt, returns, promised);
    }

    /** Waits again, for the same service or another; what was promised was promised for the stay before. */
    Ticket waitingAgain(String wanted, Line anew, int returned) {
        return new Ticket(number, wanted, priority, issuedAt, anew, State.WAITING, Optional.empty(), Optional.empty(),
                returned, Optional.empty());
    }

    Ticket passed() {
        return standing(new Line(line.place(), line.joined(), line.since(), line.passed() + 1, line.overtaken()));
    }

    Ticket overtaken() {
        return standing(new Line(line.place(), line.joined(), line.since(), line.passed(), line.overtaken() + 1));
    }
}
