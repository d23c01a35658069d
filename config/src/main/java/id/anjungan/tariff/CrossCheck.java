package id.anjungan.tariff;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a terminal may say about a bill of the tax server. The amount due stays the server's: a difference is an event
 * for the operator, since a decree of last night must not stop every terminal.
 */
public sealed interface CrossCheck {

    record Agrees() implements CrossCheck {
    }

    record Differs(Rupiah computed) implements CrossCheck {
    }

    /** The bill names something this tariff does not know. @param what the field, e.g. {@code vehicleClass} */
    record CannotTell(String what) implements CrossCheck {
    }

    /** @param payDate the day of payment (WIB) */
    static CrossCheck of(Tariff tariff, Bill bill, LocalDate payDate) {
        Bill.Basis basis = bill.basis();
        Optional<VehicleClass> vehicle = VehicleClass.ofCode(basis.vehicleClass());
        Optional<SwdklljClass> swdkllj = SwdklljClass.ofCode(basis.swdklljClass());
        Optional<PlateColour> colour = PlateColour.ofCode(bill.vehicle().plateColour());
        boolean impossible = basis.rank() < 1 || basis.njkb().amount() < 0;
        if (vehicle.isEmpty() || swdkllj.isEmpty() || colour.isEmpty() || impossible) {
            return new CannotTell(vehicle.isEmpty() ? "vehicleClass" : swdkllj.isEmpty() ? "swdklljClass"
                    : colour.isEmpty() ? "plateColour" : "basis");
        }
        if (bill.due().isBefore(tariff.oldest())) {
            return new CannotTell("due");
        }
        VehicleFacts facts = new VehicleFacts(basis.njkb(), vehicle.get(), swdkllj.get(), basis.engineCc(),
                basis.rank(), colour.get(), bill.regency());
        Rupiah computed = tariff.bill(facts, bill.due(), payDate, Tariff.Occasion.ANNUAL).total();
        return computed.equals(bill.total()) ? new Agrees() : new Differs(computed);
    }
}
