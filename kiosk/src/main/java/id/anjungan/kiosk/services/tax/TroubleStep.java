package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No usable bill: nobody's fault here, nothing was charged.
 *
 * @param came one of the outcomes {@code trouble_...}; its text is {@code tax.trouble....}
 */
record TroubleStep(TaxWay way, String plate, String chassisTail, VisitOutcome came) implements TaxFlow {

    private static final String AGAIN = "again";
    private static final String TICKET = "ticket";
    private static final String DONE = "done";

    @Override
    public Page page() {
        String key = "tax." + came.code().replaceFirst("_", ".");
        return new Page.Notice(key, Optional.empty(), Page.Tone.TROUBLE,
                Text.of("tax.trouble.title"), Text.of(key), List.of(),
                List.of(Text.of("tax.trouble.next1"), Text.of("tax.trouble.next2")), Page.Place.NONE,
                actions(), Page.USUAL, List.of());
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        all.add(new Page.Action(AGAIN, Text.of("action.retry"), Page.Weight.PRIMARY));
        way.cashier().ifPresent(c -> all.add(new Page.Action(TICKET, Text.of("tax.action.ticket"),
                Page.Weight.NORMAL)));
        all.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN)) {
            return BillWait.ask(way, plate, chassisTail);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(TICKET)) {
            return way.cashier().map(counter -> way.doors().counters().take(way.desk(), counter)).orElse(this);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(came, page()) : this;
    }
}
