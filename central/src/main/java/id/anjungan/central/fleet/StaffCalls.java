package id.anjungan.central.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.store.AuditAct;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.Body;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Citizens who asked for a person: ring on every page until somebody takes the call up, here or at a counter, or it
 * ends at its terminal. The terminal's rows are the truth; what is taken up here is told to it until its row says so.
 */
public final class StaffCalls {

    /** A call nobody took up in this time is history, not a ring; rows that come late ring no more. */
    private static final Duration RINGS = Duration.ofMinutes(30);
    /** Nobody stands before a terminal so much later. */
    private static final Duration TOLD = Duration.ofMinutes(5);

    /** @param id the terminal's own name of the call */
    public record Call(TerminalId terminal, String id, String office, Instant at) {
    }

    record Taken(String call, String by, Instant at) {
    }

    private final Store store;
    private final EventLog events;
    private final BiConsumer<TerminalId, Body> terminals;
    private final Clock clock;

    /** @param terminals sends a word to one, without any promise that it arrives */
    public StaffCalls(Store store, EventLog events, BiConsumer<TerminalId, Body> terminals, Clock clock) {
        this.store = store;
        this.events = events;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** In the transaction that stores the row. @param fields the row's JSON; kinds of other matters are passed over */
    public void rowStored(Tx tx, Call about, String kind, JsonNode fields) {
        StaffCallTable table = new StaffCallTable(tx.handle());
        switch (kind) {
            case "staff.called" -> table.called(about);
            case "staff.answered" -> table.answered(about.terminal(), about.id(), text(fields, "by"), about.at());
            case "staff.ended" -> table.ended(about.terminal(), about.id(), text(fields, "end"), about.at());
            case "terminal.started" -> table.startedAnew(about.terminal(), about.at());
            default -> {
                // Not about a call.
            }
        }
    }

    private static String text(JsonNode fields, String name) {
        String text = fields.path(name).asText("");
        return text.length() > 32 ? text.substring(0, 32) : text;
    }

    /** Oldest first. */
    public List<Call> open() {
        Instant since = clock.instant().minus(RINGS);
        return store.read(tx -> new StaffCallTable(tx.handle()).open(since));
    }

    /** @return whether it was still to be taken; then it is in the audit log and on its way to the terminal */
    public boolean take(TerminalId terminal, String call, String by) {
        Instant now = clock.instant();
        boolean taken = store.write(tx -> new StaffCallTable(tx.handle()).take(terminal, call, by, now));
        if (taken) {
            events.audit(by, AuditAct.STAFF_CALL_TAKEN, terminal + " " + call);
            terminals.accept(terminal, new FleetBody.StaffComing(call, by, now));
            store.changes().tell(Changes.What.EVENT, terminal.value());
        }
        return taken;
    }

    /** The link to a terminal is back: it may have missed that somebody comes. */
    public void returned(TerminalId terminal) {
        Instant since = clock.instant().minus(TOLD);
        store.read(tx -> new StaffCallTable(tx.handle()).unconfirmed(terminal, since))
                .forEach(t -> terminals.accept(terminal, new FleetBody.StaffComing(t.call(), t.by(), t.at())));
    }
}
