package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be found about somebody's money, so that a test walks every way. */
final class ProofSamples {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);

    private ProofSamples() {
    }

    /** More than one page of them, a second apart. */
    static List<PaidBill> several() {
        List<PaidBill> all = new ArrayList<>();
        for (MoneyState state : MoneyState.values()) {
            PaidBill p = paid(state);
            all.add(new PaidBill(new PurchaseId("SAMPLE-000" + all.size()), p.bill(), state,
                    p.paidAt().plusSeconds(all.size()), p.paymentReference(), p.posting(), p.validUntil(), p.copies()));
        }
        return all;
    }

    static PaidBill paid(MoneyState state) {
        Rupiah amount = new Rupiah(259_996);
        Bill bill = new Bill("Q-SAMPLE", new Bill.Vehicle("L 1234 AB", "12345", "HONDA", "VARIO 150", "Sepeda motor",
                2020, "Hitam", "hitam"), "35.78", DUE, DUE.plusYears(1),
                List.of(new Bill.Line(Component.PKB, DUE.getYear(), amount, Rupiah.ZERO, Owner.PROVINCE)), amount,
                Instant.EPOCH, new Bill.Basis(new Rupiah(15_000_000), "1.000", "sample", "sample", 150, 1));
        boolean posted = state == MoneyState.POSTED;
        return new PaidBill(new PurchaseId("SAMPLE-0001"), bill, state, Instant.EPOCH, "RRN-1",
                posted ? Optional.of("P-1") : Optional.empty(),
                posted ? Optional.of(DUE.plusYears(1)) : Optional.empty(), 0);
    }
}
