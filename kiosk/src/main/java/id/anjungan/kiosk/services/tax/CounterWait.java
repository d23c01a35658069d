package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.queue.QueueBody.TicketRefused;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The queue host is asked for a number of the cashier. Whatever it says, a bill comes out.
 *
 * @param left a purchase that was given up and surely not charged; news of it are still told
 */
record CounterWait(TaxWay way, Bill bill, Optional<PayStep> left, CounterService cashier, boolean priority)
        implements TaxFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A bill whose hold ran out is asked for anew: an old sum is not printed. */
    static Flow take(TaxWay way, Bill bill, Optional<PayStep> left, boolean priority) {
        if (!way.desk().clock().instant().isBefore(bill.holdUntil())) {
            return BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
        }
        Optional<CounterService> cashier = way.cashier();
        if (cashier.isEmpty()) {
            return BillPrinted.print(way, bill, left, Number.none("no_counter"));
        }
        way.desk().ask(new QueueBody.TakeTicket(cashier.get().id(), priority,
                Optional.of(way.desk().wishKey())), PATIENCE);
        return new CounterWait(way, bill, left, cashier.get(), priority);
    }

    @Override
    public Page page() {
        return new Page.Wait("tax.counter_taking", way.bill(), Text.of("tax.counter_taking.title"),
                Text.each(cashier.nameId(), cashier.nameEn()), Page.Place.NONE, List.of(),
                PATIENCE.plusSeconds(5), TaxSamples.ticketAnswers(cashier, priority, way.desk().clock().instant()));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying p && left.isPresent()) {
            PayStep now = left.get().moved(p.progress());
            return now.stage() == left.get().stage() ? new CounterWait(way, bill, Optional.of(now), cashier, priority)
                    : now;
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof TicketIssued ticket) {
            return BillPrinted.print(way, bill, left, Number.of(ticket, cashier));
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof TicketRefused no) {
            return BillPrinted.print(way, bill, left, Number.none(no.why().code()));
        }
        boolean noAnswer = intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut;
        return noAnswer ? BillPrinted.print(way, bill, left, Number.none("no_answer")) : this;
    }

    /**
     * What became of the number.
     *
     * @param why a code under {@code tax.counter.none}; both absent: only the bill was wanted
     */
    record Number(Optional<TicketIssued> ticket, Optional<CounterService> counter, Optional<String> why) {

        static Number of(TicketIssued ticket, CounterService counter) {
            return new Number(Optional.of(ticket), Optional.of(counter), Optional.empty());
        }

        static Number none(String why) {
            return new Number(Optional.empty(), Optional.empty(), Optional.of(why));
        }

        static Number notWanted() {
            return new Number(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
