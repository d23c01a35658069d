package id.anjungan.kiosk.services.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * @param why   empty: nobody answered
 * @param again when asking again makes sense
 */
record TicketDenied(Wish wish, Optional<QueueBody.Why> why, Optional<Instant> again) implements QueueFlow {

    private static final String OTHER = "other";
    private static final String AGAIN = "again";
    private static final String DONE = "done";

    /** What the queue said; a pause that can be waited out here is counted down. */
    static QueueFlow of(Wish wish, QueueBody.TicketRefused no) {
        Optional<Instant> soon = no.again().filter(at -> no.why() == QueueBody.Why.TOO_FAST);
        return soon.<QueueFlow>map(until -> TicketPause.until(wish, until))
                .orElseGet(() -> new TicketDenied(wish, Optional.of(no.why()), no.again()));
    }

    /** Known without asking. */
    static TicketDenied known(Wish wish, QueueBody.Why why) {
        LocalDateTime now = LocalDateTime.ofInstant(wish.desk().clock().instant(), Wib.ZONE);
        return new TicketDenied(wish, Optional.of(why), Optional.of(wish.counter())
                .filter(c -> why == QueueBody.Why.CLOSED)
                .map(c -> c.nextOpening(now).atZone(Wib.ZONE).toInstant()));
    }

    @Override
    public Page page() {
        String key = "queue.refused." + why.map(QueueBody.Why::code).orElse("no_answer");
        List<Page.Action> actions = new ArrayList<>();
        actions.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL));
        if (mayRetry()) {
            actions.add(new Page.Action(AGAIN, Text.of("queue.action.again"), Page.Weight.PRIMARY));
        } else {
            actions.add(new Page.Action(OTHER, Text.of("queue.action.other"), Page.Weight.PRIMARY));
        }
        return new Page.Notice(key, Optional.empty(), Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead", QueueFlow.name(wish.counter())),
                again.map(at -> List.of(new Page.Fact(Text.of("queue.again"), when(at)))).orElse(List.of()),
                List.of(Text.of(key + ".next")), Page.Place.NONE, actions, Duration.ofSeconds(45), List.of());
    }

    private boolean mayRetry() {
        return why.isEmpty();
    }

    private Text when(Instant at) {
        boolean today = Dates.today(at).equals(Dates.today(wish.desk().clock().instant()));
        return today ? Text.of("queue.again.today", WibText.time(at)) : WibText.dateTime(at);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(OTHER)) {
            return wish.another();
        }
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN) && mayRetry()) {
            return TicketWait.take(wish);
        }
        if (why.isEmpty() && intent instanceof Intent.Answered a && a.answer() instanceof TicketIssued late) {
            return TicketShown.print(wish, late);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(why.map(VisitOutcome::of)
                .orElse(VisitOutcome.REFUSED_NO_ANSWER), page()) : this;
    }
}
