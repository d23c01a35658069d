package id.anjungan.central.services.qris;

import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.KeptAnswers;
import id.anjungan.central.services.KeptAnswers.Known;
import id.anjungan.central.services.MoneyGuard;
import id.anjungan.central.services.PurchaseWatch;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.qris.QrisBody.QrState;
import id.anjungan.contract.qris.QrisBody.Status;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers terminals' asks about dynamic QRs. What the acquirer says is told to the purchase desk as well. */
public final class QrisDesk implements AskDesk {

    private static final String ISSUE = "qris.issue";
    private static final int BILL_NO = 25;
    /** No terminal makes it: its time is none. */
    private static final PurchaseId NOBODYS = new PurchaseId("HUB-00-000000-0000");
    private static final Set<Status> MAY_LIVE = EnumSet.of(Status.PENDING, Status.UNKNOWN, Status.NOT_FOUND);
    private static final Set<Status> DEAD = EnumSet.of(Status.CANCELLED, Status.EXPIRED, Status.FAILED,
            Status.NOT_FOUND);

    private final QrisSource source;
    private final PurchaseWatch watch;
    private final MoneyGuard guard;
    private final KeptAnswers kept;
    private final EventLog events;
    private final Clock clock;

    public QrisDesk(QrisSource source, PurchaseWatch watch, MoneyGuard guard, KeptAnswers kept, EventLog events,
            Clock clock) {
        this.source = source;
        this.watch = watch;
        this.guard = guard;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Class<? extends Body>> asks() {
        return List.of(QrisBody.IssueQr.class, QrisBody.AskQrState.class, QrisBody.CancelQr.class,
                QrisBody.OpenRefund.class);
    }

    /** A QR issued late is one nobody sees; the rest puts money in order. */
    @Override
    public boolean evenLate(Body ask) {
        return ask instanceof QrisBody.CancelQr || ask instanceof QrisBody.OpenRefund;
    }

    @Override
    public boolean serverFailed(Body answer) {
        return answer instanceof QrState state && state.status() == Status.UNKNOWN;
    }

    @Override
    public boolean serverAnswers() {
        return source.query(NOBODYS, Optional.empty()).status() != Status.UNKNOWN;
    }

    @Override
    public Optional<PurchaseId> purchase(Body ask) {
        if (ask instanceof QrisBody.IssueQr issue) {
            return Optional.of(issue.purchase());
        } else if (ask instanceof QrisBody.AskQrState state) {
            return Optional.of(state.purchase());
        } else if (ask instanceof QrisBody.CancelQr cancel) {
            return Optional.of(cancel.purchase());
        }
        return ask instanceof QrisBody.OpenRefund refund ? Optional.of(refund.purchase()) : Optional.empty();
    }

    @Override
    public Optional<Answer> answer(TerminalId terminal, Body ask) {
        if (purchase(ask).filter(p -> !guard.mayName(terminal, p)).isPresent()) {
            // Nothing is told of another's money. A terminal that asks for a QR must hear that there is none.
            return ask instanceof QrisBody.IssueQr foreign
                    ? Optional.of(now(new QrisBody.QrRefused(foreign.purchase(), "not_yours"))) : Optional.empty();
        } else if (ask instanceof QrisBody.IssueQr issue) {
            return issue(terminal, issue);
        } else if (ask instanceof QrisBody.AskQrState state) {
            return Optional.of(state(terminal, state.purchase()));
        } else if (ask instanceof QrisBody.CancelQr cancel) {
            return Optional.of(cancel(terminal, cancel.purchase()));
        } else if (ask instanceof QrisBody.OpenRefund refund) {
            watch.spoke(refund.purchase());
            return guard.refundable(terminal, refund.purchase(), refund.amount())
                    .flatMap(paid -> watch.openRefund(refund.purchase(), terminal, paid, refund.why()))
                    .map(number -> now(new QrisBody.RefundOpened(refund.purchase(), number)));
        }
        return Optional.empty();
    }

    private Optional<Answer> issue(TerminalId terminal, QrisBody.IssueQr ask) {
        Known known = kept.find(ISSUE, ask.purchase(), Optional.of(ask));
        if (known instanceof Known.Same same) {
            return Optional.of(same.answer());
        } else if (known instanceof Known.Differs) {
            events.raise(Optional.of(terminal), Severity.ALARM, HubCode.ASK_DIFFERS, ask.purchase().value());
            return Optional.of(now(new QrisBody.QrRefused(ask.purchase(), "ask_differs")));
        } else if (!ask.amount().payable() || !ask.amount().equals(ask.bill().total()) || !ask.bill().addsUp()) {
            events.raise(Optional.of(terminal), Severity.ALARM, HubCode.AMOUNT_IS_NOT_THE_BILLS,
                    ask.purchase().value());
            return Optional.of(now(new QrisBody.QrRefused(ask.purchase(), "amount_differs")));
        } else if (!ask.validUntil().isAfter(clock.instant())) {
            return Optional.of(now(new QrisBody.QrRefused(ask.purchase(), "too_late")));
        }
        watch.opening(ask.purchase(), terminal, ask.amount(), ask.bill(), ask.validUntil());
        return generated(terminal, ask, source.generate(new QrisSource.Order(ask.purchase(), ask.amount(),
                ask.validUntil(), billNo(ask.purchase()), terminal.value())));
    }

    private Optional<Answer> generated(TerminalId terminal, QrisBody.IssueQr ask, QrisSource.Generated came) {
        PurchaseId purchase = ask.purchase();
        if (came instanceof QrisSource.Generated.Issued issued) {
            watch.issued(purchase, issued.reference(), issued.validUntil());
            return Optional.of(kept.keep(ISSUE, purchase, Optional.of(ask), new QrisBody.QrIssued(purchase,
                    issued.payload(), issued.reference(), issued.validUntil()), clock.instant()));
        } else if (came instanceof QrisSource.Generated.Refused refused) {
            watch.notIssued(purchase);
            events.raise(Optional.of(terminal), Severity.WARNING, HubCode.QRIS_REFUSED, purchase + " "
                    + HubDetail.RESPONSE.with(refused.code()));
            return Optional.of(kept.keep(ISSUE, purchase, Optional.of(ask),
                    new QrisBody.QrRefused(purchase, refused.code()), clock.instant()));
        }
        // A QR may exist at the acquirer, but nobody has seen it: the citizen hears at once that there is none to
        // pay, the
        // terminal cancels it, and the desk goes on watching. Not kept, so that the same ask may be tried again.
        events.raise(Optional.of(terminal), Severity.WARNING, HubCode.QRIS_UNKNOWN,
                purchase + " " + ((QrisSource.Generated.Unknown) came).detail());
        return Optional.of(now(new QrState(purchase, Status.UNKNOWN, Optional.empty(), Optional.empty(),
                Optional.empty())));
    }

    private Answer state(TerminalId terminal, PurchaseId purchase) {
        Optional<PurchaseWatch.Known> known = watch.known(purchase);
        watch.spoke(purchase);
        Optional<QrState> paid = known.flatMap(PurchaseWatch.Known::paid);
        return now(paid.orElseGet(() -> heard(terminal, purchase,
                source.query(purchase, known.flatMap(PurchaseWatch.Known::reference)))));
    }

    /** Query, then cancel; a QR that is known to be dead cannot be issued by an ask that was overtaken. */
    private Answer cancel(TerminalId terminal, PurchaseId purchase) {
        Optional<PurchaseWatch.Known> known = watch.known(purchase);
        if (known.isEmpty()) {
            return neverIssued(terminal, purchase);
        }
        QrState after = (QrState) state(terminal, purchase).body();
        if (MAY_LIVE.contains(after.status())) {
            after = heard(terminal, purchase, source.cancel(purchase, known.get().reference(), "citizen"));
        }
        if (DEAD.contains(after.status())) {
            bury(purchase);
        }
        return now(after);
    }

    /**
     * A case is stored before the acquirer hears of a purchase, so without one no QR exists, and after the tombstone
     * none ever will: a definite answer, even while the acquirer is silent. It is stored before anything that can fail.
     */
    private Answer neverIssued(TerminalId terminal, PurchaseId purchase) {
        bury(purchase);
        Answer said = state(terminal, purchase);
        Status status = ((QrState) said.body()).status();
        if (status == Status.PENDING) {
            // Issued by a hub whose file is lost: the acquirer's word counts more than our ignorance.
            return now(heard(terminal, purchase, source.cancel(purchase, Optional.empty(), "citizen")));
        }
        return status != Status.UNKNOWN ? said : now(new QrState(purchase, Status.NOT_FOUND, Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    /** Whatever is asked to be issued under this purchase from now on is refused. What was issued before stays. */
    private void bury(PurchaseId purchase) {
        kept.keep(ISSUE, purchase, Optional.empty(), new QrisBody.QrRefused(purchase, "cancelled"), clock.instant());
    }

    private QrState heard(TerminalId terminal, PurchaseId purchase, QrisSource.State came) {
        if (came.status() == Status.UNKNOWN) {
            events.raise(Optional.of(terminal), Severity.WARNING, HubCode.QRIS_UNKNOWN, purchase + " " + came.detail());
        }
        QrState state = new QrState(purchase, came.status(), came.amount(), came.paymentReference(), came.paidAt());
        watch.said(purchase, state);
        // Paid is told whole, with reference and time, even where the acquirer left one out.
        return came.status() == Status.PAID
                ? watch.known(purchase).flatMap(PurchaseWatch.Known::paid).orElse(state) : state;
    }

    /** At most 25 letters and digits for the payer's statement: the end of the purchase id is its unique part. */
    static String billNo(PurchaseId purchase) {
        String plain = purchase.value().replace("-", "");
        return plain.length() <= BILL_NO ? plain : plain.substring(plain.length() - BILL_NO);
    }

    private Answer now(Body body) {
        return new Answer(body, clock.instant());
    }
}
