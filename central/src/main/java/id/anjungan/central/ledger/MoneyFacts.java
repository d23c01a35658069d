package id.anjungan.central.ledger;

import id.anjungan.contract.tax.TaxBody.MoneyState;

/**
 * What decides where the money of one purchase is: the one rule of the hub, for the ledger's pages and for figures.
 * Money is in, or posted, only where the hub has it from the acquirer or the tax server; a terminal that says so alone
 * is looked into.
 *
 * @param payment      last state the terminal told, as the wire writes it
 * @param paid         the acquirer told the hub
 * @param posted       the tax server told the hub
 * @param refundOpened the hub has opened a refund
 */
public record MoneyFacts(String payment, boolean paid, boolean posted, boolean refundOpened) {

    public MoneyState state() {
        if (payment.equals("refunded")) {
            return MoneyState.REFUNDED;
        }
        if (refundOpened || payment.equals("refund_owed")) {
            return MoneyState.REFUND_OWED;
        }
        if (posted) {
            return MoneyState.POSTED;
        }
        if (paid) {
            return payment.equals("parked") ? MoneyState.BEING_CHECKED : MoneyState.POSTING;
        }
        return switch (payment) {
            case "created", "cancelled", "declined", "reversed" -> MoneyState.NOT_CHARGED;
            case "auth_intent" -> MoneyState.WAITING;
            default -> MoneyState.BEING_CHECKED;
        };
    }
}
