package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.PrintJobs;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shell around {@link PaymentRules}: journals each step, then runs its effects. Belongs to the session loop; only
 * there may it be called. Answers of the world come in through the loop's executor.
 */
public final class Till {

    private static final Logger LOG = LoggerFactory.getLogger(Till.class);
    /** A step the disk refused is tried again after this. */
    private static final Duration DISK_RETRY = Duration.ofSeconds(2);

    private final Journal journal;
    private final Purchases stored;
    private final Acquirer acquirer;
    private final Delivery delivery;
    private final Paperwork paperwork;
    private final PaymentRules rules;
    private final PurchaseIds ids;
    private final Clock clock;

    private final Map<PurchaseId, Purchase> active = new LinkedHashMap<>();
    private final Alarms alarms = new Alarms();
    private final Deque<PaymentEvent> refusedByDisk = new ArrayDeque<>();
    private Instant diskRetry = Instant.MIN;
    private Consumer<Progress> listener = progress -> { };

    /**
     * What the till reaches the world through. Acquirer and delivery are made by it, because it is given their answers.
     */
    public record Ports(Journal journal, Purchases purchases, Function<Consumer<PaymentEvent>, Acquirer> acquirer,
            Function<Consumer<PaymentEvent>, Delivery> delivery, Papers papers, PrintJobs printer, PurchaseIds ids) {
    }

    /** @param loop runs a task on the session loop; may be called from any thread */
    public Till(Ports ports, PaymentPolicy policy, Clock clock, Executor loop, boolean simulation) {
        this.journal = ports.journal();
        this.stored = ports.purchases();
        this.ids = ports.ids();
        this.rules = new PaymentRules(policy);
        this.clock = clock;
        Consumer<PaymentEvent> answers = event -> loop.execute(() -> on(event));
        this.acquirer = ports.acquirer().apply(answers);
        this.delivery = ports.delivery().apply(answers);
        this.paperwork = new Paperwork(ports.papers(), ports.printer(), loop, policy.paperExpiry(), simulation);
    }

    /** Takes up everything a power cut left open. Before the first citizen. @return how many there were */
    public int recover() {
        List<Purchase> open = stored.open();
        for (Purchase purchase : open) {
            active.put(purchase.id(), purchase);
            on(new PaymentEvent.Restarted(purchase.id()));
        }
        return open.size();
    }

