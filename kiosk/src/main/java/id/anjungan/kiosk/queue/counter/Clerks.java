package id.anjungan.kiosk.queue.counter;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is logged in at which counter, and who has guessed too often. In memory: a restart asks for the code again. */
final class Clerks {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int TRIES_PER_ADDRESS = 5;
    private static final int TRIES_OF_ALL = 30;
    private static final int TOKEN_BYTES = 32;
    private static final int MOST_SESSIONS = 500;

    sealed interface LogIn {
        /** @param device for the browser to keep: it was here with the right code */
        record Welcome(String token, String device) implements LogIn {
        }

        record WrongCode() implements LogIn {
        }

        record TooManyTries(Duration pause) implements LogIn {
        }
    }

    /** @param device what the browser says it was given at an earlier log-in */
    record Browser(String address, Optional<String> device) {
    }

    private record Session(String counter, Instant until) {
    }

    private final ClerkCode code;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Deque<Instant>> failures = new HashMap<>();
    private final Deque<Instant> allFailures = new ArrayDeque<>();

    Clerks(ClerkCode code, Clock clock, SecureRandom random) {
        this.code = code;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Tries are counted per address and over all of them, so that many addresses do not help who guesses. A browser
     * that was logged in before, and proves it, is counted for itself: no stranger's guessing shuts the office out.
     */
    synchronized LogIn logIn(Browser browser, String typed, String counter) {
        Instant now = clock.instant();
        forget(now);
        Optional<String> device = browser.device().filter(code::provesDevice);
        String who = device.orElse(browser.address());
        Deque<Instant> own = failures.getOrDefault(who, new ArrayDeque<>());
        if (own.size() >= TRIES_PER_ADDRESS) {
            return new LogIn.TooManyTries(Duration.between(now, own.peekFirst().plus(WINDOW)));
        }
        if (device.isEmpty() && allFailures.size() >= TRIES_OF_ALL) {
            return new LogIn.TooManyTries(Duration.between(now, allFailures.peekFirst().plus(WINDOW)));
        }
        if (!code.matches(typed)) {
            failures.computeIfAbsent(who, a -> new ArrayDeque<>()).addLast(now);
            if (device.isEmpty()) {
                allFailures.addLast(now);
            }
            return new LogIn.WrongCode();
        }
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.clear();
        }
        String token = token();
        sessions.put(token, new Session(counter, now.plus(SESSION)));
        return new LogIn.Welcome(token, device.orElseGet(() -> code.deviceProof(token())));
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    synchronized Optional<String> counterOf(String token) {
        forget(clock.instant());
        return Optional.ofNullable(sessions.get(token)).map(Session::counter);
    }

    /** Where somebody is logged in. */
    synchronized Set<String> counters() {
        forget(clock.instant());
        return sessions.values().stream().map(Session::counter).collect(Collectors.toSet());
    }

    synchronized void logOut(String token) {
        sessions.remove(token);
    }

    private void forget(Instant now) {
        sessions.values().removeIf(s -> !now.isBefore(s.until()));
        failures.values().forEach(tries -> drop(tries, now));
        failures.values().removeIf(Deque::isEmpty);
        drop(allFailures, now);
    }

    private static void drop(Deque<Instant> tries, Instant now) {
        while (!tries.isEmpty() && !now.isBefore(tries.peekFirst().plus(WINDOW))) {
            tries.removeFirst();
        }
    }
}
