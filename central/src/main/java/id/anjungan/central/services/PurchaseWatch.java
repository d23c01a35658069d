package id.anjungan.central.services;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;
import java.util.Optional;

/** The purchase desk as the feature desks see it: what it is told, and what only it may decide. */
public interface PurchaseWatch {

    /** Stored before the acquirer is asked: from then on somebody watches over this purchase. */
    void opening(PurchaseId purchase, TerminalId terminal, Rupiah amount, Bill bill, Instant validUntil);

    void issued(PurchaseId purchase, String reference, Instant validUntil);

    /** No QR exists; nobody can pay. */
    void notIssued(PurchaseId purchase);

    /** The terminal asked something about this purchase. */
    void spoke(PurchaseId purchase);

    /** The acquirer said something about it, in an answer or a notice. @return false if it is no purchase of ours */
    boolean said(PurchaseId purchase, QrisBody.QrState state);

    /** The tax server has posted it. */
    void posted(PurchaseId purchase, String number);

    /** What the hub knows without asking anybody. */
    Optional<Known> known(PurchaseId purchase);

    /**
     * Opens a refund unless the purchase is posted. Blocks: the tax server must first promise never to post it.
     *
     * @return the refund's number; empty when that is not certain yet, or because it is posted (the terminal is told)
     */
    Optional<String> openRefund(PurchaseId purchase, TerminalId terminal, Rupiah amount, String why);

    /** @param paid present once the acquirer said so */
    record Known(Optional<String> reference, Instant validUntil, Optional<QrisBody.QrState> paid) {
    }
}
