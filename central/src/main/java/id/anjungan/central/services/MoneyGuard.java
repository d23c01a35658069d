package id.anjungan.central.services;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.tax.TaxBody;
import java.util.Optional;

/**
 * What a terminal's credential may do to money. A terminal's word moves none: a purchase is its maker's alone, a
 * posting needs money that the acquirer confirms to the hub itself, and so does a refund. What is refused rings an
 * alarm that names the sender.
 */
public interface MoneyGuard {

    /** False when the purchase is another terminal's: then nothing may be done or told. */
    boolean mayName(TerminalId sender, PurchaseId purchase);

    /**
     * Asks the acquirer where the hub does not know. Blocks.
     *
     * @return the posting with the acquirer's own reference and time; empty while its money is not known to be in
     */
    Optional<TaxBody.AskPosting> backed(TerminalId sender, TaxBody.AskPosting posting);

    /**
     * Asks the acquirer where the hub does not know. Blocks.
     *
     * @return what was paid, which is what is owed back; empty while that is not known, or when more is asked for
     */
    Optional<Rupiah> refundable(TerminalId sender, PurchaseId purchase, Rupiah asked);

    /** A posting came to light for which the hub knows of no money. */
    void unbacked(TerminalId terminal, PurchaseId purchase, String number);
}
