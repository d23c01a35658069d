package id.anjungan.kiosk.services.proof;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.util.Optional;

/** For those who paid and have no proof. Needs nothing: while the hub is away the terminal's own journal answers. */
public final class ProofService implements Service {

    @Override
    public String id() {
        return "proof";
    }

    @Override
    public Page.Choice tile() {
        return new Page.Choice(id(), "receipt", Text.of("proof.tile.title"), Text.of("proof.tile.detail"),
                Optional.empty(), false, Optional.empty());
    }

    @Override
    public Flow open(Desk desk) {
        return new ProofStart(desk);
    }

    @Override
    public Optional<Text> codeHint() {
        return Optional.of(Text.of("proof.tile.scan"));
    }

    /** For a vehicle that another service already knows. */
    public Flow open(Desk desk, String plate, String chassisTail) {
        return MoneyWait.ofVehicle(desk, plate, chassisTail);
    }
}
