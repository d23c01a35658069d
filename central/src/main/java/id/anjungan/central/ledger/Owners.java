package id.anjungan.central.ledger;

import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.PurchaseTable;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose a purchase is. A terminal puts its own name before each purchase id it makes, so that nobody can take another's
 * ids before they are used; for other ids the first one who brought it into the books is the owner.
 */
final class Owners {

    /** After the terminal's name, with a hyphen where there is room. */
    private static final int TAIL = 8;

    private Owners() {
    }

    static boolean foreign(Tx tx, PurchaseId purchase, TerminalId sender) {
        return of(tx, purchase).filter(owner -> !owner.equals(sender)).isPresent();
    }

    static Optional<TerminalId> of(Tx tx, PurchaseId purchase) {
        return maker(tx, purchase)
                .or(() -> tx.desk().find(purchase).map(DeskTable.Row::terminal))
                .or(() -> tx.purchases().find(purchase).map(PurchaseTable.Purchase::terminal))
                .or(() -> tx.desk().refund(purchase).map(DeskTable.Refund::terminal));
    }

    private static Optional<TerminalId> maker(Tx tx, PurchaseId purchase) {
        String name = purchase.value().substring(0, purchase.value().length() - TAIL);
        String shorter = name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
        return Stream.of(shorter, name).flatMap(n -> terminal(n).stream())
                .filter(t -> tx.terminals().find(t).isPresent()).findFirst();
    }

    private static Optional<TerminalId> terminal(String name) {
        try {
            return Optional.of(new TerminalId(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
