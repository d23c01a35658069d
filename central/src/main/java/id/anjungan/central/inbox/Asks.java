package id.anjungan.central.inbox;

import id.anjungan.central.services.AskDesk.Answer;
import id.anjungan.central.services.AskDesk;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Store;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.wire.Wire;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks to the desk that answers their type, answers back. Bodies may hold a NIK: none is logged. */
final class Asks {

    private static final Logger LOG = LoggerFactory.getLogger(Asks.class);

    private final Map<Class<? extends Body>, Counter> desks = new HashMap<>();
    private final Lanes lanes = new Lanes();
    private final EventLog events;
    private final Bells bells;
    private final Clock clock;

    Asks(List<Counter> counters, EventLog events, Bells bells, Clock clock) {
        counters.forEach(c -> c.desk().asks().forEach(ask -> desks.put(ask, c)));
        this.events = events;
        this.bells = bells;
        this.clock = clock;
    }

    /** @param reply called on a pool's thread, if there is an answer */
    void handle(Envelope ask, Consumer<Envelope> reply) {
        Counter counter = desks.get(ask.body().getClass());
        if (counter == null) {
            LOG.debug("no desk for {}", Wire.nameOf(ask.body()));
            return;
        }
        AskDesk desk = counter.desk();
        String key = desk.purchase(ask.body()).map(PurchaseId::value).orElse(ask.terminal() + " " + ask.id());
        try {
            lanes.run(key, counter.pool(), () -> guarded(desk, ask, reply));
        } catch (RejectedExecutionException busy) {
            events.raise(Optional.of(ask.terminal()), Severity.WARNING, HubCode.HUB_BUSY, Wire.nameOf(ask.body()));
        }
    }

    /** An ask that its desk fails at is not answered: the asker asks again, and the operator hears of it. */
    private void guarded(AskDesk desk, Envelope ask, Consumer<Envelope> reply) {
        try {
            answer(desk, ask, reply);
        } catch (RuntimeException fault) {
            LOG.error("{} of {}", Wire.nameOf(ask.body()), ask.terminal(), fault);
            if (!Store.refused(fault)) {
                bells.ring(ask.terminal(), Severity.ALARM, HubCode.MESSAGE_FAULT,
                        HubDetail.TYPE.with(Wire.nameOf(ask.body())));
            }
        }
    }

    private void answer(AskDesk desk, Envelope ask, Consumer<Envelope> reply) {
        boolean late = ask.deadline().isPresent() && clock.instant().isAfter(ask.deadline().get());
        if (late && !desk.evenLate(ask.body())) {
            LOG.debug("{} of {} came too late", Wire.nameOf(ask.body()), ask.terminal());
            return;
        }
        Optional<Answer> answer = desk.answer(ask.terminal(), ask.body());
        // The id follows from the ask's: the same ask gets the same bytes again.
        answer.ifPresent(a -> reply.accept(Envelope.of("A-" + ask.id(), ask.terminal(), a.at(), a.body())
                .inReplyTo(ask)));
    }
}
