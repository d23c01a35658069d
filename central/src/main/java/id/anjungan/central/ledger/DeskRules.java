package id.anjungan.central.ledger;

import id.anjungan.central.ledger.DeskCase.Decided;
import id.anjungan.central.ledger.DeskCase.Paid;
import id.anjungan.central.ledger.DeskCase.Phase;
import id.anjungan.central.store.HubCode;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The purchase desk's rules. The terminal decides while it lives: money that is in waits for it until the QR's end, or
 * its last word, plus the patience. Only then the desk posts with the same purchase id, which harms nobody if the
 * terminal comes back in the middle. A posting refused for good, or an amount that differs, becomes a refund. Nothing
 * is ever given up: silence is asked again, with widening waits.
 */
public final class DeskRules {

    private static final Duration POLL = Duration.ofSeconds(15);
    private static final Duration AFTER_END = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration POST_AGAIN = Duration.ofSeconds(5);
    /** A QR that ended unpaid is looked after for this long; a later notice still reopens its case. */
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    /** What may happen to a case. */
    public sealed interface Event {
    }

    record Tick() implements Event {
    }

    /** The acquirer's word: a notice, an answer to our query, or to the terminal's. */
    record AcquirerSays(QrisBody.Status status, Optional<Rupiah> amount, Optional<String> paymentReference,
            Optional<Instant> paidAt) implements Event {
    }

    /** A row or an ask about this purchase. */
    record TerminalSpoke() implements Event {
    }

    /** The terminal has it posted, or has opened a refund: its business is done. */
    record TerminalSettled(Optional<String> posting) implements Event {
    }

    record PostingDone(String number) implements Event {
    }

    record PostingRefused(PostingRefusal why) implements Event {
    }

    record PostingNotKnown() implements Event {
    }

    record RefundOpened(String number) implements Event {
    }

    /** A row of the terminal names the decision. */
    record Journaled() implements Event {
    }

    /** What is to be done once the step is stored; each may be repeated harmlessly. */
    public sealed interface Effect {
    }

    record QueryAcquirer() implements Effect {
    }

    record Post() implements Effect {
    }

    record OpenRefund(Rupiah amount, String why) implements Effect {
    }

    /** The terminal learns that the money is in. */
    record PushPaid() implements Effect {
    }

    record Tell() implements Effect {
    }

    /** For the operator. */
    record Raise(HubCode code, boolean alarm) implements Effect {
    }

    /** The case after it, and what to do. */
    public record Step(DeskCase next, List<Effect> effects) {
        static Step of(DeskCase next, Effect... effects) {
            return new Step(next, List.of(effects));
        }
    }

    private DeskRules() {
    }

    /** @param patience after the end of the QR, or the terminal's last word, before the desk acts */
    public static Step step(DeskCase c, Event e, Instant now, Duration patience) {
        if (e instanceof Tick) {
            return tick(c, now, patience);
        } else if (e instanceof AcquirerSays said) {
            return acquirer(c, said, now, patience);
        } else if (e instanceof TerminalSpoke) {
            DeskCase heard = c.heard(now);
            return Step.of(c.phase() == Phase.PAID ? heard.in(Phase.PAID, turnEnds(heard, patience)) : heard);
        } else if (e instanceof TerminalSettled s) {
            DeskCase heard = c.heard(now);
            return Step.of(s.posting().map(heard::posted).orElseGet(() -> heard.in(Phase.CLOSED, now)));
        } else if (e instanceof Journaled) {
            return Step.of(c.journaled());
        }
        return act(c, e, now);
    }

    private static Step tick(DeskCase c, Instant now, Duration patience) {
        return switch (c.phase()) {
            case WATCHING -> Step.of(c.later(nextQuery(c, now)), new QueryAcquirer());
            case UNPAID -> now.isAfter(c.validUntil().plus(LOOK_BACK)) ? Step.of(c.in(Phase.CLOSED, now))
                    : Step.of(c.later(nextQuery(c, now)), new QueryAcquirer());
            case PAID -> {
                Instant turn = turnEnds(c, patience);
                if (now.isBefore(turn)) {
                    yield Step.of(c.later(turn));
                }
                yield amountDiffers(c) ? Step.of(c.later(wider(POST_AGAIN, c.tries(), now)),
                        new OpenRefund(c.paid().orElseThrow().amount(), StepWhy.AMOUNT_DIFFERS.code()))
                        : Step.of(c.in(Phase.POSTING, now.plus(POST_AGAIN)), new Raise(HubCode.DESK_ACTS, false),
                                new Post());
            }
            case POSTING -> Step.of(c.later(wider(POST_AGAIN, c.tries(), now)), new Post());
            case CLOSED -> Step.of(c);
        };
    }

