package id.anjungan.kiosk.services.queue;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;

/** What a service asks one to bring, before one waits an hour without it. */
record Bring(Wish wish) implements QueueFlow {

    private static final String TAKE = "take";

    /** Shown where the service asks for anything; else the number is taken at once. */
    static QueueFlow before(Wish wish) {
        return wish.counter().bring().isEmpty() ? TicketWait.take(wish) : new Bring(wish);
    }

    @Override
    public Page page() {
        List<Text> lines = wish.counter().bring().stream().map(b -> Text.each(b.textId(), b.textEn())).toList();
        return new Page.Checklist("queue.bring", wish.name(), Text.of("queue.bring.lead"),
                new Page.Listing(Text.of("queue.bring.title"), lines), List.of(),
                List.of(new Page.Action(TAKE, Text.of("queue.action.take"), Page.Weight.PRIMARY)));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(TAKE)) {
            return TicketWait.take(wish);
        }
        if (intent instanceof Intent.Back) {
            return wish.another();
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
