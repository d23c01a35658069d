package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.services.queue.QueueService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tickets at the glass: one hand that takes many waits, a crowd does not. */
class SessionThrottleTest {

    private static final CounterService COUNTER = new CounterService("pengesahan", "A", "A", "A", LocalTime.MIN,
            LocalTime.MAX, 400);

    @TempDir
    private Path directory;

    private Booth booth() {
        return new Booth(directory, List.of(new QueueService(List.of(COUNTER),
                new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15))))).welcome();
    }

    private static Booth ticket(Booth booth) {
        return booth.chose("pengesahan").work();
    }

    @Test
    void theFourthStrangerInAMinute_getsTheNumberAsTheFirst() {
        try (Booth booth = booth()) {
            for (int i = 0; i < 8; i++) {
                assertEquals("queue.ticket", ticket(booth).page(), "person " + i);
                booth.later(Duration.ofSeconds(4)).chose("done");
            }
        }
    }

    @Test
    void aFourthNumberOfOneHand_waitsCountedDown_andIsThenOneTouchAway() {
        try (Booth booth = booth()) {
            for (int i = 0; i < 3; i++) {
                ticket(booth).later(Duration.ofSeconds(2)).chose("done");
            }
            assertEquals("queue.refused.too_fast", ticket(booth).page());
            assertEquals(booth.now().plusSeconds(18), ((Page.Wait) booth.shown().page()).until().orElseThrow());
            booth.later(Duration.ofSeconds(17));
            assertEquals("queue.refused.too_fast", booth.page());
            booth.later(Duration.ofSeconds(1));
            assertEquals("queue.pause_over", booth.page());
            assertEquals("queue.ticket", booth.chose("take").work().page());
        }
    }
}
