package id.anjungan.central.ledger;

import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where the money of one purchase is, out of everything the hub knows: the terminal's rows, its desk, its refunds. */
record Money(MoneyState state, Optional<String> paymentReference, Optional<Instant> paidAt, Optional<String> posting,
        Optional<LocalDate> validUntil) {

    static Money of(Purchase p, Optional<DeskTable.Row> desk, Optional<DeskTable.Refund> refund) {
        Optional<String> posting = p.posting().or(() -> desk
                .flatMap(DeskTable.Row::posting));
        Optional<Instant> paidAt = p.paidAt().or(() -> desk.flatMap(DeskTable.Row::paidAt));
        return new Money(new MoneyFacts(p.payment(), p.delivery(), paidAt.isPresent(), posting.isPresent(),
                refund.isPresent()).state(),
                p.paymentReference().or(() -> desk.flatMap(DeskTable.Row::paymentReference)), paidAt, posting,
                p.validUntil());
    }
}
