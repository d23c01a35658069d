package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.region.ChassisTail;
import java.util.List;
import java.util.Optional;

/** Second question: the last five characters of the chassis number, which prove that the STNK is at hand. */
record ChassisStep(TaxWay way, String plate, String typed, Optional<Text> error) implements TaxFlow {

    private static final List<String> SAMPLES = List.of("12345", "a b-1 23", "12", "");

    static ChassisStep ask(TaxWay way, String plate) {
        return new ChassisStep(way, plate, "", Optional.empty());
    }

    /** The tax server says that these are not this vehicle's. */
    static ChassisStep again(TaxWay way, String plate) {
        return new ChassisStep(way, plate, "", Optional.of(Text.of("tax.chassis.again")));
    }

    @Override
    public Page page() {
        return new Page.Form("tax.chassis", way.vehicle(), Text.of("tax.chassis.title"),
                Text.of("tax.chassis.lead", plate), Page.Field.CHASSIS_TAIL, typed, error,
                Text.of("tax.chassis.help"), List.of(), true, SAMPLES);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return ChassisTail.read(t.value()).<Flow>map(tail -> BillWait.ask(way, plate, tail.value()))
                    .orElseGet(() -> new ChassisStep(way, plate, t.value(),
                            Optional.of(Text.of("tax.chassis.incomplete"))));
        }
        if (intent instanceof Intent.CardSeen card) {
            return BillWait.ask(way, card.plate(), card.chassisTail());
        }
        if (intent instanceof Intent.CardUnreadable) {
            return new ChassisStep(way, plate, typed, Optional.of(Text.of("tax.card.unreadable")));
        }
        if (intent instanceof Intent.Back) {
            return PlateStep.mend(way, plate);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
