package id.anjungan.central.fleet;

import id.anjungan.central.store.AuditAct;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Store;
import id.anjungan.contract.TerminalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Citizens who asked for a person: ring on every page until an operator takes the call up. */
public final class StaffCalls {

    /** A call nobody took up in this time is history, not a ring. */
    private static final Duration RINGS = Duration.ofMinutes(30);

    /** @param event id of the event that told it */
    public record Call(String event, Instant at, TerminalId terminal, String office) {
    }

    private final Store store;
    private final EventLog events;
    private final Clock clock;

    public StaffCalls(Store store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Call> open() {
        Instant since = clock.instant().minus(RINGS);
        return store.read(tx -> new StaffCallTable(tx.handle()).open(since));
    }

    public void take(String event, String by) {
        Instant now = clock.instant();
        if (store.write(tx -> new StaffCallTable(tx.handle()).take(event, by, now))) {
            events.audit(by, AuditAct.STAFF_CALL_TAKEN, event);
            store.changes().tell(Changes.What.EVENT, event);
        }
    }
}
