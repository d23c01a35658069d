package id.anjungan.kiosk.session;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.AskMoney;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.PrintResult;
import java.util.List;
import java.util.function.Consumer;

/** The money as a visit needs it. Called on the session's thread only, never blocks on the world. */
public interface Payments {

    /** Stores the purchase and asks for a QR. Its progress comes to the session's listener. */
    PurchaseId begin(Bill bill, VisitId visit);

    void cancel(PurchaseId purchase);

    void moreTime(PurchaseId purchase);

    void printAgain(PurchaseId purchase);

    /** The citizen has gone: nothing more is printed unasked. */
    void leave(PurchaseId purchase);

    /** A numbered copy for someone who comes back. @param done called once, on any thread */
    void printCopy(PaidBill paid, Consumer<PrintResult> done);

    /** What this terminal's own journal knows. Newest first. */
    List<PaidBill> find(AskMoney ask);
}
