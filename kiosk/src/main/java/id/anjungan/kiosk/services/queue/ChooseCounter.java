package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Which counter service. */
record ChooseCounter(Desk desk, List<CounterService> counters) implements QueueFlow {

    @Override
    public Page page() {
        List<Page.Choice> choices = counters.stream().map(c -> new Page.Choice(c.id(), "ticket", QueueFlow.name(c),
                Text.of("queue.hours", clock(c.opens()), clock(c.closes())), Optional.empty(), false,
                Optional.empty())).toList();
        return new Page.Menu("queue.start", Text.of("queue.start.title"), Text.of("queue.start.lead"), choices, false,
                Page.USUAL);
    }

    private static String clock(LocalTime time) {
        return String.format("%02d.%02d", time.getHour(), time.getMinute());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose chosen) {
            return counters.stream().filter(c -> c.id().equals(chosen.action())).findFirst()
                    .<Flow>map(c -> TicketWait.take(desk, counters, c)).orElse(this);
        }
        if (intent instanceof Intent.Back) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
