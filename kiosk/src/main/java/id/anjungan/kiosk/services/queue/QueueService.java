package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.CounterWay;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.util.List;
import java.util.Optional;

/** A ticket for the counters. Not even the printer is needed: the number stands on the screen. */
public final class QueueService implements Service, CounterWay {

    private final List<CounterService> counters;
    private final Turns turns;

    /** @param turns what the ticket's paper says of those who come too late */
    public QueueService(List<CounterService> counters, Turns turns) {
        this.counters = List.copyOf(counters);
        this.turns = turns;
    }

    /** Of an office whose queue this terminal hosts; of any other it gives no numbers. */
    public static QueueService of(TerminalConfig config) {
        return new QueueService(config.queue().hosted() ? config.queue().services() : List.of(),
                config.queue().turns());
    }

    @Override
    public String id() {
        return "queue";
    }

    @Override
    public Page.Choice tile() {
        return new Page.Choice(id(), "ticket", Text.of("queue.tile.title"), Text.of("queue.tile.detail"),
                Optional.of(Text.of("queue.tile.takes")), false, Optional.empty());
    }

    @Override
    public List<Page.Choice> choices(Now now) {
        return ChooseCounter.choices(counters, false, now);
    }

    @Override
    public Flow open(Desk desk) {
        return new ChooseCounter(desk, counters, turns, false);
    }

    @Override
    public Optional<CounterService> find(String counter) {
        return counters.stream().filter(c -> c.id().equals(counter)).findFirst();
    }

    @Override
    public Flow take(Desk desk, CounterService counter) {
        return TicketWait.take(Wish.of(desk, counters, turns, counter, false));
    }
}
