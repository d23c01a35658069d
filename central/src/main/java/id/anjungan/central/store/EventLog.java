package id.anjungan.central.store;

import id.anjungan.contract.Coded;
import id.anjungan.contract.TerminalId;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises events: stored for operators, told to open pages, and one line in the engineers' log. */
public final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final Store store;
    private final Clock clock;
    private final Ids ids;

    public EventLog(Store store, Clock clock, Ids ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param code a {@link HubCode}, or a feature's own */
    public void raise(Optional<TerminalId> terminal, HubEvent.Severity severity, Coded code, String detail) {
        raise(terminal, severity, code.code(), detail);
    }

    /** What a terminal says of itself, in the code it sent: one of a newer terminal is shown bare, never refused. */
    public void relay(TerminalId terminal, String code, String detail) {
        raise(Optional.of(terminal), HubEvent.Severity.WARNING, code, detail);
    }

    /** The first of a series, which {@link Episodes} counts on. @return the event's id */
    String begin(Optional<TerminalId> terminal, HubEvent.Severity severity, Coded code, String detail) {
        HubEvent e = new HubEvent(ids.next(), clock.instant(), terminal, severity, code.code(), detail,
                Optional.of(new HubEvent.Series(1, clock.instant(), true)));
        write(e);
        return e.id();
    }

    private void raise(Optional<TerminalId> terminal, HubEvent.Severity severity, String code, String detail) {
        write(new HubEvent(ids.next(), clock.instant(), terminal, severity, code, detail));
    }

    private void write(HubEvent e) {
        store.submit(tx -> {
            tx.events().add(e);
            return null;
        }).whenComplete((done, fault) -> told(e, fault));
    }

    private void told(HubEvent e, Throwable fault) {
        String whose = e.terminal().map(TerminalId::value).orElse("hub");
        if (fault != null) {
            LOG.error("event {} of {} could not be stored", e.code(), whose, fault);
            return;
        }
        LOG.info("event {} {}: {}", e.code(), whose, e.detail());
        store.changes().tell(Changes.What.EVENT, whose);
    }

    /** An operator's or the hub's own act. @param who the account, or {@code hub} */
    public void audit(String who, AuditAct what, String detail) {
        store.change(tx -> tx.events().audit(ids.next(), clock.instant(), who, what.code(), detail));
    }
}
