package id.anjungan.devices.scanner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lets through what a person holds up and nothing else: a code that lies before the scanner is one reading however
 * often it is told, and a scanner that babbles tells nothing until it has been quiet. Pure: the time is given.
 */
final class ScanGate {

    static final Duration SAME = Duration.ofSeconds(3);
    static final Duration WINDOW = Duration.ofSeconds(5);
    /** No hand holds up so many codes in a window. */
    static final int MOST = 10;

    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private Optional<ScanEvent> last = Optional.empty();
    private Instant lastAt = Instant.MIN;
    private Instant babblingUntil = Instant.MIN;

    Optional<ScanEvent> pass(ScanEvent event, Instant now) {
        boolean again = last.filter(event::equals).isPresent() && now.isBefore(lastAt.plus(SAME));
        last = Optional.of(event);
        lastAt = now;
        if (again) {
            return Optional.empty();
        }
        arrivals.addLast(now);
        while (arrivals.size() > MOST || arrivals.peekFirst().isBefore(now.minus(WINDOW))) {
            arrivals.removeFirst();
        }
        if (arrivals.size() == MOST || babbling(now)) {
            babblingUntil = now.plus(WINDOW);
            return Optional.empty();
        }
        return Optional.of(event);
    }

    boolean babbling(Instant now) {
        return now.isBefore(babblingUntil);
    }

    /** What was read is kept no longer than it is compared with. */
    void forget(Instant now) {
        if (last.isPresent() && !now.isBefore(lastAt.plus(SAME))) {
            last = Optional.empty();
        }
    }
}
