package id.anjungan.kiosk.services.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which counter service, and the way to the priority line. @param priority the way was taken */
record ChooseCounter(Desk desk, List<CounterService> counters, Turns turns, boolean priority) implements QueueFlow {

    private static final String PRIORITY = "priority";

    /** @param priority the way to the priority line was taken already */
    static List<Page.Choice> choices(List<CounterService> counters, boolean priority, Service.Now now) {
        List<Page.Choice> choices = new ArrayList<>();
        counters.forEach(c -> choices.add(new Page.Choice(c.id(), "ticket", QueueFlow.name(c),
                Text.of("queue.hours", WibText.clock(c.opens()), WibText.clock(c.closes())), Optional.empty(), false,
                no(c, now).map(why -> off(c, why)))));
        if (!priority) {
            choices.add(new Page.Choice(PRIORITY, "disability", Text.of("queue.priority.tile"),
                    Text.of("queue.priority.tile.detail"), Optional.empty(), false, Optional.empty()));
        }
        return choices;
    }

    /** Why there is surely no number: it is said before one has read what to bring. */
    private static Optional<QueueBody.Why> no(CounterService counter, Service.Now now) {
        if (!counter.open(LocalTime.ofInstant(now.at(), Wib.ZONE))) {
            return Optional.of(QueueBody.Why.CLOSED);
        }
        return now.usedUp().contains(counter.id()) ? Optional.of(QueueBody.Why.CAP_REACHED) : Optional.empty();
    }

    private static Text off(CounterService counter, QueueBody.Why why) {
        return Text.of("queue.off." + why.code(), WibText.clock(counter.opens()), WibText.clock(counter.closes()));
    }

    private Service.Now now() {
        return new Service.Now(desk.clock().instant(), desk.usedUp());
    }

    @Override
    public Page page() {
        List<Page.Choice> choices = choices(counters, priority, now());
        if (priority) {
            return new Page.Menu("queue.start_priority", Text.of("queue.start.title"),
                    Text.of("queue.start_priority.lead"), choices, false, Page.USUAL);
        }
        return new Page.Menu("queue.start", Text.of("queue.start.title"), Text.of("queue.start.lead"), choices, false,
                Page.USUAL);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose chosen) {
            if (chosen.action().equals(PRIORITY) && !priority) {
                return new PriorityAsk(desk, counters, turns);
            }
            return counters.stream().filter(c -> c.id().equals(chosen.action())).findFirst()
                    .<Flow>map(this::chose).orElse(this);
        }
        if (intent instanceof Intent.Back) {
            return priority ? new ChooseCounter(desk, counters, turns, false) : new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }

    private Flow chose(CounterService counter) {
        Wish wish = Wish.of(desk, counters, turns, counter, priority);
        return no(counter, now()).<Flow>map(why -> TicketDenied.known(wish, why)).orElseGet(() -> Bring.before(wish));
    }
}
