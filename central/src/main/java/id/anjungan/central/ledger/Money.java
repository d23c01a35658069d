package id.anjungan.central.ledger;

import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the money of one purchase is, out of everything the hub knows: the terminal's rows, its desk, its refunds.
 *
 * @param received what the acquirer told the hub it took
 * @param posting  the tax server's number, as the tax server told the hub
 */
record Money(MoneyState state, Optional<Rupiah> received, Optional<String> paymentReference,
        Optional<Instant> paidAt, Optional<String> posting, Optional<LocalDate> validUntil) {

    static Money of(Purchase p, Optional<DeskTable.Row> desk, Optional<DeskTable.Refund> refund) {
        Optional<String> posting = desk.flatMap(DeskTable.Row::posting);
        Optional<Rupiah> received = desk.filter(d -> d.paidAt().isPresent())
                .map(d -> d.paidAmount().orElse(d.amount()));
        return new Money(new MoneyFacts(p.payment(), received.isPresent(), posting.isPresent(),
                refund.isPresent()).state(), received,
                desk.flatMap(DeskTable.Row::paymentReference).or(p::paymentReference),
                desk.flatMap(DeskTable.Row::paidAt).or(p::paidAt), posting, p.validUntil());
    }
}
