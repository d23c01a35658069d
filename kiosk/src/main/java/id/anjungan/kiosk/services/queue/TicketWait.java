package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue host is asked for a number. */
record TicketWait(Desk desk, List<CounterService> counters, CounterService counter) implements QueueFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static TicketWait take(Desk desk, List<CounterService> counters, CounterService counter) {
        desk.ask(new QueueBody.TakeTicket(counter.id(), false), PATIENCE);
        return new TicketWait(desk, counters, counter);
    }

    @Override
    public Page page() {
        return new Page.Wait("queue.taking", Optional.empty(), Text.of("queue.taking.title"),
                QueueFlow.name(counter), Page.Place.NONE, List.of(), PATIENCE.plusSeconds(5), samples());
    }

    private List<Intent> samples() {
        List<Intent> all = new ArrayList<>();
        all.add(new Intent.Answered(new QueueBody.TicketIssued(counter.prefix() + "001", counter.id(), false, 3,
                Optional.empty(), desk.clock().instant())));
        for (QueueBody.Why why : QueueBody.Why.values()) {
            all.add(new Intent.Answered(new QueueBody.TicketRefused(why, Optional.empty())));
        }
        all.add(new Intent.NoAnswer(new QueueBody.TakeTicket(counter.id(), false)));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a && a.answer() instanceof QueueBody.TicketIssued ticket) {
            return TicketShown.print(desk, counter, ticket);
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof QueueBody.TicketRefused no) {
            return new TicketDenied(desk, counters, counter, Optional.of(no.why()));
        }
        boolean noAnswer = intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut;
        return noAnswer ? new TicketDenied(desk, counters, counter, Optional.empty()) : this;
    }
}
