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
        return new Money(state(p, paidAt.isPresent(), posting.isPresent(), refund.isPresent()),
                p.paymentReference().or(() -> desk.flatMap(DeskTable.Row::paymentReference)), paidAt, posting,
                p.validUntil());
    }

    private static MoneyState state(Purchase p, boolean paid, boolean posted, boolean refundOpened) {
        if (p.payment().equals("refunded")) {
            return MoneyState.REFUNDED;
        }
        if (refundOpened || p.payment().equals("refund_owed")) {
            return MoneyState.REFUND_OWED;
        }
        if (posted || p.delivery().equals("done")) {
            return MoneyState.POSTED;
        }
        if (paid) {
            return p.payment().equals("parked") ? MoneyState.BEING_CHECKED : MoneyState.POSTING;
        }
        return switch (p.payment()) {
            case "created", "cancelled", "declined", "reversed" -> MoneyState.NOT_CHARGED;
            case "auth_intent" -> MoneyState.WAITING;
            case "approved", "settled" -> MoneyState.POSTING;
            default -> MoneyState.BEING_CHECKED;
        };
    }
}
