package id.anjungan.central.ledger;

import id.anjungan.contract.tax.TaxBody.MoneyState;

/**
 * What decides where the money of one purchase is: the one rule of the hub, for the ledger's pages and for figures.
 *
 * @param payment      last state the terminal told, as the wire writes it; {@code delivery} likewise
 * @param paid         terminal or desk know when the money was taken
 * @param posted       terminal or desk know the tax server's number
 * @param refundOpened the hub has opened a refund
 */
public record MoneyFacts(String payment, String delivery, boolean paid, boolean posted, boolean refundOpened) {

    public MoneyState state() {
        if (payment.equals("refunded")) {
            return MoneyState.REFUNDED;
        }
        if (refundOpened || payment.equals("refund_owed")) {
            return MoneyState.REFUND_OWED;
        }
        if (posted || delivery.equals("done")) {
            return MoneyState.POSTED;
        }
        if (paid) {
            return payment.equals("parked") ? MoneyState.BEING_CHECKED : MoneyState.POSTING;
        }
        return switch (payment) {
            case "created", "cancelled", "declined", "reversed" -> MoneyState.NOT_CHARGED;
            case "auth_intent" -> MoneyState.WAITING;
            case "approved", "settled" -> MoneyState.POSTING;
            default -> MoneyState.BEING_CHECKED;
        };
    }
}
