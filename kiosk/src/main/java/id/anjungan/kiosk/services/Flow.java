package id.anjungan.kiosk.services;

import id.anjungan.contract.Coded;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;

/** One citizen's way through a service. Immutable: each step is a new flow. Runs on the session loop, never blocks. */
public interface Flow {

    Page page();

    /** Every intent of the page, every device event and {@code TimedOut} is answered; "no change" is {@code this}. */
    Flow on(Intent intent);

    /** Empty while the visit goes on; else what it came to. */
    default java.util.Optional<Coded> outcome() {
        return java.util.Optional.empty();
    }
}
