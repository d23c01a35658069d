package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import java.util.List;
import java.util.Optional;

/** Port: the purchases of this terminal's journal, folded. Without {@code live}. */
public interface Purchases {

    Optional<Purchase> get(PurchaseId id);

    /** Everything that still has to happen, oldest first. */
    List<Purchase> open();

    /** Newest first. */
    List<Purchase> byVehicle(String plate, String chassisTail);

    /** Newest first. */
    List<Purchase> byReference(String reference);
}
