package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.page.Progress.Paper;
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

    /** @param known copies the hub knows of; the next number is above both its and ours */
    record CopyWanted(PurchaseId purchase, int known) implements PaymentEvent {
    }

    /** The visit is over: no paper comes out unasked any more. */
    record CitizenLeft(PurchaseId purchase) implements PaymentEvent {
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

    /**
     * An end without money at the acquirer.
     *
     * @param why         expired, cancelled, failed, not_found
     * @param afterCancel it answers a cancel, so the acquirer has shut this purchase; else it is only a picture of one
     *                    moment, perhaps an old one, and nothing may be concluded from it
     */
    record NotPaid(PurchaseId purchase, Status why, boolean afterCancel) implements PaymentEvent {
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

    record DeskDecided(PurchaseId purchase, Decision decision, String number, Instant at) implements PaymentEvent {
    }

    // ---- the printer

    record PaperEnded(PurchaseId purchase, Paper paper, int copy, PrintResult result) implements PaymentEvent {
    }

    // ---- time and power

    record TimerRang(PurchaseId purchase, Timer timer) implements PaymentEvent {
    }

    /** The program was started anew; what was on its way is not known. */
    record Restarted(PurchaseId purchase) implements PaymentEvent {
    }

    /** Owners of every state that is not final. */
    enum Timer {
        /** No QR yet. */
        ISSUE,
        /** The QR on the screen ends. */
        COUNTDOWN,
        /** Ask whether the shown QR is paid. */
        POLL,
        /** Money unknown or refund owed: try again. */
        RECHECK,
        /** Posting without an answer: try again. */
        POSTING,
        /** Money in, posting open: give the citizen something in hand. */
        PROVISIONAL
    }
}
