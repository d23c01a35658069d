package id.anjungan.central.services.tax;

import id.anjungan.contract.tax.TaxBody.PaidBill;
import java.util.List;

/** Where the money of a vehicle's bills is, as the hub's books know it. Newest first. */
public interface MoneyBook {

    List<PaidBill> byVehicle(String plate, String chassisTail);

    List<PaidBill> byReference(String reference);
}
