package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;

/** What was paid for: the posting at the tax server, keyed by purchase id, repeatable without harm. */
public interface Delivery {

    void post(PurchaseId purchase, Bill bill, Rupiah amount, String method, String paymentReference, Instant paidAt);

    void query(PurchaseId purchase);
}
