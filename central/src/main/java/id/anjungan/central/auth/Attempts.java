package id.anjungan.central.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what must not be tried often, per key, in a sliding window. */
public final class Attempts {

    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> tries = new HashMap<>();

    public Attempts(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /**
     * Counts a try before it is made, so that however many are made at once, no more get through than may.
     *
     * @return how long to wait, if this key is over its limit: then the try must not be made, and was not counted
     */
    public synchronized Optional<Duration> start(String key) {
        Instant now = clock.instant();
        forget(now);
        Deque<Instant> own = tries.get(key);
        if (own != null && own.size() >= most) {
            return Optional.of(Duration.between(now, own.peekFirst().plus(window)));
        }
        if (own != null || tries.size() < MOST_KEYS) {
            tries.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(now);
        }
        return Optional.empty();
    }

    /** A try that was started was no wrong one. */
    public synchronized void good(String key) {
        Deque<Instant> own = tries.get(key);
        if (own != null) {
            own.pollLast();
        }
    }

    public synchronized void clear(String key) {
        tries.remove(key);
    }

    private void forget(Instant now) {
        tries.values().removeIf(own -> {
            while (!own.isEmpty() && !now.isBefore(own.peekFirst().plus(window))) {
                own.removeFirst();
            }
            return own.isEmpty();
        });
    }
}
