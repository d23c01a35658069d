package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** @param why empty: nobody answered */
record TicketDenied(Desk desk, List<CounterService> counters, CounterService counter, Optional<QueueBody.Why> why)
        implements QueueFlow {

    private static final String OTHER = "other";
    private static final String DONE = "done";

    @Override
    public Page page() {
        String key = "queue.refused." + why.map(QueueBody.Why::code).orElse("no_answer");
        return new Page.Notice(key, Optional.empty(), Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead", QueueFlow.name(counter)), List.of(), List.of(Text.of(key + ".next")),
                Page.Place.NONE, List.of(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY),
                        new Page.Action(OTHER, Text.of("queue.action.other"), Page.Weight.NORMAL)),
                Duration.ofSeconds(30), List.of());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(OTHER)) {
            return new ChooseCounter(desk, counters);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(why.map(VisitOutcome::of)
                .orElse(VisitOutcome.REFUSED_NO_ANSWER), page()) : this;
    }
}
