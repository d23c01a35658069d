package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;

/**
 * A way to take money. Never blocks; answers come back as {@link PaymentEvent}s on the session loop. All calls are
 * idempotent by purchase id.
 */
public interface Acquirer {

    /** Stored and printed: {@code qris}. */
    String method();

    void issue(PurchaseId purchase, Rupiah amount, Instant validUntil, Bill bill);

    void query(PurchaseId purchase);

    /** Query, then cancel: the answer is the state after it. */
    void cancel(PurchaseId purchase);

    void openRefund(PurchaseId purchase, Rupiah amount, String why);
}
