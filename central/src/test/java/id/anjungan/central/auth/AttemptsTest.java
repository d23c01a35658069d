package id.anjungan.central.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must not be tried often. */
class AttemptsTest {

    private static final int AT_ONCE = 60;

    private final Attempts attempts = new Attempts(Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC),
            5, Duration.ofMinutes(5));

    @Test
    void howeverManyAreMadeAtOnce_noMoreStartThanMay() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier together = new CyclicBarrier(AT_ONCE);
            Callable<Optional<Duration>> one = () -> {
                together.await();
                return attempts.start("admin");
            };
            List<Future<Optional<Duration>>> all = crowd.invokeAll(Stream.generate(() -> one).limit(AT_ONCE).toList());
            int started = 0;
            for (Future<Optional<Duration>> f : all) {
                started += f.get().isEmpty() ? 1 : 0;
            }
            assertEquals(5, started);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aGoodTry_leavesNoMark_andATryThatWasRefusedDoesNotMakeTheWaitLonger() {
        for (int i = 0; i < 20; i++) {
            assertTrue(attempts.start("admin").isEmpty());
            attempts.good("admin");
        }
        for (int i = 0; i < 5; i++) {
            assertTrue(attempts.start("admin").isEmpty());
        }
        assertEquals(Optional.of(Duration.ofMinutes(5)), attempts.start("admin"));
        assertEquals(Optional.of(Duration.ofMinutes(5)), attempts.start("admin"));
        assertTrue(attempts.start("other").isEmpty());
    }
}
