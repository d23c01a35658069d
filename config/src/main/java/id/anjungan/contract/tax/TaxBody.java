package id.anjungan.contract.tax;

import id.anjungan.contract.AnsweredBy;
import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks and answers about the vehicle tax. Answers to asks about money are stored and repeated byte for byte. */
public sealed interface TaxBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("tax")
            .with("tax.ask-bill", AskBill.class)
            .with("tax.bill-found", BillFound.class)
            .with("tax.bill-refused", BillRefused.class)
            .with("tax.unavailable", TaxUnavailable.class)
            .with("tax.ask-owner", AskOwner.class)
            .with("tax.owner-answer", OwnerAnswer.class)
            .with("tax.ask-posting", AskPosting.class)
            .with("tax.ask-posting-state", AskPostingState.class)
            .with("tax.posted", Posted.class)
            .with("tax.posting-refused", PostingRefused.class)
            .with("tax.posting-open", PostingOpen.class)
            .with("tax.ask-money", AskMoney.class)
            .with("tax.money-found", MoneyFound.class);

    // ---- the bill

    /** @param plate canonical form; {@code chassisTail} the last five characters, upper case */
    @AnsweredBy({BillFound.class, BillRefused.class, TaxUnavailable.class})
    record AskBill(String plate, String chassisTail) implements TaxBody {
    }

    record BillFound(Bill bill) implements TaxBody {
    }

    /** @param paidOn for ALREADY_PAID, the day of payment; {@code due} where the register gives it */
    record BillRefused(Refusal refusal, Optional<LocalDate> due, Optional<LocalDate> paidOn) implements TaxBody {
    }

    /** The tax server gave no usable answer: silence, 500, HTML, or lines that do not add up. */
    record TaxUnavailable(Trouble trouble) implements TaxBody {
    }

    /** Why there was no usable answer. */
    enum Trouble {
        SILENT("silent"), ERROR("error"), UNREADABLE("unreadable"), DOES_NOT_ADD_UP("does_not_add_up");

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    // ---- the owner

    @AnsweredBy({OwnerAnswer.class, TaxUnavailable.class})
    record AskOwner(String quoteId, String nik) implements TaxBody {
        @Override
        public boolean sensitive() {
            return true;
        }

        @Override
        public String toString() {
            return "AskOwner[quoteId=" + quoteId + ", nik=****]";
        }
    }

    record OwnerAnswer(boolean matches) implements TaxBody {
    }

    // ---- the posting: delivery of what was paid for, idempotent by purchase id

    /** @param paidAt when the acquirer took the money; {@code paymentReference} its own number (RRN) */
    record AskPosting(PurchaseId purchase, String quoteId, String plate, String chassisTail, Rupiah amount,
            String method, String paymentReference, Instant paidAt) implements TaxBody {
    }

    record AskPostingState(PurchaseId purchase) implements TaxBody {
    }

    /** @param number the tax server's own number of the posting, printed on the BUKTI PELUNASAN */
    record Posted(PurchaseId purchase, String number, Rupiah amount, Instant postedAt, LocalDate validUntil)
            implements TaxBody {
    }

    /** A definite no: nothing was or will be posted under this purchase id. */
    record PostingRefused(PurchaseId purchase, PostingRefusal why) implements TaxBody {
    }

    /** Not known yet: no answer from the tax server. Ask again, never give up. */
    record PostingOpen(PurchaseId purchase) implements TaxBody {
    }

    /** Why a posting is refused for good; each leads to REFUND_OWED. */
    enum PostingRefusal {
        PAID_OTHERWISE("paid_otherwise"), AMOUNT_DIFFERS("amount_differs"), VOIDED("voided"),
        UNKNOWN_BILL("unknown_bill");

        private final String code;

        PostingRefusal(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    // ---- "Sudah bayar, belum dapat bukti?"

    /** By plate and chassis, or by the reference on a paper (its QR or printed number): exactly one of the two. */
    @AnsweredBy(MoneyFound.class)
    record AskMoney(Optional<String> plate, Optional<String> chassisTail, Optional<String> reference)
            implements TaxBody {
    }

    /** Newest first; empty when the hub knows of no payment. */
    record MoneyFound(List<PaidBill> paid) implements TaxBody {
    }

    /**
     * One payment as the hub knows it.
     *
     * @param state   where the money is
     * @param copies  copies printed so far; the next one is numbered {@code copies + 1}
     * @param posting the tax server's number once posted
     */
    record PaidBill(PurchaseId purchase, Bill bill, MoneyState state, Instant paidAt, String paymentReference,
            Optional<String> posting, Optional<LocalDate> validUntil, int copies) {
    }

    /** Where the money is, one sentence each on the screen ({@code tax.money.<code>}). */
    enum MoneyState {
        WAITING("waiting"), POSTING("posting"), POSTED("posted"), REFUND_OWED("refund_owed"), REFUNDED("refunded"),
        NOT_CHARGED("not_charged"), BEING_CHECKED("being_checked");

        private final String code;

        MoneyState(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }
}
