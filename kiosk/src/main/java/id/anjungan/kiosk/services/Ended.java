package id.anjungan.kiosk.services;

import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import java.util.Optional;

/**
 * The end of a flow: the session ends the visit and wipes it.
 *
 * @param code what the visit came to: {@code paid}, {@code left}, ...
 * @param last the page that stood when it ended
 */
public record Ended(String code, Page last) implements Flow {

    /** Nobody was there any more. */
    public static final String TIMED_OUT = "timed_out";
    /** The citizen went back to the start. */
    public static final String LEFT = "left";

    @Override
    public Page page() {
        return last;
    }

    @Override
    public Flow on(Intent intent) {
        return this;
    }

    @Override
    public Optional<String> outcome() {
        return Optional.of(code);
    }
}
