package id.anjungan.kiosk.services.queue;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.queue.QueueBody.WaitRange;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue host is asked for a number. */
record TicketWait(Wish wish) implements QueueFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static TicketWait take(Wish wish) {
        wish.desk().ask(wish.ask(), PATIENCE);
        return new TicketWait(wish);
    }

    @Override
    public Page page() {
        return new Page.Wait("queue.taking", Optional.empty(), Text.of("queue.taking.title"), wish.name(),
                Page.Place.NONE, List.of(), PATIENCE.plusSeconds(5), samples());
    }

    private List<Intent> samples() {
        Instant now = wish.desk().clock().instant();
        List<Intent> all = new ArrayList<>();
        for (Optional<WaitRange> wait : List.of(Optional.<WaitRange>empty(), Optional.of(new WaitRange(0, 5)),
                Optional.of(new WaitRange(10, 25)))) {
            all.add(new Intent.Answered(new TicketIssued(wish.counter().prefix() + "001", wish.counter().id(),
                    wish.priority(), 3, wait, now)));
        }
        for (QueueBody.Why why : QueueBody.Why.values()) {
            all.add(new Intent.Answered(new QueueBody.TicketRefused(why, Optional.empty())));
            all.add(new Intent.Answered(new QueueBody.TicketRefused(why, Optional.of(now.plusSeconds(20)))));
        }
        all.add(new Intent.NoAnswer(wish.ask()));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a && a.answer() instanceof TicketIssued ticket) {
            return TicketShown.print(wish, ticket);
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof QueueBody.TicketRefused no) {
            return TicketDenied.of(wish, no);
        }
        boolean noAnswer = intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut;
        return noAnswer ? new TicketDenied(wish, Optional.empty(), Optional.empty()) : this;
    }
}
