package id.anjungan.central.store;

import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Events about what terminals send and ask. One that a terminal repeats word for word rings once. Any thread. */
public final class Bells {

    private static final int MOST = 10_000;

    private final EventLog events;
    private final Set<String> rung = ConcurrentHashMap.newKeySet();

    public Bells(EventLog events) {
        this.events = events;
    }

    public void ring(TerminalId terminal, Severity severity, HubCode code, String detail) {
        if (rung.size() > MOST) {
            rung.clear();
        }
        if (rung.add(terminal + " " + code.code() + " " + detail)) {
            events.raise(Optional.of(terminal), severity, code, detail);
        }
    }
}
