package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ticket for the counters. Not even the printer is needed: the number stands on the screen. */
public final class QueueService implements Service {

    private final List<CounterService> counters;

    public QueueService(List<CounterService> counters) {
        this.counters = List.copyOf(counters);
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
    public Set<Need> needs() {
        return Set.of(Need.QUEUE);
    }

    @Override
    public Flow open(Desk desk) {
        return new ChooseCounter(desk, counters, false);
    }
}
