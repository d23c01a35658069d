package id.anjungan.kiosk.session;

import id.anjungan.contract.Body;
import id.anjungan.contract.Coded;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the flows of one visit: sends each wish to the room that fulfils it and brings the answer back through the
 * loop, marked with the visit and the number of the ask, so that a late one never reaches another citizen.
 */
final class Clerk implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

    /** A paper's QR carries the whole purchase id, whose last characters are the printed reference. */
    private static final int REFERENCE = 8;

    private final SessionPorts ports;
    private final SessionSettings settings;
    private final Visit visit;
    private final Consumer<Command> loop;
    private final Around around;
    private Optional<TaxBody.AskMoney> moneyAsk = Optional.empty();

    /**
     * The terminal as it stands.
     *
     * @param scanner true while one is ready
     * @param offers  true for the id of a service that the start page offers
     * @param paused  until when somebody who took many tickets waits for the next
     */
    record Around(BooleanSupplier scanner, Predicate<String> offers, Supplier<Optional<Instant>> paused) {
    }

    Clerk(SessionPorts ports, SessionSettings settings, Visit visit, Consumer<Command> loop, Around around) {
        this.ports = ports;
        this.settings = settings;
        this.visit = visit;
        this.loop = loop;
        this.around = around;
    }

    @Override
    public Clock clock() {
        return ports.clock();
    }

    @Override
    public Office office() {
        return settings.office();
    }

    @Override
    public void ask(Body ask, Duration patience) {
        long number = ++visit.ask;
        if (ask instanceof QueueBody.TakeTicket take) {
            take(take, answer -> tell(number, new Intent.Answered(answer)));
            return;
        }
        moneyAsk = ask instanceof TaxBody.AskMoney money ? Optional.of(money) : Optional.empty();
        ports.link().ask(ask, Optional.of(visit.id), patience, outcome -> tell(number, intent(ask, outcome)));
    }

    private void take(QueueBody.TakeTicket wanted, Consumer<QueueBody> done) {
        Optional<Instant> paused = around.paused().get();
        if (ports.queue().isEmpty()) {
            done.accept(new QueueBody.TicketRefused(QueueBody.Why.NOT_HOSTED, Optional.empty()));
        } else if (paused.isPresent()) {
            done.accept(new QueueBody.TicketRefused(QueueBody.Why.TOO_FAST, paused));
        } else {
            ports.queue().get().take(wanted, done);
        }
    }

    private Intent intent(Body ask, HubLink.Outcome outcome) {
        return outcome instanceof HubLink.Outcome.Answer a ? new Intent.Answered(a.body()) : new Intent.NoAnswer(ask);
    }

    /**
     * On the session's thread, before a flow sees an answer: what the hub says of somebody's money is joined with what
     * this terminal's own journal knows, which alone answers while the hub is away.
     */
    Intent completed(Intent intent) {
        if (intent instanceof Intent.NoAnswer no && no.ask() instanceof TaxBody.AskMoney ask) {
            List<PaidBill> own = own(ask);
            return own.isEmpty() ? intent : new Intent.Answered(new TaxBody.MoneyFound(own));
        }
        if (intent instanceof Intent.Answered a && a.answer() instanceof TaxBody.MoneyFound found
                && moneyAsk.isPresent()) {
            return new Intent.Answered(new TaxBody.MoneyFound(joined(found.paid(),
                    own(moneyAsk.get()))));
        }
        return intent;
    }

    private List<PaidBill> own(TaxBody.AskMoney ask) {
        return ask.reference().map(r -> ports.till().find(r.substring(Math.max(0, r.length() - REFERENCE))))
                .orElseGet(() -> ports.till().find(ask.plate().orElse(""), ask.chassisTail().orElse("")));
    }

    private static List<PaidBill> joined(List<PaidBill> hub, List<PaidBill> own) {
        List<PaidBill> all = new ArrayList<>();
        for (PaidBill theirs : hub) {
            Optional<PaidBill> ours = own.stream().filter(o -> o.purchase().equals(theirs.purchase())).findFirst();
            all.add(ours.filter(o -> theirs.state() != MoneyState.POSTED).orElse(theirs));
        }
        own.stream().filter(o -> all.stream().noneMatch(p -> p.purchase().equals(o.purchase()))).forEach(all::add);
        all.sort((a, b) -> b.paidAt().compareTo(a.paidAt()));
        return all;
    }

    @Override
    public void pay(Bill bill) {
        visit.progress = Optional.empty();
        visit.purchase = Optional.of(ports.till().begin(bill, visit.id));
    }

    @Override
    public void cancelPayment() {
        visit.purchase.ifPresent(ports.till()::cancel);
    }

    @Override
    public void extendPayment() {
        visit.purchase.ifPresent(ports.till()::extend);
    }

    @Override
    public void printAgain() {
        visit.purchase.ifPresent(ports.till()::printAgain);
    }

    @Override
    public void printCopy(PaidBill paid) {
        ports.till().printCopy(paid, visit.id, state -> tell(0, new Intent.PaperEnded(state)));
    }

    @Override
    public void print(Receipt receipt, String owner, Duration expiry) {
        ports.printer().print(receipt, owner, ports.clock().instant().plus(expiry), this::papered);
    }

    private void papered(PrintResult result) {
        PaperState state = result instanceof PrintResult.Printed ? PaperState.PRINTED
                : result instanceof PrintResult.NotPrinted ? PaperState.NOT_PRINTED : PaperState.UNCLEAR;
        tell(0, new Intent.PaperEnded(state));
    }

    @Override
    public boolean scanner() {
        return around.scanner().getAsBoolean();
    }

    @Override
    public boolean offers(String service) {
        return around.offers().test(service);
    }

    @Override
    public Optional<Text> ticketsElsewhere() {
        return ports.queue().isPresent() ? Optional.empty() : Optional.of(settings.tickets());
    }

    @Override
    public Set<String> usedUp() {
        return ports.queue().map(Numbers::usedUp).orElse(Set.of());
    }

    @Override
    public String wishKey() {
        return visit.id.value() + "." + ++visit.wishes;
    }

    @Override
    public void report(Coded code, String detail) {
        LOG.warn("{}: {}", code.code(), detail);
        ports.journal().append(List.of(new Journal.Entry(RowKind.EVENT, Optional.empty(), Optional.of(visit.id),
                Map.of("code", code.code(), "detail", detail))));
    }

    private void tell(long number, Intent intent) {
        loop.accept(new Command.Told(visit.id, number, intent));
    }
}
