package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.LocalDate;
import java.util.Optional;

/** The terminal's own computation of a bill. The amount due stays the tax server's. */
public interface CrossCheck {

    /** Empty where the tariff does not know this kind of vehicle or day: no opinion. */
    Optional<Rupiah> total(Bill bill, LocalDate paidOn);
}
