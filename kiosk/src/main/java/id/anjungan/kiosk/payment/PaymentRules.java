package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.payment.PaymentEffect.CancelAtAcquirer;
import id.anjungan.kiosk.payment.PaymentEffect.Issue;
import id.anjungan.kiosk.payment.PaymentEffect.OpenRefund;
import id.anjungan.kiosk.payment.PaymentEffect.Query;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import id.anjungan.kiosk.payment.Purchase.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The money, decided: one pure function. This page holds the payment axis; {@link DeliveryRules} the posting,
 * {@link ReceiptRules} the papers. Every pair of state and event is answered; a refusal is an answer. No clock: the
 * moment an event came is given. Source: DESIGN section 3, and the 22 invariants of the payment path.
 */
public final class PaymentRules {

    private final PaymentPolicy policy;
    private final DeliveryRules delivery;
    private final ReceiptRules receipts;

    public PaymentRules(PaymentPolicy policy) {
        this.policy = policy;
        this.delivery = new DeliveryRules(policy);
        this.receipts = new ReceiptRules();
    }

    /** A purchase is begun and at once put to the acquirer: two rows, then the first effect. */
    public Step begin(PurchaseId id, String method, Bill bill, VisitId visit, Instant now) {
        Map<?, ?> whole = Json.mapper().convertValue(bill, Map.class);
        Entry first = new Entry(RowKind.PAYMENT, Optional.of(id), Optional.of(visit), Map.of("from", "none", "to",
                PaymentState.CREATED.code(), "why", StepWhy.CONFIRMED.code(), "amount", bill.total().amount(),
                "method", method,
                "reference", PurchaseIds.reference(id), "begun", now.toString(), "bill", whole));
        Draft draft = Draft.begun(PurchaseFold.begin(id, first).with(Live.ATTENDED), first);
        return confirmed(draft, now);
    }

    /** @param now when the event reached the terminal */
    public Step step(Purchase p, PaymentEvent event, Instant now) {
        if (event instanceof PaymentEvent.Confirmed) {
            return p.payment() == PaymentState.CREATED ? confirmed(new Draft(p), now)
                    : Step.refused(p, "already_begun");
        } else if (event instanceof PaymentEvent.CancelWanted) {
            return cancelWanted(p);
        } else if (event instanceof PaymentEvent.MoreTimeWanted) {
            return moreTime(p, now);
        } else if (event instanceof PaymentEvent.Issued e) {
            return issued(p, e, now);
        } else if (event instanceof PaymentEvent.IssueRefused e) {
            return issueRefused(p, e);
        } else if (event instanceof PaymentEvent.Paid e) {
            return paid(p, e);
        } else if (event instanceof PaymentEvent.StillPending) {
            return stillPending(p);
        } else if (event instanceof PaymentEvent.NotPaid e) {
            return notPaid(p, e, now);
        } else if (event instanceof PaymentEvent.AcquirerSilent) {
            return silent(p);
        } else if (event instanceof PaymentEvent.TimerRang e) {
            return rang(p, e.timer(), now);
        } else if (event instanceof PaymentEvent.Restarted) {
            return restarted(p);
        }
        return laterHalf(p, event);
    }

    private Step laterHalf(Purchase p, PaymentEvent event) {
        if (event instanceof PaymentEvent.RefundOpened e) {
            return refundOpened(p, e);
        } else if (event instanceof PaymentEvent.Refunded) {
            return refunded(p);
        } else if (event instanceof PaymentEvent.Posted e) {
            return delivery.posted(p, e);
        } else if (event instanceof PaymentEvent.PostingRefused e) {
            return delivery.refused(p, e);
        } else if (event instanceof PaymentEvent.PostingUnknown) {
            return delivery.unanswered(p);
        } else if (event instanceof PaymentEvent.DeskDecided e) {
            return delivery.deskDecided(p, e);
        } else if (event instanceof PaymentEvent.CopyWanted e) {
            return receipts.copyWanted(p, e);
        } else if (event instanceof PaymentEvent.PaperEnded e) {
            return receipts.ended(p, e);
        } else if (event instanceof PaymentEvent.CitizenLeft) {
            return new Draft(p).live(p.live().alone()).done();
        }
        throw new IllegalArgumentException("an event the rules do not know: " + event.getClass());
    }

