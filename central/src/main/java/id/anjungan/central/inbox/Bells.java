package id.anjungan.central.inbox;

import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Events about what terminals send. A terminal that repeats itself rings once. */
final class Bells {

    private static final int MOST = 10_000;

    private final EventLog events;
    private final Set<String> rung = new HashSet<>();

    Bells(EventLog events) {
        this.events = events;
    }

    synchronized void ring(TerminalId terminal, Severity severity, HubCode code, String detail) {
        if (rung.size() > MOST) {
            rung.clear();
        }
        if (rung.add(terminal + " " + code.code() + " " + detail)) {
            events.raise(Optional.of(terminal), severity, code, detail);
        }
    }
}
