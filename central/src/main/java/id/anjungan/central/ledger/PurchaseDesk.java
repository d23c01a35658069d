package id.anjungan.central.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.ledger.DeskCase.Paid;
import id.anjungan.central.ledger.DeskRules.Effect;
import id.anjungan.central.ledger.DeskRules.Event;
import id.anjungan.central.ledger.DeskRules.Step;
import id.anjungan.central.services.PurchaseWatch;
import id.anjungan.central.services.qris.QrisSource;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody.QrState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The purchase desk's shell: each event is stepped and stored in one transaction, then its effects run on a pool. The
 * rules are {@link DeskRules}; nothing is decided here.
 */
public final class PurchaseDesk implements PurchaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseDesk.class);
    private static final int PER_SWEEP = 50;
    /** A case taken up again counts as a QR that may be paid for so long. */
    private static final Duration TAKEN_UP = Duration.ofMinutes(1);

    /** @param pool for calls that block */
    public record Reach(TaxSource tax, QrisSource qris, Pushes pushes, Executor pool) {
    }

    private final Store store;
    private final Reach reach;
    private final EventLog events;
    private final Bells bells;
    private final Clock clock;
    private final Duration patience;
    /** Purchases with a call under way: a second one would only queue behind the first. */
    private final Set<PurchaseId> busy = ConcurrentHashMap.newKeySet();

    public PurchaseDesk(Store store, Reach reach, EventLog events, Bells bells, Clock clock, Duration patience) {
        this.store = store;
        this.reach = reach;
        this.events = events;
        this.bells = bells;
        this.clock = clock;
        this.patience = patience;
    }

    /** Looks at every case that is due. Called about once a second. @return cases looked at */
    public int doWork(Instant now) {
        List<DeskTable.Row> due = store.read(tx -> tx.desk().due(now, PER_SWEEP));
        due.stream().filter(r -> !busy.contains(r.purchase())).forEach(r -> feed(r.purchase(), new DeskRules.Tick()));
        return due.size();
    }

    /** A terminal is back: it hears again what was decided and not journaled yet. */
    public void returned(TerminalId terminal) {
        store.read(tx -> tx.desk().untold(terminal)).forEach(r -> tell(Cases.of(r)));
    }

    /**
     * In the transaction that stores a terminal's row, after it is folded. Such words change the case and nothing else;
     * that money was posted or given back is believed only where the hub knows it too, and else looked into.
     */
    public void rowStored(Tx tx, Projection.Told row) {
        if (row.purchase().isEmpty()) {
            return;
        }
        PurchaseId purchase = row.purchase().get();
        if (Owners.foreign(tx, purchase, row.terminal())) {
            if (!Projection.isCopy(row)) {
                bells.ring(row.terminal(), Severity.ALARM, HubCode.FOREIGN_PURCHASE, purchase.value());
            }
            return;
        }
        JsonNode f = row.fields();
        String to = f.path("to").asText();
        if (row.kind().equals("payment") && to.equals("approved")) {
            takeUp(tx, purchase, row.terminal());
        }
        Optional<String> posting = tx.desk().find(purchase).flatMap(DeskTable.Row::posting);
        boolean delivered = row.kind().equals("delivery") && to.equals("done") && posting.isPresent();
        boolean refunded = row.kind().equals("payment") && f.hasNonNull("refund")
                && tx.desk().refund(purchase).isPresent();
        if (delivered && !posting.equals(Projection.text(f, "number"))) {
            bells.ring(row.terminal(), Severity.ALARM, HubCode.POSTING_NOT_IN_BOOKS, purchase.value());
        }
        step(tx, purchase, delivered ? new DeskRules.TerminalSettled(posting)
                : refunded ? new DeskRules.TerminalSettled(Optional.empty()) : new DeskRules.TerminalSpoke());
        if (f.hasNonNull("desk")) {
            step(tx, purchase, new DeskRules.Journaled());
        }
    }

    /** A hub put back from a backup may have lost the case of money that a terminal has seen: it asks for itself. */
    private void takeUp(Tx tx, PurchaseId purchase, TerminalId terminal) {
        Instant now = clock.instant();
        if (tx.desk().find(purchase).isEmpty()) {
            tx.purchases().find(purchase).flatMap(p -> Cases.billIfReadable(p.bill()))
                    .filter(bill -> bill.total().payable() && bill.addsUp())
                    .ifPresent(bill -> tx.desk().put(Cases.row(DeskCase.opened(purchase, terminal, bill.total(), bill,
                            now.plus(TAKEN_UP), now))));
        }
    }

    // ---- from the feature desks

    @Override
    public void opening(PurchaseId purchase, TerminalId terminal, Rupiah amount, Bill bill, Instant validUntil) {
        store.change(tx -> {
            if (tx.desk().find(purchase).isEmpty()) {
                tx.desk().put(Cases.row(DeskCase.opened(purchase, terminal, amount, bill, validUntil,
                        clock.instant())));
            }
        });
    }

    @Override
    public void issued(PurchaseId purchase, String reference, Instant validUntil) {
        store.change(tx -> tx.desk().find(purchase).map(Cases::of)
                .ifPresent(c -> tx.desk().put(Cases.row(c.issued(reference, validUntil)))));
    }

    @Override
    public void notIssued(PurchaseId purchase) {
        feed(purchase, new DeskRules.TerminalSettled(Optional.empty()));
    }

    @Override
    public void spoke(PurchaseId purchase) {
        feed(purchase, new DeskRules.TerminalSpoke());
    }

    @Override
    public boolean said(PurchaseId purchase, QrState s) {
        return feed(purchase, new DeskRules.AcquirerSays(s.status(), s.amount(), s.paymentReference(), s.paidAt()));
    }

    @Override
    public void posted(PurchaseId purchase, String number) {
        feed(purchase, new DeskRules.PostingDone(number));
    }

    @Override
    public Optional<Known> known(PurchaseId purchase) {
        return store.read(tx -> tx.desk().find(purchase)).map(Cases::of).map(c -> new Known(c.reference(),
                c.validUntil(), c.paid().map(p -> paidState(c.purchase(), p))));
    }

    @Override
    public Optional<String> openRefund(PurchaseId purchase, TerminalId terminal, Rupiah amount, String why) {
        Optional<DeskTable.Refund> open = store.read(tx -> tx.desk().refund(purchase));
        if (open.isPresent()) {
            return Optional.of(open.get().number());
        }
        if (reach.tax().query(purchase) instanceof TaxSource.Posting.Done done) {
            feed(purchase, new DeskRules.PostingDone(done.posted().number()));
            events.raise(Optional.of(terminal), Severity.ALARM, HubCode.REFUND_OF_POSTED, purchase.value());
            reach.pushes().push(terminal, new QrisBody.DeskDecided(purchase, QrisBody.Decision.POSTED,
                    done.posted().number(), done.posted().postedAt()));
            return Optional.empty();
        }
        return refund(purchase, terminal, amount, why, "terminal").map(number -> {
            feed(purchase, new DeskRules.TerminalSettled(Optional.empty()));
            events.raise(Optional.of(terminal), Severity.WARNING, HubCode.REFUND_OPENED, purchase + " " + why);
            return number;
        });
    }

    /** First the tax server's promise never to post it, then the refund. Numbers follow from the purchase id. */
    private Optional<String> refund(PurchaseId purchase, TerminalId terminal, Rupiah amount, String why, String by) {
        if (!(reach.tax().voidPosting(purchase, "refund: " + why) instanceof TaxSource.Voiding.Voided)) {
            return Optional.empty();
        }
        String number = "RF-" + purchase;
        store.change(tx -> tx.desk().addRefund(new DeskTable.Refund(number, purchase, terminal, amount, why, by,
                clock.instant())));
        return Optional.of(number);
    }

    // ---- stepping

    private boolean feed(PurchaseId purchase, Event event) {
        Optional<Step> step = store.write(tx -> step(tx, purchase, event));
        step.ifPresent(s -> {
            s.effects().forEach(e -> perform(s.next(), e));
            if (!s.effects().isEmpty()) {
                store.changes().tell(Changes.What.DESK, purchase.value());
            }
        });
        return step.isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    private Optional<Step> step(Tx tx, PurchaseId purchase, Event event) {
        return tx.desk().find(purchase).map(Cases::of).map(c -> {
            Step s = DeskRules.step(c, event, clock.instant(), patience);
            if (!s.next().equals(c)) {
                tx.desk().put(Cases.row(s.next()));
            }
            return s;
        });
    }

    private void perform(DeskCase c, Effect effect) {
        if (effect instanceof DeskRules.QueryAcquirer) {
            call(c, () -> query(c));
        } else if (effect instanceof DeskRules.Post) {
            call(c, () -> post(c));
        } else if (effect instanceof DeskRules.OpenRefund refund) {
            call(c, () -> refund(c.purchase(), c.terminal(), refund.amount(), refund.why(), "desk")
                    .ifPresent(number -> feed(c.purchase(), new DeskRules.RefundOpened(number))));
        } else if (effect instanceof DeskRules.PushPaid) {
            reach.pushes().push(c.terminal(), paidState(c.purchase(), c.paid().orElseThrow()));
        } else if (effect instanceof DeskRules.Tell) {
            tell(c);
        } else if (effect instanceof DeskRules.Raise raise) {
            events.raise(Optional.of(c.terminal()), raise.alarm() ? Severity.ALARM : Severity.INFO, raise.code(),
                    c.purchase().value());
        }
    }

    private void call(DeskCase c, Runnable work) {
        busy.add(c.purchase());
        reach.pool().execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.error("desk, purchase {}", c.purchase(), fault);
            } finally {
                busy.remove(c.purchase());
            }
        });
    }

    private void query(DeskCase c) {
        QrisSource.State s = reach.qris().query(c.purchase(), c.reference());
        feed(c.purchase(), new DeskRules.AcquirerSays(s.status(), s.amount(), s.paymentReference(), s.paidAt()));
    }

    private void post(DeskCase c) {
        Paid paid = c.paid().orElseThrow();
        TaxSource.Posting came = reach.tax().post(new TaxBody.AskPosting(c.purchase(), c.bill().quoteId(),
                c.bill().vehicle().plate(), c.bill().vehicle().chassisTail(), c.amount(), "qris",
                paid.paymentReference(), paid.at()));
        if (came instanceof TaxSource.Posting.Done done) {
            feed(c.purchase(), done(c, done.posted().number()));
        } else if (came instanceof TaxSource.Posting.Refused refused) {
            feed(c.purchase(), new DeskRules.PostingRefused(refused.why()));
        } else {
            feed(c.purchase(), new DeskRules.PostingNotKnown());
        }
    }

    /** What the terminal has journaled already is no decision of the desk; it only made sure. */
    private Event done(DeskCase c, String number) {
        Optional<String> journaled = store.read(tx -> tx.purchases().find(c.purchase())).flatMap(p -> p.posting());
        if (journaled.filter(n -> !n.equals(number)).isPresent()) {
            bells.ring(c.terminal(), Severity.ALARM, HubCode.POSTING_NOT_IN_BOOKS, c.purchase().value());
        }
        return journaled.filter(number::equals).isPresent() ? new DeskRules.TerminalSettled(Optional.of(number))
                : new DeskRules.PostingDone(number);
    }

    private void tell(DeskCase c) {
        c.decision().ifPresent(d -> reach.pushes().push(c.terminal(),
                new QrisBody.DeskDecided(c.purchase(), d.what(), d.number(), d.at())));
    }

    private static QrState paidState(PurchaseId purchase, Paid p) {
        return new QrState(purchase, QrisBody.Status.PAID, Optional.of(p.amount()),
                Optional.of(p.paymentReference()), Optional.of(p.at()));
    }
}
