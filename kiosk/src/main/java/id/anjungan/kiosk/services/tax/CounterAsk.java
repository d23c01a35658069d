package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "Tidak bisa QRIS?": what one gets instead, before a number is taken. Never stands over a live QR: that one is left
 * through {@link PayStep}.
 *
 * @param before where one came from
 */
record CounterAsk(TaxWay way, Bill bill, TaxFlow before) implements TaxFlow {

    private static final String TAKE = "take";
    private static final String PRIORITY = "priority";
    private static final String BACK = "back";

    static CounterAsk of(TaxWay way, Bill bill, TaxFlow before) {
        return new CounterAsk(way, bill, before);
    }

    @Override
    public Page page() {
        Optional<CounterService> cashier = way.cashier();
        List<Page.Fact> facts = new ArrayList<>(List.of(
                new Page.Fact(Text.of("tax.fact.plate"), Text.plain(bill.vehicle().plate())),
                new Page.Fact(Text.of("tax.total"), Text.plain(bill.total().toString()))));
        cashier.ifPresent(c -> facts.add(new Page.Fact(Text.of("tax.fact.hours"), Text.of("tax.fact.hours.value",
                WibText.clock(c.opens()), WibText.clock(c.closes())))));
        String key = cashier.isPresent() ? "tax.counter" : "tax.counter.unqueued";
        return new Page.Notice("tax.counter", way.bill(), Page.Tone.INFO, Text.of("tax.counter.title"),
                Text.of(key + ".lead"), facts, List.of(Text.of(key + ".next1"), Text.of("tax.counter.next2")),
                Page.Place.NONE, actions(cashier.isPresent()), Page.USUAL, List.of(new Intent.Back()));
    }

    private static List<Page.Action> actions(boolean queue) {
        List<Page.Action> all = new ArrayList<>();
        all.add(new Page.Action(BACK, Text.of("action.back"), Page.Weight.NORMAL));
        if (queue) {
            all.add(new Page.Action(PRIORITY, Text.of("tax.action.priority"), Page.Weight.NORMAL));
        }
        all.add(new Page.Action(TAKE, Text.of(queue ? "tax.action.bill_and_number" : "tax.action.print_bill"),
                Page.Weight.PRIMARY));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying) {
            return moved(before.on(intent));
        }
        if (intent instanceof Intent.Chose c) {
            return switch (c.action()) {
                case TAKE -> CounterWait.take(way, bill, left(), false);
                case PRIORITY -> way.cashier().isPresent() ? CounterWait.take(way, bill, left(), true) : this;
                case BACK -> before;
                default -> this;
            };
        }
        if (intent instanceof Intent.Back) {
            return before;
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }

    /** Money that came after all is told at once. */
    private Flow moved(Flow now) {
        boolean same = now instanceof TaxFlow && now.page().id().equals(before.page().id());
        return same ? new CounterAsk(way, bill, (TaxFlow) now) : now;
    }

    private Optional<PayStep> left() {
        return before instanceof PayStep pay ? Optional.of(pay) : Optional.empty();
    }
}
