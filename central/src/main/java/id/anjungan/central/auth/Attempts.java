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

    /** @return how long to wait, if this key is over its limit */
    public synchronized Optional<Duration> pause(String key) {
        Instant now = clock.instant();
        forget(now);
        Deque<Instant> own = tries.get(key);
        return own == null || own.size() < most ? Optional.empty()
                : Optional.of(Duration.between(now, own.peekFirst().plus(window)));
    }

    public synchronized void count(String key) {
        if (tries.size() < MOST_KEYS || tries.containsKey(key)) {
            tries.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(clock.instant());
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
