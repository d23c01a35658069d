package id.anjungan.kiosk.services.queue;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody took several numbers in a row: the pause before the next one, counted down, then one touch to take it. It
 * is not taken by itself: whoever waited may have gone, and nobody's number would be called.
 *
 * @param left of it when the page was made; zero when it is over
 */
record TicketPause(Wish wish, Instant until, Duration left) implements QueueFlow {

    private static final String TAKE = "take";
    private static final String DONE = "done";
    private static final Duration READY = Duration.ofSeconds(45);

    static TicketPause until(Wish wish, Instant until) {
        Duration left = Duration.between(wish.desk().clock().instant(), until);
        return new TicketPause(wish, until, left.isNegative() ? Duration.ZERO : left);
    }

    private boolean over() {
        return left.isZero();
    }

    @Override
    public Page page() {
        Page.Action done = new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL);
        if (over()) {
            return new Page.Notice("queue.pause_over", Optional.empty(), Page.Tone.INFO,
                    Text.of("queue.pause_over.title"), wish.name(), List.of(), List.of(), Page.Place.NONE,
                    List.of(done, new Page.Action(TAKE, Text.of("queue.action.take"), Page.Weight.PRIMARY)), READY,
                    List.of());
        }
        return new Page.Wait("queue.refused.too_fast", Optional.empty(), Text.of("queue.refused.too_fast.title"),
                Text.of("queue.refused.too_fast.lead"), Page.Place.NONE, List.of(done), left, List.of(),
                Optional.of(until));
    }

    @Override
    public Flow on(Intent intent) {
        if (over() && intent instanceof Intent.Chose c && c.action().equals(TAKE)) {
            return TicketWait.take(wish);
        }
        if (intent instanceof Intent.TimedOut && !over()) {
            return new TicketPause(wish, until, Duration.ZERO);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.of(QueueBody.Why.TOO_FAST), page()) : this;
    }
}
