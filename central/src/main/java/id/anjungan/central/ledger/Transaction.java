package id.anjungan.central.ledger;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.time.Instant;
import java.util.Optional;

/**
 * One purchase as an operator sees it.
 *
 * @param payment  axis in the terminal's words, e.g. {@code APPROVED}; {@code -} before its first row arrived
 * @param money    where the money is, in one word
 * @param received what the acquirer told the hub it took; empty where only the terminal says that it was paid
 * @param decision what the hub's desk decided for a silent terminal, with its number
 */
public record Transaction(PurchaseId purchase, TerminalId terminal, String office, Optional<String> plate,
        Rupiah amount, String method, String payment, String delivery, String receipt, int copies, MoneyState money,
        Optional<Rupiah> received,
        Optional<String> paymentReference, Optional<Instant> paidAt, Optional<String> posting,
        Optional<String> decision, Optional<String> decisionNumber, Instant createdAt, Instant updatedAt) {
}
