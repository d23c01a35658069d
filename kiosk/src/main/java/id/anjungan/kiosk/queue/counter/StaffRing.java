package id.anjungan.kiosk.queue.counter;

import java.time.Instant;
import java.util.Optional;

/**
 * A citizen at the terminal calls for staff, as the counter pages show it.
 *
 * @param terminal its name; {@code coming} who has taken the call up
 */
public record StaffRing(String call, String terminal, Instant at, Optional<Coming> coming) {

    /** @param hub an operator there, else a clerk of this office; {@code by} the account or the counter */
    public record Coming(boolean hub, String by) {
    }

    public boolean rings() {
        return coming.isEmpty();
    }
}
