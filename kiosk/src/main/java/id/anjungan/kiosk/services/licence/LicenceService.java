package id.anjungan.kiosk.services.licence;

import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.util.Optional;

/** Where an application for a licence stands. Not the printer: the status is read on the screen, the slip is extra. */
public final class LicenceService implements Service {

    @Override
    public String id() {
        return "licence";
    }

    @Override
    public Page.Choice tile() {
        return new Page.Choice(id(), "search", Text.of("licence.tile.title"), Text.of("licence.tile.detail"),
                Optional.empty(), false, Optional.empty(), Optional.of(Text.of("licence.tile.bring")));
    }

    @Override
    public Flow open(Desk desk) {
        return NumberStep.ask(desk);
    }
}