    /** True while a wish for more time would be granted. */
    public boolean mayExtend(Purchase p) {
        return p.payment() == PaymentState.AUTH_INTENT && p.live().until().isPresent()
                && longer(p).isAfter(p.live().until().get());
    }

    // ---- towards the money

    private Step confirmed(Draft draft, Instant now) {
        Instant end = now.plus(policy.validity());
        return draft.payment(PaymentState.AUTH_INTENT, StepWhy.CONFIRMED, "qr_until", end.toString())
                .effect(new Issue(end)).timer(Timer.ISSUE, policy.issuePatience()).done();
    }

    /** The row comes before the picture: whatever may have been seen is known after a power cut. */
    private Step issued(Purchase p, PaymentEvent.Issued e, Instant now) {
        if (p.payment() != PaymentState.AUTH_INTENT) {
            return Step.refused(p, "too_late");
        }
        if (p.live().qr().isPresent()) {
            return Step.refused(p, "already_issued");
        }
        if (!e.validUntil().isAfter(now)) {
            return check(new Draft(p), StepWhy.ISSUED_EXPIRED);
        }
        Instant countdown = now.plus(policy.countdown());
        Instant end = countdown.isBefore(e.validUntil()) ? countdown : e.validUntil();
        return new Draft(p)
                .payment(PaymentState.AUTH_INTENT, StepWhy.QR_ISSUED, "acquirer_reference", e.reference(),
                        "qr_until", e.validUntil().toString())
                .live(p.live().showing(e.qr(), end)).stop(Timer.ISSUE)
                .timer(Timer.COUNTDOWN, Duration.between(now, end)).timer(Timer.POLL, policy.poll()).done();
    }

    private Step issueRefused(Purchase p, PaymentEvent.IssueRefused e) {
        boolean nothingShown = !p.wasShown();
        return switch (p.payment()) {
            case AUTH_INTENT, UNKNOWN -> nothingShown
                    ? new Draft(p).payment(PaymentState.DECLINED, StepWhy.ISSUE_REFUSED, "detail", e.why())
                            .stop(Timer.ISSUE, Timer.RECHECK).done()
                    : Step.refused(p, "was_issued");
            default -> Step.refused(p, "too_late");
        };
    }

    private Step moreTime(Purchase p, Instant now) {
        if (!mayExtend(p)) {
            return Step.refused(p, "no_more_time");
        }
        Instant end = longer(p);
        return new Draft(p).live(p.live().showing(p.live().qr().orElseThrow(), end))
                .timer(Timer.COUNTDOWN, Duration.between(now, end)).done();
    }

    private Instant longer(Purchase p) {
        Instant wished = p.live().until().orElseThrow().plus(policy.extension());
        Instant last = p.facts().qrUntil().orElse(wished);
        return wished.isBefore(last) ? wished : last;
    }

    /** While the QR lives, cancel means: look whether it is paid, then cancel it at the acquirer. */
    private Step cancelWanted(Purchase p) {
        return switch (p.payment()) {
            case CREATED -> new Draft(p).payment(PaymentState.CANCELLED, StepWhy.CANCEL_WANTED).done();
            case AUTH_INTENT -> check(new Draft(p), StepWhy.CANCEL_WANTED);
            default -> Step.refused(p, "too_late");
        };
    }

    /** From AUTH_INTENT into UNKNOWN, the QR off the screen: query and cancel until the acquirer is definite. */
    private Step check(Draft draft, StepWhy why) {
        return draft.payment(PaymentState.UNKNOWN, why).live(draft.now().live().dark().fresh().asked())
                .stop(Timer.ISSUE, Timer.COUNTDOWN, Timer.POLL).effect(new CancelAtAcquirer())
                .timer(Timer.RECHECK, policy.backOff(0)).done();
    }

    // ---- what the acquirer says

