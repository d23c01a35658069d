package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.tax.Bill;
import java.time.Instant;

/** The bill that the tax service's own samples use, for tests of other rooms. */
public final class SampleBill {

    private SampleBill() {
    }

    public static Bill of(String plate, String chassisTail, Instant now) {
        return TaxSamples.bill(plate, chassisTail, now);
    }
}
