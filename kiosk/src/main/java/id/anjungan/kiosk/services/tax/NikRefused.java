package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** Three numbers were not the owner's: a polite end. Paying is over here; the counter asks for papers instead. */
record NikRefused(TaxWay way, Bill bill) implements TaxFlow {

    private static final String COUNTER = "counter";
    private static final String DONE = "done";

    @Override
    public Page page() {
        return new Page.Notice("tax.nik_refused", Optional.empty(), Page.Tone.ATTENTION,
                Text.of("tax.nik_refused.title"), Text.of("tax.nik_refused.lead"), List.of(),
                List.of(Text.of("tax.nik_refused.next1"), Text.of("tax.nik_refused.next2")), Page.Place.NONE,
                List.of(new Page.Action(COUNTER, Text.of("tax.action.at_counter"), Page.Weight.NORMAL),
                        new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY)), Page.USUAL, List.of());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(COUNTER)) {
            return CounterAsk.of(way, bill, this);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.NIK_REFUSED, page()) : this;
    }
}
