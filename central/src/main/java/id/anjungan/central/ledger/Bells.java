package id.anjungan.central.ledger;

import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Alarms about what terminals ask of the books; one that repeats itself rings once. */
public final class Bells {

    private static final int MOST = 10_000;

    private final EventLog events;
    private final Set<String> rung = ConcurrentHashMap.newKeySet();

    public Bells(EventLog events) {
        this.events = events;
    }

    void ring(TerminalId sender, HubCode code, String detail) {
        if (rung.size() > MOST) {
            rung.clear();
        }
        if (rung.add(sender + " " + code.code() + " " + detail)) {
            events.raise(Optional.of(sender), Severity.ALARM, code, detail);
        }
    }
}
