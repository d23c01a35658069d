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

/** More than one QR may carry: said before any QR is drawn and before a NIK is asked. The way out is the counter. */
record OverLimitStep(TaxWay way, Bill bill) implements TaxFlow {

    private static final String COUNTER = "counter";
    private static final String DONE = "done";
    private static final String AGAIN = "again";

    @Override
    public Page page() {
        return new Page.Notice("tax.over_limit", way.bill(), Page.Tone.ATTENTION, Text.of("tax.over_limit.title"),
                Text.of("tax.over_limit.lead", bill.total().toString(), way.rules().qrisLimit().toString()),
                List.of(new Page.Fact(Text.of("tax.fact.plate"), Text.plain(bill.vehicle().plate())),
                        new Page.Fact(Text.of("tax.total"), Text.plain(bill.total().toString()))),
                List.of(Text.of("tax.over_limit.next1"), Text.of("tax.over_limit.next2")), Page.Place.NONE,
                List.of(new Page.Action(COUNTER, Text.of("tax.action.at_counter"), Page.Weight.PRIMARY),
                        new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL),
                        new Page.Action(AGAIN, Text.of("tax.action.other_vehicle"), Page.Weight.NORMAL)),
                Page.USUAL, List.of());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(COUNTER)) {
            return CounterAsk.of(way, bill, this);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN)) {
            return PlateStep.ask(way);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.OVER_LIMIT, page()) : this;
    }
}
