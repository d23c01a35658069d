package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.devices.printer.PrintResult;
import java.time.Instant;
import java.time.LocalDate;

/** All that can happen to a purchase. */
public sealed interface PaymentEvent {

    PurchaseId purchase();

    // ---- the citizen

    record Confirmed(PurchaseId purchase) implements PaymentEvent {
    }

    record CancelWanted(PurchaseId purchase) implements PaymentEvent {
    }

    record MoreTimeWanted(PurchaseId purchase) implements PaymentEvent {
    }

    record CopyWanted(PurchaseId purchase) implements PaymentEvent {
    }

    // ---- the acquirer

    record Issued(PurchaseId purchase, String qr, String reference, Instant validUntil) implements PaymentEvent {
    }

    /** A definite no before any QR existed. */
    record IssueRefused(PurchaseId purchase, String why) implements PaymentEvent {
    }

    /** Compare amount before trust; a differing one never approves. */
    record Paid(PurchaseId purchase, Rupiah amount, String paymentReference, Instant paidAt) implements PaymentEvent {
    }

    record StillPending(PurchaseId purchase) implements PaymentEvent {
    }

    /** A definite end without money at the acquirer: expired, cancelled, failed, not found after a cancel. */
    record NotPaid(PurchaseId purchase, String why) implements PaymentEvent {
    }

    /** No usable answer. */
    record AcquirerSilent(PurchaseId purchase) implements PaymentEvent {
    }

    record RefundOpened(PurchaseId purchase, String number) implements PaymentEvent {
    }

    record Refunded(PurchaseId purchase) implements PaymentEvent {
    }

    // ---- the tax server

    record Posted(PurchaseId purchase, String number, Rupiah amount, Instant at, LocalDate validUntil)
            implements PaymentEvent {
    }

    record PostingRefused(PurchaseId purchase, PostingRefusal why) implements PaymentEvent {
    }

    record PostingUnknown(PurchaseId purchase) implements PaymentEvent {
    }

    // ---- the hub's desk, on our return

    record DeskDecided(PurchaseId purchase, String decision, String number, Instant at) implements PaymentEvent {
    }

    // ---- the printer

    record PaperEnded(PurchaseId purchase, PrintResult result, int copy) implements PaymentEvent {
    }

    // ---- time and power

    record TimerRang(PurchaseId purchase, Timer timer) implements PaymentEvent {
    }

    /** The program was started anew; what was on its way is not known. */
    record Restarted(PurchaseId purchase) implements PaymentEvent {
    }

    /** Owners of every state that is not final. */
    enum Timer {
        ISSUE, COUNTDOWN, POLL, RECHECK, POSTING
    }
}
