package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.region.Plate;
import java.util.List;
import java.util.Optional;

/** Which vehicle was paid for. A Samsat card answers this and the chassis question at once. */
record PlateQuestion(Desk desk, String typed, Optional<Text> error) implements ProofFlow {

    @Override
    public Page page() {
        return new Page.Form("proof.plate", Optional.empty(), Text.of("proof.plate.title"),
                Text.of("proof.plate.lead"), Page.Field.PLATE, typed, error, Text.of("proof.plate.help"), List.of(),
                true, List.of("L 1234 AB", "B 1234 XYZ", "L", "???"));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return Plate.read(t.value()) instanceof Plate.EastJava ours
                    ? new ChassisQuestion(desk, ours.plate().canonical(), "", Optional.empty())
                    : new PlateQuestion(desk, t.value(), Optional.of(Text.of("proof.plate.wrong")));
        }
        if (intent instanceof Intent.CardSeen card) {
            return MoneyWait.ofVehicle(desk, card.plate(), card.chassisTail());
        }
        if (intent instanceof Intent.CardUnreadable) {
            return new PlateQuestion(desk, typed, Optional.of(Text.of("proof.card.unreadable")));
        }
        if (intent instanceof Intent.Back) {
            return new ProofStart(desk);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