    private Step paid(Purchase p, PaymentEvent.Paid e) {
        boolean known = p.facts().paymentReferences().contains(e.paymentReference());
        return switch (p.payment()) {
            case AUTH_INTENT, UNKNOWN -> approve(p, e, StepWhy.PAID);
            case CANCELLED, DECLINED -> approve(p, e, StepWhy.LATE_SUCCESS);
            case APPROVED, SETTLED, REFUND_OWED, REFUNDED -> known ? Step.refused(p, "already") : paidAgain(p, e);
            case PARKED -> known ? Step.refused(p, "already") : park(p, e, StepWhy.PAID_WHILE_PARKED);
            case CREATED, REVERSAL_OWED, REVERSED -> park(p, e, StepWhy.PAID_UNEXPECTEDLY);
        };
    }

    /** Compare before trust. Posting is tried also for a late success: the tax server says whether the bill is open. */
    private Step approve(Purchase p, PaymentEvent.Paid e, StepWhy why) {
        if (!e.amount().equals(p.amount())) {
            return park(p, e, StepWhy.AMOUNT_DIFFERS);
        }
        Draft draft = new Draft(p).payment(PaymentState.APPROVED, why, "payment_reference", e.paymentReference(),
                "paid_at", e.paidAt().toString()).live(p.live().dark())
                .stop(Timer.ISSUE, Timer.COUNTDOWN, Timer.POLL, Timer.RECHECK);
        return delivery.begin(draft).done();
    }

    private Step park(Purchase p, PaymentEvent.Paid e, StepWhy why) {
        return new Draft(p).payment(PaymentState.PARKED, why, "payment_reference", e.paymentReference(),
                        "paid_at", e.paidAt().toString(), "paid_amount", Long.toString(e.amount().amount()),
                        "wanted_amount", Long.toString(p.amount().amount()))
                .event(EventCode.PAYMENT_PARKED, why.code()).live(p.live().dark())
                .stop(Timer.ISSUE, Timer.COUNTDOWN, Timer.POLL, Timer.RECHECK).done();
    }

    /** A second payment of one QR: the first stands, an operator gives the second back with this evidence. */
    private Step paidAgain(Purchase p, PaymentEvent.Paid e) {
        Draft draft = new Draft(p).payment(p.payment(), StepWhy.PAID_AGAIN, "payment_reference", e.paymentReference(),
                "paid_amount", Long.toString(e.amount().amount()));
        boolean first = p.facts().paymentReferences().isEmpty();
        return (first ? draft : draft.event(EventCode.PAYMENT_PAID_AGAIN, e.paymentReference())).done();
    }

    private Step stillPending(Purchase p) {
        if (p.payment() == PaymentState.UNKNOWN && !p.live().cancelAsked()) {
            return recheck(p);
        }
        return Step.refused(p, "nothing_new");
    }

    /** A no is definite only from UNKNOWN and after a cancel; "expired" only once no payment can be on its way. */
    private Step notPaid(Purchase p, PaymentEvent.NotPaid e, Instant now) {
        if (p.payment() == PaymentState.AUTH_INTENT) {
            return check(new Draft(p), ended(e.why()));
        }
        if (p.payment() != PaymentState.UNKNOWN) {
            return Step.refused(p, "nothing_new");
        }
        if (!e.afterCancel()) {
            return p.live().cancelAsked() ? Step.refused(p, "nothing_new") : recheck(p);
        }
        boolean stillOnItsWay = e.why() == Status.EXPIRED
                && p.facts().qrUntil().map(end -> now.isBefore(end.plus(policy.expiryGrace()))).orElse(false);
        if (stillOnItsWay) {
            return Step.refused(p, "expiry_is_not_yet_definite");
        }
        return new Draft(p).payment(PaymentState.CANCELLED, StepWhy.NOT_PAID, "detail",
                e.why().code()).stop(Timer.RECHECK).done();
    }

    private static StepWhy ended(Status status) {
        return switch (status) {
            case EXPIRED -> StepWhy.ACQUIRER_EXPIRED;
            case CANCELLED -> StepWhy.ACQUIRER_CANCELLED;
            case FAILED -> StepWhy.ACQUIRER_FAILED;
            case NOT_FOUND -> StepWhy.ACQUIRER_NOT_FOUND;
            case PAID, PENDING, REFUNDED, UNKNOWN -> throw new IllegalArgumentException(status + " is no end");
        };
    }