    private static Step acquirer(DeskCase c, AcquirerSays said, Instant now, Duration patience) {
        return switch (said.status()) {
            case PAID -> paid(c, said, now, patience);
            case EXPIRED, CANCELLED, FAILED, NOT_FOUND -> {
                // Before the end of the QR "not found" and "failed" may still turn; expired and cancelled are over.
                boolean over = said.status() == QrisBody.Status.EXPIRED || said.status() == QrisBody.Status.CANCELLED
                        || now.isAfter(c.validUntil());
                yield c.phase() == Phase.WATCHING && over
                        ? Step.of(c.in(Phase.UNPAID, now.plus(POLL))) : Step.of(c);
            }
            case REFUNDED -> c.phase() == Phase.CLOSED ? Step.of(c)
                    : Step.of(c.in(Phase.CLOSED, now), new Raise(HubCode.REFUNDED_BY_ACQUIRER, false));
            case PENDING, UNKNOWN -> Step.of(c);
        };
    }

    private static Step paid(DeskCase c, AcquirerSays said, Instant now, Duration patience) {
        if (c.paid().isPresent()) {
            String known = c.paid().get().paymentReference();
            boolean another = said.paymentReference().filter(r -> !r.equals(known)).isPresent()
                    && !known.equals(c.reference().orElse(c.purchase().value()));
            return another ? Step.of(c, new Raise(HubCode.PAID_TWICE, true)) : Step.of(c);
        }
        List<Effect> effects = new ArrayList<>();
        DeskCase paid = c.paid(new Paid(said.amount().orElse(c.amount()), said.paymentReference()
                .or(c::reference).orElse(c.purchase().value()), said.paidAt().orElse(now)));
        effects.add(new PushPaid());
        if (amountDiffers(paid)) {
            effects.add(new Raise(HubCode.PAID_AMOUNT_DIFFERS, true));
        }
        if (now.isAfter(c.validUntil())) {
            effects.add(new Raise(HubCode.PAID_LATE, false));
        }
        boolean delivered = c.phase() == Phase.CLOSED && c.posting().isPresent();
        return new Step(delivered ? paid : paid.in(Phase.PAID, turnEnds(paid, patience)), effects);
    }

    /** What came of the desk's own acts. */
    private static Step act(DeskCase c, Event e, Instant now) {
        if (c.decision().isPresent() || c.phase() == Phase.CLOSED && c.posting().isPresent()) {
            return Step.of(c);
        } else if (e instanceof PostingDone done) {
            return c.phase() == Phase.POSTING
                    ? Step.of(c.posted(done.number()).decided(new Decided(Decision.POSTED, done.number(), now)),
                            new Raise(HubCode.DESK_POSTED, false), new Tell())
                    : Step.of(c.posted(done.number()));
        } else if (e instanceof PostingRefused refused && c.phase() == Phase.POSTING) {
            return Step.of(c.later(wider(POST_AGAIN, c.tries(), now)),
                    new OpenRefund(c.paid().map(Paid::amount).orElse(c.amount()), StepWhy.of(refused.why()).code()));
        } else if (e instanceof RefundOpened refund) {
            return Step.of(c.decided(new Decided(Decision.REFUND_OPENED, refund.number(), now)),
                    new Raise(HubCode.DESK_REFUND, true), new Tell());
        }
        return Step.of(c);
    }

    private static boolean amountDiffers(DeskCase c) {
        return c.paid().map(p -> !p.amount().equals(c.amount())).orElse(false);
    }

    /** From then on the desk may act for the terminal. */
    static Instant turnEnds(DeskCase c, Duration patience) {
        Instant from = c.lastWord().isAfter(c.validUntil()) ? c.lastWord() : c.validUntil();
        return from.plus(patience);
    }

    private static Instant nextQuery(DeskCase c, Instant now) {
        if (now.isBefore(c.validUntil())) {
            Instant end = c.validUntil().plus(AFTER_END);
            Instant poll = now.plus(POLL);
            return poll.isBefore(c.validUntil()) ? poll : end;
        }
        return wider(POLL, c.tries(), now);
    }

    private static Instant wider(Duration first, int tries, Instant now) {
        Duration wait = first.multipliedBy(1L << Math.min(tries, 12));
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
