package id.anjungan.kiosk.services;

import id.anjungan.contract.Coded;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import java.util.Optional;

/**
 * The end of a flow: the session ends the visit and wipes it.
 *
 * @param came what the visit came to: a {@link id.anjungan.contract.sync.VisitOutcome}, or the service's own
 * @param last the page that stood when it ended
 */
public record Ended(Coded came, Page last) implements Flow {

    @Override
    public Page page() {
        return last;
    }

    @Override
    public Flow on(Intent intent) {
        return this;
    }

    @Override
    public Optional<Coded> outcome() {
        return Optional.of(came);
    }
}
