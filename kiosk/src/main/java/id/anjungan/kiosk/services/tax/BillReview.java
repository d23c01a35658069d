package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.Rupiah;
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

/** The bill, every component of it, before anybody is asked for a NIK or money. Shows nothing of the owner. */
record BillReview(TaxWay way, Bill bill) implements TaxFlow {

    private static final String PAY = "pay";
    private static final String COUNTER = "counter";
    private static final String PRINT = "print";

    @Override
    public Page page() {
        Bill.Vehicle v = bill.vehicle();
        Page.MoneyRow total = new Page.MoneyRow(Text.of("tax.total"), Text.NONE, bill.total().toString(), true);
        return new Page.Review("tax.bill", way.bill(), Text.of("tax.bill.title"), Optional.of(v.plate()), facts(v),
                rows(), total, note(), way.paying() ? payersActions() : askersActions());
    }

    /** Who only asks what the tax is has no use for what payment will change. */
    private List<Page.Fact> facts(Bill.Vehicle v) {
        Page.Fact vehicle = new Page.Fact(Text.of("tax.fact.vehicle"), Text.plain(v.make() + " " + v.model()));
        Page.Fact due = new Page.Fact(Text.of("tax.fact.due"), WibText.date(bill.due()));
        return way.paying() ? List.of(vehicle,
                new Page.Fact(Text.of("tax.fact.kind"), Text.plain(v.kind() + " " + v.year() + ", " + v.colour())), due,
                new Page.Fact(Text.of("tax.fact.valid_until"), WibText.date(bill.validUntil())))
                : List.of(vehicle, due);
    }

    private List<Page.Action> payersActions() {
        return overLimit() ? List.of(pay()) : List.of(pay(), new Page.Action(COUNTER, Text.of("tax.action.counter"),
                Page.Weight.QUIET));
    }

    /** Who only wanted to know is not led to pay where the start page would not have let him. The bar ends it. */
    private List<Page.Action> askersActions() {
        List<Page.Action> all = new ArrayList<>();
        if (way.mayPay()) {
            all.add(pay());
        }
        all.add(new Page.Action(PRINT, Text.of("tax.action.print_bill"), all.isEmpty() ? Page.Weight.PRIMARY
                : Page.Weight.NORMAL));
        return all;
    }

    private Page.Action pay() {
        return new Page.Action(PAY, Text.of(overLimit() ? "tax.action.how_to_pay" : "tax.action.pay"),
                Page.Weight.PRIMARY);
    }

    private List<Page.MoneyRow> rows() {
        List<Page.MoneyRow> rows = new ArrayList<>();
        for (Bill.Line line : bill.lines()) {
            Text year = Text.of("tax.line.year", Integer.toString(line.periodYear()));
            String key = "tax.line." + line.component().code();
            rows.add(new Page.MoneyRow(Text.of(key), year, line.principal().toString(), false));
            if (!line.sanction().equals(Rupiah.ZERO)) {
                rows.add(new Page.MoneyRow(Text.of("tax.line.sanction", Text.of(key + ".short")), year,
                        line.sanction().toString(), false));
            }
        }
        return rows;
    }

    private Optional<Text> note() {
        if (overLimit()) {
            return Optional.of(Text.of("tax.bill.over_limit", way.rules().qrisLimit().toString()));
        }
        boolean late = bill.lines().stream().anyMatch(l -> l.sanction().amount() > 0);
        return late ? Optional.of(Text.of("tax.bill.late", WibText.date(bill.due()))) : Optional.empty();
    }

    private boolean overLimit() {
        return bill.total().compareTo(way.rules().qrisLimit()) > 0;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c) {
            return way.paying() ? payerChose(c.action()) : askerChose(c.action());
        }
        if (intent instanceof Intent.Back) {
            return PlateStep.mend(way, bill.vehicle().plate());
        }
        return intent instanceof Intent.TimedOut ? new Ended(way.paying() ? VisitOutcome.TIMED_OUT
                : VisitOutcome.BILL_SHOWN, page()) : this;
    }

    private Flow payerChose(String action) {
        return switch (action) {
            case PAY -> goOn();
            case COUNTER -> overLimit() ? this : CounterAsk.of(way, bill, this);
            default -> this;
        };
    }

    private Flow askerChose(String action) {
        return switch (action) {
            case PAY -> way.mayPay() ? new BillReview(way.with(TaxWay.Aim.PAY_AFTER_ALL), bill).goOn() : this;
            case PRINT -> BillPrinted.asked(way, bill);
            default -> this;
        };
    }

    Flow goOn() {
        if (overLimit()) {
            return new OverLimitStep(way, bill);
        }
        return way.rules().nik() == NikRule.OFF ? PayStep.begin(way, bill) : NikStep.ask(way, bill);
    }
}
