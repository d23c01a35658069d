package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.region.ChassisTail;
import java.util.List;
import java.util.Optional;

/** Nobody learns from a plate alone what was paid for it. */
record ChassisQuestion(Desk desk, String plate, String typed, Optional<Text> error) implements ProofFlow {

    @Override
    public Page page() {
        return new Page.Form("proof.chassis", Optional.empty(), Text.of("proof.chassis.title"),
                Text.of("proof.chassis.lead", plate), Page.Field.CHASSIS_TAIL, typed, error,
                Text.of("proof.chassis.help"), List.of(), true, List.of("12345", "12"));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return ChassisTail.read(t.value()).<Flow>map(tail -> MoneyWait.ofVehicle(desk, plate, tail.value()))
                    .orElseGet(() -> new ChassisQuestion(desk, plate, t.value(),
                            Optional.of(Text.of("proof.chassis.incomplete"))));
        }
        if (intent instanceof Intent.CardSeen card) {
            return MoneyWait.ofVehicle(desk, card.plate(), card.chassisTail());
        }
        if (intent instanceof Intent.CardUnreadable) {
            return new ChassisQuestion(desk, plate, typed, Optional.of(Text.of("proof.card.unreadable")));
        }
        if (intent instanceof Intent.Back) {
            return new PlateQuestion(desk, plate, Optional.empty());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
