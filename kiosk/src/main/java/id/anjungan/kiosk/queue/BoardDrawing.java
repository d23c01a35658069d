package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The board as the state says: full, each time. */
final class BoardDrawing {

    static final int RECENT = 5;

    private BoardDrawing() {
    }

    /** The newest call still being served is shown big; the calls before it stay readable beside it. */
    static QueueBody.Board of(QueueState state, long version, Instant now) {
        Optional<Ticket> big = state.newestCalls().stream().filter(Ticket::beingServed).findFirst();
        List<QueueBody.Call> recent = state.newestCalls().stream().filter(t -> big.isEmpty() || t != big.get())
                .limit(RECENT).map(t -> told(state, t)).toList();
        List<String> onBreak = state.desks().stream().filter(d -> d.paused().isPresent())
                .map(QueueState.Desk::name).toList();
        return new QueueBody.Board(version, now, big.map(t -> told(state, t)), recent, state.waiting().size(), onBreak);
    }

    static QueueBody.Call told(QueueState state, Ticket ticket) {
        Ticket.Call call = ticket.call().orElseThrow();
        Optional<CounterService> service = state.policy().service(ticket.service());
        return new QueueBody.Call(ticket.number(), call.counter(), call.at(), call.calls(), ticket.priority(),
                new QueueBody.CalledFor(ticket.service(),
                        service.map(CounterService::nameId).orElse(ticket.service()),
                        service.map(CounterService::nameEn).orElse(ticket.service())));
    }
}
