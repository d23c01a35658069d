package id.anjungan.central.ledger;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;
import java.util.Optional;

/**
 * One QR the hub issued, until its money is where it belongs.
 *
 * @param bill      what is to be posted
 * @param lastWord  when the terminal last did something for this purchase
 * @param nextAt    when the desk looks again
 * @param tries     looks since the last change of phase; they widen the wait
 * @param posting   the tax server's number, whoever posted it
 * @param decision  what the desk did itself; {@code number} names it
 * @param told      the terminal has journaled the decision
 */
public record DeskCase(PurchaseId purchase, TerminalId terminal, Phase phase, Rupiah amount, Bill bill,
        Instant validUntil, Optional<String> reference, Optional<Paid> paid, Instant lastWord, Instant nextAt,
        int tries, Optional<String> posting, Optional<Decided> decision, boolean told, Instant openedAt) {

    /** Stored. */
    public enum Phase {
        /** A QR may be paid. */
        WATCHING("watching"),
        /** The acquirer says that nobody paid; a late success is still looked for. */
        UNPAID("unpaid"),
        /** Money is in: the terminal's turn, until its patience is over. */
        PAID("paid"),
        /** The terminal fell silent: the desk posts, for as long as it takes. */
        POSTING("posting"),
        /** Nothing left to do. */
        CLOSED("closed");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Phase of(String code) {
            for (Phase p : values()) {
                if (p.code.equals(code)) {
                    return p;
                }
            }
            throw new IllegalArgumentException("phase " + code);
        }
    }

    /** @param amount what the acquirer says it took; compared before anything is posted */
    public record Paid(Rupiah amount, String paymentReference, Instant at) {
    }

    public record Decided(Decision what, String number, Instant at) {
    }

    /** A QR is about to be issued: written before the acquirer is asked. */
    public static DeskCase opened(PurchaseId purchase, TerminalId terminal, Rupiah amount, Bill bill,
            Instant validUntil, Instant now) {
        return new DeskCase(purchase, terminal, Phase.WATCHING, amount, bill, validUntil, Optional.empty(),
                Optional.empty(), now, now.plusSeconds(15), 0, Optional.empty(), Optional.empty(), false, now);
    }

    public DeskCase issued(String acquirerReference, Instant until) {
        return new DeskCase(purchase, terminal, phase, amount, bill, until, Optional.of(acquirerReference), paid,
                lastWord, nextAt, tries, posting, decision, told, openedAt);
    }

    DeskCase in(Phase next, Instant lookAt) {
        return new DeskCase(purchase, terminal, next, amount, bill, validUntil, reference, paid, lastWord, lookAt, 0,
                posting, decision, told, openedAt);
    }

    DeskCase later(Instant lookAt) {
        return new DeskCase(purchase, terminal, phase, amount, bill, validUntil, reference, paid, lastWord, lookAt,
                tries + 1, posting, decision, told, openedAt);
    }

    DeskCase heard(Instant now) {
        return new DeskCase(purchase, terminal, phase, amount, bill, validUntil, reference, paid, now, nextAt, tries,
                posting, decision, told, openedAt);
    }

    DeskCase paid(Paid money) {
        return new DeskCase(purchase, terminal, phase, amount, bill, validUntil, reference, Optional.of(money),
                lastWord, nextAt, tries, posting, decision, told, openedAt);
    }

    DeskCase posted(String number) {
        return new DeskCase(purchase, terminal, Phase.CLOSED, amount, bill, validUntil, reference, paid, lastWord,
                nextAt, 0, Optional.of(number), decision, told, openedAt);
    }

    DeskCase decided(Decided what) {
        return new DeskCase(purchase, terminal, Phase.CLOSED, amount, bill, validUntil, reference, paid, lastWord,
                nextAt, 0, posting, Optional.of(what), told, openedAt);
    }

    DeskCase journaled() {
        return new DeskCase(purchase, terminal, phase, amount, bill, validUntil, reference, paid, lastWord, nextAt,
                tries, posting, decision, true, openedAt);
    }
}
