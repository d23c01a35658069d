package id.anjungan.contract.mqtt;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits between attempts: doubling, with jitter so that a fleet does not return in one instant. */
final class BackOff {

    /** A connection that stood this long has proved itself: the next loss starts from the shortest wait. */
    private static final Duration PROVEN = Duration.ofSeconds(5);

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** Between half of and the whole of the present ceiling. */
    Duration afterFailure() {
        long ceiling = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures, 20));
        failures++;
        return jitter(Duration.ofMillis(ceiling));
    }

    Duration afterLoss(Duration stood) {
        if (stood.compareTo(PROVEN) >= 0) {
            failures = 0;
        }
        return afterFailure();
    }

    /** Half to whole of {@code ceiling}. */
    Duration jitter(Duration ceiling) {
        long millis = Math.max(2, ceiling.toMillis());
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }
}
