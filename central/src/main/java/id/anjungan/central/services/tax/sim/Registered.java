package id.anjungan.central.services.tax.sim;

import id.anjungan.region.ChassisTail;
import id.anjungan.region.Plate;
import id.anjungan.tariff.VehicleFacts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A vehicle of the simulated register.
 *
 * @param kind      as the STNK writes it, e.g. {@code SEPEDA MOTOR}
 * @param ownerNik  sixteen digits, fictional
 * @param due       last day of the period that is paid, before any posting here
 * @param stnkUntil last day of the STNK; a period that ends with it needs the five-year renewal
 * @param paidOn    day of the last payment elsewhere, if the register knows it
 */
record Registered(Plate plate, String chassis, String make, String model, String kind, int year, String colour,
        VehicleFacts facts, String ownerNik, LocalDate due, LocalDate stnkUntil, Standing standing,
        Optional<LocalDate> paidOn) {

    /** Where the registration stands. */
    enum Standing { GOOD, BLOCKED, DELETED }

    ChassisTail tail() {
        return ChassisTail.read(chassis).orElseThrow();
    }
}
