package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants a number for.
 *
 * @param counters all services of the office, for those who choose again
 * @param key      made once: however often it is asked for, it is one number
 */
record Wish(Desk desk, List<CounterService> counters, Turns turns, CounterService counter, boolean priority,
        String key) {

    static Wish of(Desk desk, List<CounterService> counters, Turns turns, CounterService counter, boolean priority) {
        return new Wish(desk, counters, turns, counter, priority, desk.wishKey());
    }

    QueueBody.TakeTicket ask() {
        return new QueueBody.TakeTicket(counter.id(), priority, Optional.of(key));
    }

    Text name() {
        return QueueFlow.name(counter, priority);
    }

    ChooseCounter another() {
        return new ChooseCounter(desk, counters, turns, priority);
    }
}
