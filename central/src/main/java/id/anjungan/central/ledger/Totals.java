package id.anjungan.central.ledger;

import id.anjungan.contract.Rupiah;
import java.time.LocalDate;

/**
 * One business day (WIB) of the whole fleet.
 *
 * @param paid    purchases the acquirer took money for; {@code amount} their sum
 * @param posted  of these, posted at the tax server
 * @param waiting of these, neither posted nor to be refunded yet
 * @param refunds opened today
 * @param claims  purchases that only their terminal calls paid; {@code claimed} their sum, in no other figure
 */
public record Totals(LocalDate day, int visits, int tickets, int paid, Rupiah amount, int posted, int waiting,
        int refunds, int claims, Rupiah claimed) {
}