    public void listen(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /** @throws JournalFault when the disk refuses: nothing was asked of the acquirer then */
    public PurchaseId begin(Bill bill, VisitId visit) {
        PurchaseId id = ids.next();
        take(rules.begin(id, acquirer.method(), bill, visit, clock.instant()));
        return id;
    }

    public void cancel(PurchaseId purchase) {
        on(new PaymentEvent.CancelWanted(purchase));
    }

    public void extend(PurchaseId purchase) {
        on(new PaymentEvent.MoreTimeWanted(purchase));
    }

    /** A numbered copy of the paper this purchase's state allows. */
    public void printAgain(PurchaseId purchase) {
        on(new PaymentEvent.CopyWanted(purchase, 0));
    }

    /** No paper of this visit's purchases comes out unasked any more. */
    public void visitEnded(VisitId visit) {
        List.copyOf(active.values()).stream().filter(p -> p.visit().filter(visit::equals).isPresent())
                .forEach(p -> on(new PaymentEvent.CitizenLeft(p.id())));
    }

    /** The hub is back: what is owed is tried at once. */
    public void hubBack() {
        List.copyOf(active.keySet()).forEach(id -> {
            for (Timer timer : List.of(Timer.RECHECK, Timer.POSTING)) {
                if (alarms.stop(id, timer)) {
                    on(new PaymentEvent.TimerRang(id, timer));
                }
            }
        });
    }

    /**
     * Prints a numbered copy for someone who comes back.
     *
     * @param paid  as found here or told by the hub; where the hub knows more (posted by its desk, paid at another
     *              terminal) its word is printed
     * @param ended called once, on the session loop
     */
    public void printCopy(PaidBill paid, VisitId visit, Consumer<PaperState> ended) {
        Optional<Purchase> ours = find(paid.purchase());
        boolean weKnowEnough = ours.isPresent() && (paid.state() != MoneyState.POSTED
                || ours.get().payment() == PaymentState.SETTLED);
        try {
            if (weKnowEnough) {
                copyOfOurs(ours.get(), paid.copies(), ended);
            } else {
                copyOfTheirs(Purchase.of(paid), visit, ended);
            }
        } catch (JournalFault fault) {
            LOG.error("copy of {} not printed: {}", paid.purchase(), fault.getMessage());
            ended.accept(PaperState.NOT_PRINTED);
        }
    }

    private void copyOfOurs(Purchase purchase, int known, Consumer<PaperState> ended) {
        Step step = rules.step(purchase, new PaymentEvent.CopyWanted(purchase.id(), known), clock.instant());
        if (step.refusal().isPresent()) {
            LOG.warn("no copy of {}: {}", purchase.id(), step.refusal().get());
            ended.accept(PaperState.NOT_PRINTED);
            return;
        }
        paperwork.expect(purchase.id(), step.next().receipts().copies(), ended);
        take(step);
    }

    private void copyOfTheirs(Purchase purchase, VisitId visit, Consumer<PaperState> ended) {
        Optional<Paper> paper = ReceiptRules.paper(purchase);
        if (paper.isEmpty()) {
            ended.accept(PaperState.NOT_PRINTED);
            return;
        }
        int copy = purchase.receipts().copies() + 1;
        Draft asked = new Draft(purchase).receipt(paper.get(), ReceiptState.QUEUED, copy, StepWhy.COPY_WANTED,
                Optional.empty());
        journal.append(asked.done().rows().stream().map(e -> new Journal.Entry(e.kind(), e.purchase(),
                Optional.of(visit), e.fields())).toList());
        paperwork.print(asked.now(), paper.get(), copy, clock.instant(), result -> {
            Step end = new ReceiptRules().ended(asked.now(),
                    new PaymentEvent.PaperEnded(purchase.id(), paper.get(), copy, result));
            journal.append(end.rows());
            ended.accept(PaperState.of(end.next().receipts().of(paper.get())));
        });
    }

    /** Everything that still has to happen. */
    public List<Purchase> open() {
        return active.values().stream().filter(Purchase::isOpen).toList();
    }

    public Optional<Progress> progress(PurchaseId purchase) {
        return find(purchase).map(this::shown);
    }

    /** By vehicle, from this terminal's own journal; newest first. Works while the hub is away. */
    public List<PaidBill> find(String plate, String chassisTail) {
        return stored.byVehicle(plate, chassisTail).stream().map(Purchase::paidBill).toList();
    }

    /** By the reference on a paper. */
    public List<PaidBill> find(String reference) {
        return stored.byReference(reference).stream().map(Purchase::paidBill).toList();
    }

    private Optional<Purchase> find(PurchaseId id) {
        Purchase known = active.get(id);
        return known != null ? Optional.of(known) : stored.get(id);
    }

    /** Anything that happened to a purchase. A disk that refuses keeps the event until it does not. */
    public void on(PaymentEvent event) {
        try {
            Optional<Purchase> purchase = find(event.purchase());
            if (purchase.isEmpty()) {
                unknown(event);
                return;
            }
            Step step = rules.step(purchase.get(), event, clock.instant());
            if (step.refusal().isPresent()) {
                LOG.debug("{}: {} refused, {}", event.purchase(), event.getClass().getSimpleName(),
                        step.refusal().get());
            } else {
                take(step);
            }
            if (event instanceof PaymentEvent.PaperEnded ended) {
                paperwork.ended(ended);
            }
        } catch (JournalFault fault) {
            LOG.error("{} waits for the disk: {}", event.getClass().getSimpleName(), fault.getMessage());
            refusedByDisk.add(event);
            diskRetry = clock.instant().plus(DISK_RETRY);
        }
    }

    /** News of money this journal does not know: an operator must see it. */
    private void unknown(PaymentEvent event) {
        LOG.error("{} for a purchase that is not in this journal: {}", event.getClass().getSimpleName(),
                event.purchase());
        journal.append(List.of(new Journal.Entry(RowKind.EVENT, Optional.of(event.purchase()), Optional.empty(),
                Map.of("code", EventCode.PAYMENT_UNKNOWN_PURCHASE.code(), "detail", ""))));
    }

    /** Journal first, then act. */
    private void take(Step step) {
        if (!step.rows().isEmpty()) {
            journal.append(step.rows());
        }
        Purchase next = step.next();
        if (next.isOpen() || next.live().attended()) {
            active.put(next.id(), next);
        } else {
            active.remove(next.id());
        }
        step.effects().forEach(effect -> run(next, effect));
        listener.accept(shown(next));
    }

    private void run(Purchase p, PaymentEffect effect) {
        if (effect instanceof PaymentEffect.SetTimer e) {
            alarms.set(p.id(), e.timer(), clock.instant().plus(e.after()));
        } else if (effect instanceof PaymentEffect.StopTimer e) {
            alarms.stop(p.id(), e.timer());
        } else if (effect instanceof PaymentEffect.Issue e) {
            acquirer.issue(p.id(), p.amount(), e.validUntil(), p.bill());
        } else if (effect instanceof PaymentEffect.Query) {
            acquirer.query(p.id());
        } else if (effect instanceof PaymentEffect.CancelAtAcquirer) {
            acquirer.cancel(p.id());
        } else if (effect instanceof PaymentEffect.OpenRefund e) {
            acquirer.openRefund(p.id(), p.amount(), e.why().code());
        } else if (effect instanceof PaymentEffect.Post) {
            delivery.post(p.id(), p.bill(), p.amount(), p.method(),
                    p.facts().paymentReferences().stream().findFirst().orElse(""),
                    p.facts().paidAt().orElse(p.createdAt()));
        } else if (effect instanceof PaymentEffect.QueryPosting) {
            delivery.query(p.id());
        } else if (effect instanceof PaymentEffect.Print e) {
            paperwork.print(p, e.paper(), e.copy(), clock.instant(),
                    result -> on(new PaymentEvent.PaperEnded(p.id(), e.paper(), e.copy(), result)));
        }
    }

    /** Rings what is due. @return how much was done */
    public int doWork(Instant now) {
        int done = 0;
        if (!refusedByDisk.isEmpty() && !now.isBefore(diskRetry)) {
            List<PaymentEvent> again = List.copyOf(refusedByDisk);
            refusedByDisk.clear();
            again.forEach(this::on);
            done += again.size();
        }
        for (PaymentEvent.TimerRang rang : alarms.due(now)) {
            on(rang);
            done++;
        }
        return done;
    }

    /** When {@link #doWork} next has something to do. */
    Optional<Instant> nextWork() {
        return refusedByDisk.isEmpty() ? alarms.next() : Optional.of(alarms.next()
                .filter(at -> at.isBefore(diskRetry)).orElse(diskRetry));
    }

    private Progress shown(Purchase purchase) {
        return purchase.progress(rules.mayExtend(purchase));
    }
}
