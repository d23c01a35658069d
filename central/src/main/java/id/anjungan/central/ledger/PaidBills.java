package id.anjungan.central.ledger;

import id.anjungan.central.services.tax.MoneyBook;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** "Paid, and no proof yet?": the books, asked by vehicle or by what is printed on a paper. */
public final class PaidBills implements MoneyBook {

    private static final int MOST = 5;

    private final Store store;

    public PaidBills(Store store) {
        this.store = store;
    }

    @Override
    public List<PaidBill> byVehicle(String plate, String chassisTail) {
        return look(tx -> tx.purchases().byVehicle(plate, chassisTail, MOST));
    }

    @Override
    public List<PaidBill> byReference(String reference) {
        return look(tx -> tx.purchases().byReference(reference.strip(), MOST));
    }

    private List<PaidBill> look(Function<Tx, List<Purchase>> found) {
        return store.read(tx -> found.apply(tx).stream().flatMap(p -> paid(tx, p).stream()).toList());
    }

    /** What never got as far as the acquirer is no answer to this question. */
    private static Optional<PaidBill> paid(Tx tx, Purchase p) {
        Optional<DeskTable.Row> desk = tx.desk().find(p.id());
        Optional<Bill> bill = desk.map(d -> Cases.bill(d.bill())).or(() -> Cases.billIfReadable(p.bill()));
        Money money = Money.of(p, desk, tx.desk().refund(p.id()));
        if (bill.isEmpty() || p.payment().equals("created")) {
            return Optional.empty();
        }
        return Optional.of(new PaidBill(p.id(), bill.get(), money.state(), money.paidAt().orElse(p.createdAt()),
                money.paymentReference().orElse(""), money.posting(),
                money.posting().map(n -> money.validUntil().orElse(bill.get().validUntil())), p.copies()));
    }
}