    /** Silence is never a no. What is owed keeps its timer. */
    private Step silent(Purchase p) {
        boolean issuing = p.payment() == PaymentState.AUTH_INTENT && p.live().qr().isEmpty();
        return issuing ? check(new Draft(p), StepWhy.ISSUE_UNANSWERED) : Step.refused(p, "nothing_new");
    }

    private Step refundOpened(Purchase p, PaymentEvent.RefundOpened e) {
        if (p.payment() != PaymentState.REFUND_OWED || p.facts().refund().isPresent()) {
            return Step.refused(p, p.facts().refund().isPresent() ? "already" : "no_refund_owed");
        }
        return new Draft(p).payment(PaymentState.REFUND_OWED, StepWhy.REFUND_OPENED, "refund", e.number())
                .timer(Timer.RECHECK, policy.refundPoll()).done();
    }

    private Step refunded(Purchase p) {
        return switch (p.payment()) {
            case REFUND_OWED, PARKED, AUTH_INTENT, UNKNOWN -> p.delivery() == DeliveryState.DONE
                    ? Step.refused(p, "already_parked")
                    : new Draft(p).payment(PaymentState.REFUNDED, StepWhy.REFUNDED).live(p.live().dark())
                            .stop(Timer.ISSUE, Timer.COUNTDOWN, Timer.POLL, Timer.RECHECK).done();
            case APPROVED, SETTLED -> new Draft(p).payment(PaymentState.PARKED, StepWhy.REFUNDED_BUT_NOT_OWED)
                    .event(EventCode.PAYMENT_PARKED, StepWhy.REFUNDED_BUT_NOT_OWED.code()).stop(Timer.POSTING,
                            Timer.PROVISIONAL).done();
            default -> Step.refused(p, "nothing_new");
        };
    }

    // ---- time and power

    private Step rang(Purchase p, Timer timer, Instant now) {
        boolean live = p.payment() == PaymentState.AUTH_INTENT;
        boolean shows = live && p.live().qr().isPresent();
        return switch (timer) {
            case ISSUE -> live && !shows ? check(new Draft(p), StepWhy.ISSUE_UNANSWERED) : Step.refused(p, "too_late");
            case COUNTDOWN -> shows ? check(new Draft(p), StepWhy.COUNTDOWN) : Step.refused(p, "too_late");
            case POLL -> shows ? new Draft(p).effect(new Query()).timer(Timer.POLL, policy.poll()).done()
                    : Step.refused(p, "too_late");
            case RECHECK -> recheck(p);
            case POSTING -> delivery.again(p);
            case PROVISIONAL -> receipts.provisional(p);
        };
    }

    /** What is owed is tried again, for ever. */
    private Step recheck(Purchase p) {
        return switch (p.payment()) {
            case UNKNOWN -> new Draft(p).effect(new CancelAtAcquirer()).live(p.live().asked())
                    .timer(Timer.RECHECK, policy.backOff(p.live().tries())).done();
            case REFUND_OWED -> p.facts().refund().isPresent()
                    ? new Draft(p).effect(new Query()).timer(Timer.RECHECK, policy.refundPoll()).done()
                    : new Draft(p).effect(new OpenRefund(StepWhy.REFUND_OWED)).live(p.live().tried())
                            .timer(Timer.RECHECK, policy.backOff(p.live().tries())).done();
            default -> Step.refused(p, "too_late");
        };
    }

    /** Never send again what may have been sent: query, then cancel; a posting is asked after under the same id. */
    private Step restarted(Purchase p) {
        Draft draft = receipts.restarted(new Draft(p.with(Live.NONE)));
        return switch (p.payment()) {
            case CREATED -> draft.payment(PaymentState.CANCELLED, StepWhy.RESTART).done();
            case AUTH_INTENT -> draft.payment(PaymentState.UNKNOWN, StepWhy.RESTART).effect(new Query())
                    .timer(Timer.RECHECK, policy.backOff(0)).done();
            case UNKNOWN -> draft.effect(new Query()).timer(Timer.RECHECK, policy.backOff(0)).done();
            case APPROVED -> delivery.restarted(draft).done();
            case REFUND_OWED -> draft.timer(Timer.RECHECK, policy.backOff(0)).done();
            case DECLINED, CANCELLED, REFUNDED, SETTLED, PARKED, REVERSED, REVERSAL_OWED -> draft.done();
        };
    }
}
