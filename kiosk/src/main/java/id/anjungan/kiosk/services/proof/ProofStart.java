package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** By vehicle, or by a paper that is already in the hand. */
record ProofStart(Desk desk) implements ProofFlow {

    private static final String VEHICLE = "vehicle";
    private static final String REFERENCE = "reference";

    @Override
    public Page page() {
        return new Page.Menu("proof.start", Text.of("proof.start.title"), Text.of("proof.start.lead"), List.of(
                new Page.Choice(VEHICLE, "car", Text.of("proof.by_vehicle.title"), Text.of("proof.by_vehicle.detail"),
                        Optional.empty(), true, Optional.empty()),
                new Page.Choice(REFERENCE, "receipt", Text.of("proof.by_reference.title"),
                        Text.of(desk.scanner() ? "proof.by_reference.scan" : "proof.by_reference.detail"),
                        Optional.empty(), false, Optional.empty())), false, Page.USUAL);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(VEHICLE)) {
            return new PlateQuestion(desk, "", Optional.empty());
        }
        if (intent instanceof Intent.Chose c && c.action().equals(REFERENCE)) {
            return new ReferenceQuestion(desk, "", Optional.empty());
        }
        if (intent instanceof Intent.CodeSeen code) {
            return ReferenceQuestion.scanned(desk, "", code.text());
        }
        if (intent instanceof Intent.Back) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
