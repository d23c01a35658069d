package id.anjungan.kiosk.payment;

import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.PaymentEffect.OpenRefund;
import id.anjungan.kiosk.payment.PaymentEffect.Post;
import id.anjungan.kiosk.payment.PaymentEffect.QueryPosting;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;

/**
 * The delivery axis: what was paid for is posted under the purchase id until the tax server is definite. Once posted no
 * machine gives money back; once refused for good the money is owed back.
 */
final class DeliveryRules {

    private final PaymentPolicy policy;

    DeliveryRules(PaymentPolicy policy) {
        this.policy = policy;
    }

    /** The intent is stored with the approval, before the first send. */
    Draft begin(Draft draft) {
        draft.delivery(DeliveryState.INTENT, StepWhy.APPROVED).effect(new Post())
                .timer(Timer.POSTING, policy.postingPatience());
        return draft.now().live().attended() ? draft.timer(Timer.PROVISIONAL, policy.provisionalAfter()) : draft;
    }

    Draft restarted(Draft draft) {
        if (draft.now().delivery() == DeliveryState.NOT_STARTED) {
            return begin(draft);
        }
        return draft.effect(new QueryPosting()).timer(Timer.POSTING, policy.backOff(0));
    }

    /** The same posting again: harmless, since the purchase id is its key. */
    Step again(Purchase p) {
        if (p.payment() != PaymentState.APPROVED) {
            return Step.refused(p, "too_late");
        }
        return open(p).effect(new Post()).live(p.live().posted())
                .timer(Timer.POSTING, policy.postingPatience().plus(policy.backOff(p.live().posts()))).done();
    }

    Step unanswered(Purchase p) {
        if (p.payment() != PaymentState.APPROVED) {
            return Step.refused(p, "too_late");
        }
        return open(p).timer(Timer.POSTING, policy.backOff(p.live().posts())).done();
    }

    /** The first time nobody answered is worth a row; the hundredth is not. */
    private static Draft open(Purchase p) {
        Draft draft = new Draft(p);
        return p.delivery() == DeliveryState.INTENT ? draft.delivery(DeliveryState.UNKNOWN, StepWhy.NO_ANSWER) : draft;
    }

    Step posted(Purchase p, PaymentEvent.Posted e) {
        boolean sameNumber = p.facts().posting().filter(e.number()::equals).isPresent();
        boolean sameAmount = e.amount().equals(p.amount());
        return switch (p.payment()) {
            case APPROVED -> sameAmount ? settle(new Draft(p), e, StepWhy.POSTED)
                    : parkPosted(new Draft(p), e, StepWhy.POSTED_AMOUNT_DIFFERS);
            // The hub's desk posted under our id while we were away: so it was paid, too.
            case AUTH_INTENT, UNKNOWN, CANCELLED, DECLINED -> sameAmount
                    ? settle(new Draft(p).payment(PaymentState.APPROVED, StepWhy.POSTED_BY_DESK), e,
                            StepWhy.POSTED_BY_DESK)
                    : parkPosted(new Draft(p), e, StepWhy.POSTED_AMOUNT_DIFFERS);
            case SETTLED, PARKED -> sameNumber || p.payment() == PaymentState.PARKED && p.facts().posting().isPresent()
                    ? Step.refused(p, "already") : parkPosted(new Draft(p), e, StepWhy.POSTED_TWICE);
            case CREATED, REFUND_OWED, REFUNDED, REVERSAL_OWED, REVERSED ->
                parkPosted(new Draft(p), e, StepWhy.POSTED_UNEXPECTEDLY);
        };
    }

    private Step settle(Draft draft, PaymentEvent.Posted e, StepWhy why) {
        draft.delivery(DeliveryState.DONE, why, "number", e.number(), "posted_at", e.at().toString(),
                "valid_until", e.validUntil().toString());
        draft.payment(PaymentState.SETTLED, why).live(draft.now().live().dark()).stop(Timer.values());
        return (draft.now().live().attended() ? draft.print(Paper.BUKTI_PELUNASAN, 0, why) : draft).done();
    }

    private static Step parkPosted(Draft draft, PaymentEvent.Posted e, StepWhy why) {
        return draft.delivery(DeliveryState.DONE, why, "number", e.number(), "posted_at", e.at().toString(),
                        "posted_amount", Long.toString(e.amount().amount()))
                .payment(PaymentState.PARKED, why).event(EventCode.PAYMENT_PARKED, why.code())
                .live(draft.now().live().dark()).stop(Timer.values()).done();
    }

