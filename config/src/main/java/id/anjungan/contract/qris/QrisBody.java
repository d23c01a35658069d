package id.anjungan.contract.qris;

import id.anjungan.contract.Body;
import id.anjungan.contract.Messages;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;
import java.util.Optional;

/** Asks and answers about a dynamic QR. Everything is keyed by the purchase id and may be repeated harmlessly. */
public sealed interface QrisBody extends Body {

    /** By their names on the wire. */
    Messages MESSAGES = Messages.of("qris")
            .with("qris.issue", IssueQr.class)
            .with("qris.issued", QrIssued.class)
            .with("qris.refused", QrRefused.class)
            .with("qris.ask-state", AskQrState.class)
            .with("qris.cancel", CancelQr.class)
            .with("qris.state", QrState.class)
            .with("qris.open-refund", OpenRefund.class)
            .with("qris.refund-opened", RefundOpened.class)
            .with("qris.desk-decided", DeskDecided.class);

    /**
     * Issue a QR. Carries the whole bill so that the hub's purchase desk can post it if this terminal falls silent.
     *
     * @param validUntil the QR dies then; shorter than the hold on the bill
     */
    record IssueQr(PurchaseId purchase, Rupiah amount, Instant validUntil, Bill bill) implements QrisBody {
    }

    /** @param payload the EMVCo text to draw; {@code reference} the acquirer's own number */
    record QrIssued(PurchaseId purchase, String payload, String reference, Instant validUntil) implements QrisBody {
    }

    /** A definite no: no QR exists, nobody can pay it. */
    record QrRefused(PurchaseId purchase, String why) implements QrisBody {
    }

    record AskQrState(PurchaseId purchase) implements QrisBody {
    }

    /** Query first, then cancel: the answer is the state after it. */
    record CancelQr(PurchaseId purchase) implements QrisBody {
    }

    /** Also pushed by the hub, unasked, when the acquirer notifies. */
    record QrState(PurchaseId purchase, Status status, Optional<Rupiah> amount, Optional<String> paymentReference,
            Optional<Instant> paidAt) implements QrisBody {
    }

    /** The money cannot be used for what it was paid for: the hub opens a refund and answers with its number. */
    record OpenRefund(PurchaseId purchase, Rupiah amount, String why) implements QrisBody {
    }

    record RefundOpened(PurchaseId purchase, String number) implements QrisBody {
    }

    /** On a terminal's return: what the hub's desk decided while it was silent. The terminal journals it. */
    record DeskDecided(PurchaseId purchase, Decision decision, String number, Instant at) implements QrisBody {
    }

    /** What the desk did. */
    enum Decision {
        POSTED("posted"), REFUND_OPENED("refund_opened"), NOT_PAID("not_paid");

        private final String code;

        Decision(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }

    /** UNKNOWN is its own value: the acquirer gave no usable answer. */
    enum Status {
        PAID("paid"), PENDING("pending"), EXPIRED("expired"), CANCELLED("cancelled"), NOT_FOUND("not_found"),
        FAILED("failed"), REFUNDED("refunded"), UNKNOWN("unknown");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return code;
        }
    }
}
