package id.anjungan.kiosk.session;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.page.PaperState;
import java.util.List;
import java.util.function.Consumer;

/** The money as a visit needs it. Called on the session's thread only, never blocks on the world. */
public interface Payments {

    PurchaseId begin(Bill bill, VisitId visit);

    void cancel(PurchaseId purchase);

    void extend(PurchaseId purchase);

    void printAgain(PurchaseId purchase);

    void visitEnded(VisitId visit);

    void printCopy(PaidBill paid, VisitId visit, Consumer<PaperState> ended);

    List<PaidBill> find(String plate, String chassisTail);

    List<PaidBill> find(String reference);
}