    Step refused(Purchase p, PaymentEvent.PostingRefused e) {
        if (p.payment() != PaymentState.APPROVED) {
            return Step.refused(p, "too_late");
        }
        StepWhy why = StepWhy.of(e.why());
        Draft draft = new Draft(p).delivery(DeliveryState.NOT_DONE, why)
                .payment(PaymentState.REFUND_OWED, why).live(p.live().fresh())
                .stop(Timer.POSTING, Timer.PROVISIONAL).effect(new OpenRefund(why))
                .timer(Timer.RECHECK, policy.backOff(0));
        boolean nothingInHand = p.live().attended() && p.receipts().provisional() == ReceiptState.NONE;
        return (nothingInHand ? draft.print(Paper.BUKTI_SEMENTARA, 0, StepWhy.REFUND_OWED) : draft).done();
    }

    // ---- the hub's desk: what it decided while we were away is journaled, once

    Step deskDecided(Purchase p, PaymentEvent.DeskDecided e) {
        if (p.facts().desk().filter(e.decision().code()::equals).isPresent()) {
            return Step.refused(p, "already");
        }
        if (e.decision() == Decision.POSTED) {
            return deskPosted(p, e);
        }
        return e.decision() == Decision.REFUND_OPENED ? deskRefunds(p, e) : deskSawNoMoney(p, e);
    }

    private Step deskPosted(Purchase p, PaymentEvent.DeskDecided e) {
        PaymentEvent.Posted posted = new PaymentEvent.Posted(p.id(), e.number(), p.amount(), e.at(),
                p.bill().validUntil());
        Draft noted = noted(p, e);
        return switch (p.payment()) {
            case SETTLED -> p.facts().posting().filter(e.number()::equals).isPresent() ? noted.done()
                    : parkPosted(noted, posted, StepWhy.DESK_POSTED_TWICE);
            case PARKED -> noted.done();
            case APPROVED -> settle(noted, posted, StepWhy.DESK_POSTED);
            case AUTH_INTENT, UNKNOWN, CANCELLED, DECLINED ->
                settle(noted.payment(PaymentState.APPROVED, StepWhy.DESK_POSTED), posted, StepWhy.DESK_POSTED);
            case CREATED, REFUND_OWED, REFUNDED, REVERSAL_OWED, REVERSED ->
                parkPosted(noted, posted, StepWhy.DESK_POSTED_UNEXPECTEDLY);
        };
    }

    private Step deskRefunds(Purchase p, PaymentEvent.DeskDecided e) {
        Draft noted = noted(p, e);
        if (p.payment() == PaymentState.REFUNDED) {
            return noted.done();
        }
        if (p.delivery() == DeliveryState.DONE) {
            return noted.payment(PaymentState.PARKED, StepWhy.DESK_REFUNDS_WHAT_IS_POSTED)
                    .event(EventCode.PAYMENT_PARKED, StepWhy.DESK_REFUNDS_WHAT_IS_POSTED.code()).done();
        }
        if (p.payment() == PaymentState.APPROVED) {
            noted.delivery(DeliveryState.NOT_DONE, StepWhy.DESK_REFUND);
        }
        return noted.payment(PaymentState.REFUND_OWED, StepWhy.DESK_REFUND, "refund", e.number())
                .live(noted.now().live().dark()).stop(Timer.values())
                .timer(Timer.RECHECK, policy.refundPoll()).done();
    }

    /** Ends only what waited for that word; where we know of money the desk's "nobody paid" is evidence, no more. */
    private Step deskSawNoMoney(Purchase p, PaymentEvent.DeskDecided e) {
        Draft noted = noted(p, e);
        boolean waited = p.payment() == PaymentState.UNKNOWN || p.payment() == PaymentState.AUTH_INTENT;
        return waited ? noted.payment(PaymentState.CANCELLED, StepWhy.DESK_NOT_PAID).live(p.live().dark())
                .stop(Timer.values()).done() : noted.done();
    }

    private static Draft noted(Purchase p, PaymentEvent.DeskDecided e) {
        return new Draft(p).payment(p.payment(), StepWhy.DESK_DECIDED, "desk", e.decision().code(), "detail",
                e.number(),
                "decided_at", e.at().toString());
    }
}
