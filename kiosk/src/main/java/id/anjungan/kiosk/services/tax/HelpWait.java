package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.queue.QueueBody.TicketRefused;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Progress.Stage;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On the way to the counter while nobody knows whether the QR was paid: a number is taken all the same, for a clerk's
 * help, and stands on the paper with the reference. No bill is printed: paid there at once, it might be paid twice.
 *
 * @param from the QR that is being shut
 */
record HelpWait(PayStep from, CounterService counter, boolean priority) implements TaxFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static HelpWait take(PayStep from, CounterService counter, boolean priority) {
        from.way().desk().ask(new QueueBody.TakeTicket(counter.id(), priority,
                Optional.of(from.way().desk().wishKey())), PATIENCE);
        return new HelpWait(from, counter, priority);
    }

    @Override
    public Page page() {
        List<Intent> answers = new ArrayList<>(TaxSamples.ticketAnswers(counter, priority,
                from.way().desk().clock().instant()));
        answers.addAll(TaxSamples.progress());
        return new Page.Wait("tax.help_taking", TaxWay.money(), Text.of("tax.counter_taking.title"),
                Text.each(counter.nameId(), counter.nameEn()), Page.Place.NONE, List.of(), PATIENCE.plusSeconds(5),
                answers);
    }

    /** How long one waits is known now, not when the acquirer has spoken. */
    private static TicketIssued lasting(TicketIssued t) {
        return new TicketIssued(t.number(), t.service(), t.priority(), t.ahead(), Optional.empty(), t.at());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying p) {
            PayStep now = from.moved(p.progress());
            boolean unpaid = now.stage() == Stage.CHECKING || now.stage() == Stage.NOT_CHARGED;
            return unpaid ? new HelpWait(now, counter, priority) : now;
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof TicketIssued ticket) {
            return from.helped(Number.of(lasting(ticket), counter));
        }
        boolean refused = intent instanceof Intent.Answered a && a.answer() instanceof TicketRefused;
        boolean none = refused || intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut;
        return none ? from.helped(Number.none("no_answer")) : this;
    }
}
