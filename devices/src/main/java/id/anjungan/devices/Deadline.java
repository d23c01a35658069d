package id.anjungan.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** By when an answer must have come. */
public record Deadline(Instant at) {

    public static Deadline in(Duration patience, Clock clock) {
        return new Deadline(clock.instant().plus(patience));
    }

    /** Never negative. */
    public Duration left(Clock clock) {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean passed(Clock clock) {
        return !clock.instant().isBefore(at);
    }
}
