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

    /**
     * True where the service is done and its paper is out: then, and only then, one may be asked how it was. Its page
     * is a notice or a ticket, and its time-out ends the visit.
     */
    default boolean served() {
        return false;
    }

    /** True for what is answered without a name: its pages and touches leave nothing in the visit's rows. */
    default boolean anonymous() {
        return false;
    }
}
