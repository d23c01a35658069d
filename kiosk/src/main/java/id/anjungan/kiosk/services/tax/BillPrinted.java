package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bill on paper, with the counter's number on its head where there is one: one paper to wait with and to hand over.
 * All that it says stands here too, for a printer that is out.
 *
 * @param left   a purchase that was given up and surely not charged; news of it are still told
 * @param number what became of the number
 */
record BillPrinted(TaxWay way, Bill bill, Optional<PayStep> left, Number number, PaperState paper)
        implements TaxFlow {

    private static final String AGAIN = "print_again";
    private static final String PAY = "pay";
    private static final String DONE = "done";
    /** Its citizen stands before the slot: a bill that comes later comes to nobody. */
    private static final Duration EXPIRY = Duration.ofSeconds(60);
    /** Owner of the print job: a service, for nothing of the vehicle belongs into the printer's books. */
    private static final String OWNER = "tax-bill";

    /** "Cek besar pajak": the bill alone. One whose hold ran out is asked for anew. */
    static Flow asked(TaxWay way, Bill bill) {
        return way.desk().clock().instant().isBefore(bill.holdUntil())
                ? print(way, bill, Optional.empty(), Number.notWanted())
                : BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
    }

    static BillPrinted print(TaxWay way, Bill bill, Optional<PayStep> left, Number number) {
        way.desk().print(new BillPaper(way.desk().office(), way.doors().channels().get()).of(bill, number,
                left.flatMap(PayStep::progress), way.desk().clock().instant()), OWNER, EXPIRY);
        return new BillPrinted(way, bill, left, number, PaperState.PRINTING);
    }

    @Override
    public Page page() {
        String key = "tax.bill_paper." + (number.ticket().isPresent() ? "number" : number.why().isPresent() ? "none"
                : "alone");
        Text title = number.ticket().map(t -> Text.of(key + ".title", t.number())).orElse(Text.of(key + ".title"));
        Text lead = number.ticket().map(BillPrinted::ahead)
                .or(() -> number.why().map(w -> Text.of("tax.counter.none." + w)))
                .orElse(Text.of(key + ".lead"));
        return new Page.Notice(key, way.bill(), number.why().isPresent() ? Page.Tone.ATTENTION : Page.Tone.INFO, title,
                lead, facts(), next(key), place(), actions(), Page.USUAL, Intent.PaperEnded.ways());
    }

    private static Text ahead(TicketIssued ticket) {
        Text people = ticket.ahead() == 0 ? Text.of("tax.bill_paper.first") : Text.of("tax.bill_paper.ahead",
                ticket.ahead());
        return ticket.estimate().map(w -> w.low() == 0 ? Text.of("tax.bill_paper.wait.short", people, w.high())
                : Text.of("tax.bill_paper.wait", people, w.low(), w.high())).orElse(people);
    }

    private List<Page.Fact> facts() {
        List<Page.Fact> facts = new ArrayList<>();
        number.counter().ifPresent(c -> facts.add(new Page.Fact(Text.of("tax.fact.counter"),
                Text.each(c.nameId(), c.nameEn()))));
        facts.add(new Page.Fact(Text.of("tax.fact.plate"), Text.plain(bill.vehicle().plate())));
        facts.add(new Page.Fact(Text.of("tax.total"), Text.plain(bill.total().toString())));
        facts.add(new Page.Fact(Text.of("tax.fact.bill_until"), WibText.dateTime(bill.holdUntil())));
        return facts;
    }

    private List<Text> next(String key) {
        List<Text> next = new ArrayList<>();
        next.add(Text.of("tax.bill_paper.paper." + paper.name().toLowerCase(Locale.ROOT)));
        next.add(Text.of(key + ".next"));
        return next;
    }

    private Page.Place place() {
        return paper == PaperState.NOT_PRINTED ? Page.Place.NONE : Page.Place.PAPER_SLOT;
    }

    /** Who only asked may still pay. */
    private boolean mayPay() {
        return !way.paying() && way.mayPay();
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        if (paper.mayComeAgain()) {
            all.add(new Page.Action(AGAIN, Text.of("tax.action.print_bill_again"), Page.Weight.NORMAL));
        }
        if (mayPay()) {
            all.add(new Page.Action(PAY, Text.of("tax.action.pay_now"), Page.Weight.NORMAL));
        }
        all.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying p && left.isPresent()) {
            PayStep now = left.get().moved(p.progress());
            return now.stage() == left.get().stage() ? new BillPrinted(way, bill, Optional.of(now), number, paper)
                    : now;
        }
        if (intent instanceof Intent.PaperEnded ended) {
            return paper == PaperState.PRINTING ? new BillPrinted(way, bill, left, number, ended.state()) : this;
        }
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        return intent instanceof Intent.TimedOut ? end() : this;
    }

    private Flow chose(String action) {
        return switch (action) {
            case AGAIN -> paper.mayComeAgain() ? print(way, bill, left, number) : this;
            case PAY -> mayPay() ? new BillReview(way.with(TaxWay.Aim.PAY_AFTER_ALL), bill).goOn() : this;
            case DONE -> end();
            default -> this;
        };
    }

    private Ended end() {
        VisitOutcome came = number.ticket().isPresent() ? VisitOutcome.COUNTER
                : paper == PaperState.NOT_PRINTED ? VisitOutcome.BILL_SHOWN : VisitOutcome.BILL_PRINTED;
        return new Ended(came, page());
    }
}
