package id.anjungan.central.services.licence;

import id.anjungan.contract.licence.ApplicationNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wrong answers to the second question, by application, over all terminals: digits must not be found by trying. */
final class Guesses {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final int MOST_KEPT = 10_000;

    private final Map<ApplicationNumber, Deque<Instant>> wrong = new LinkedHashMap<>();

    synchronized boolean mayTry(ApplicationNumber number, Instant now) {
        return recent(number, now) < MOST;
    }

    /** @return true when this was the last try for a while */
    synchronized boolean wrong(ApplicationNumber number, Instant now) {
        wrong.computeIfAbsent(number, n -> new ArrayDeque<>()).addLast(now);
        if (wrong.size() > MOST_KEPT) {
            Iterator<ApplicationNumber> oldest = wrong.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return recent(number, now) == MOST;
    }

    private int recent(ApplicationNumber number, Instant now) {
        Deque<Instant> times = wrong.get(number);
        if (times == null) {
            return 0;
        }
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            wrong.remove(number);
        }
        return times.size();
    }
}
