package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/**
 * For whom the priority line is (UU 25/2009, UU 8/2016). One's word is enough and no proof is asked; which of them it
 * was is neither kept nor sent.
 */
record PriorityAsk(Desk desk, List<CounterService> counters, Turns turns) implements QueueFlow {

    private static final List<String> GROUPS = List.of("elderly", "disability", "pregnant", "infant");

    @Override
    public Page page() {
        List<Page.Choice> choices = GROUPS.stream().map(g -> new Page.Choice(g, g, Text.of("queue.priority." + g),
                Text.of("queue.priority." + g + ".detail"), Optional.empty(), false, Optional.empty())).toList();
        return new Page.Menu("queue.priority", Text.of("queue.priority.title"), Text.of("queue.priority.lead"),
                choices, false, Page.USUAL);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose chosen && GROUPS.contains(chosen.action())) {
            return new ChooseCounter(desk, counters, turns, true);
        }
        if (intent instanceof Intent.Back) {
            return new ChooseCounter(desk, counters, turns, false);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
