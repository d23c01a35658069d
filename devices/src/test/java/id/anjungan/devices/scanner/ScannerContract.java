package id.anjungan.devices.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Await;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.Health;
import id.anjungan.devices.scanner.ScanEvent.Scanned;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every scanner's adapter must do, through its host, with a hand and a code at the other end of the wire. */
public abstract class ScannerContract {

    protected static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final String PAPER = "KSK-3578-01-0001PZ33";

    private final List<ScanEvent> heard = new CopyOnWriteArrayList<>();
    private ScannerHost host;

    /** The name in the drivers' table. */
    protected abstract String driver();

    protected abstract Scanner scanner();

    /** A code is held up; never blocks for long, whoever listens. */
    protected abstract void scan(String text);

    /** What comes out is no text. */
    protected abstract void noise();

    /** More characters than any code, without an end. */
    protected abstract void endless();

    protected abstract void unplug() throws Exception;

    protected abstract void plug() throws Exception;

    @BeforeEach
    void start() throws Exception {
        plug();
        host = new ScannerHost(new DeviceIdentity("scanner", "scanner", driver()), this::scanner,
                new DeviceHost.Patience(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(400)),
                heard::add, h -> { }, CLOCK).start();
        up();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        unplug();
    }

    private void up() {
        Await.until("up", SOON, () -> host.health().state() == Health.State.UP);
    }

    /** The line may stand a moment before the other end hears it: held up until it is read, as a citizen does. */
    private void scanned(String text) {
        int before = heard.size();
        scan(text);
        Await.until("read", SOON, () -> heard.size() > before);
        assertEquals(new Scanned(text), heard.get(before));
    }

    @Test
    void codeHeldUp_isToldOnce_whole() {
        scanned(PAPER);
        scanned("KSK-3578-01-0002ABCD");
        assertEquals(2, heard.size());
    }

    @Test
    void codeThatLiesBeforeTheScanner_isOneReading() {
        for (int i = 0; i < 5; i++) {
            scan(PAPER);
        }
        scan("OTHER-00000001");
        Await.until("both read", SOON, () -> heard.size() == 2);
        assertEquals(List.of(new Scanned(PAPER), new Scanned("OTHER-00000001")), heard);
    }

    @Test
    void noise_isNoText_andShowsInTheHealth_untilAGoodReading() {
        noise();
        Await.until("garbled", SOON, () -> host.health().detail() == DeviceDetail.GARBLED);
        assertTrue(heard.stream().noneMatch(Scanned.class::isInstance), heard.toString());
        int before = heard.size();
        scan(PAPER);
        Await.until("read again", SOON, () -> heard.size() > before);
        up();
    }

    @Test
    void endlessText_isRefused_andCostsNoMemory() {
        endless();
        Await.until("refused", SOON, () -> heard.contains(new ScanEvent.Garbled("too_long")));
        assertEquals(1, heard.size());
    }

    @Test
    void babblingScanner_isNotListenedTo() {
        for (int i = 0; i < 60; i++) {
            scan("BABBLE-" + i);
        }
        Await.until("babbling", SOON, () -> host.health().detail() == DeviceDetail.BABBLING);
        assertTrue(heard.size() < 15, heard.size() + " got through");
    }

    @Test
    void unplugged_showsWithinFiveSeconds_andHealsByItself() throws Exception {
        scanned(PAPER);
        unplug();
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        plug();
        up();
        scanned("KSK-3578-01-0003WXYZ");
    }

    @Test
    void deadlineWithoutACode_isNothing_inTime() throws Exception {
        host.close();
        try (Scanner alone = scanner()) {
            alone.open(Deadline.in(Duration.ofSeconds(2), CLOCK));
            long from = System.nanoTime();
            assertEquals(Optional.empty(), alone.next(Deadline.in(Duration.ofMillis(300), CLOCK)));
            assertTrue(System.nanoTime() - from < Duration.ofSeconds(2).toNanos());
        }
    }

    @Test
    void closedWhileWaiting_endsAtOnce() {
        long from = System.nanoTime();
        host.close();
        assertTrue(System.nanoTime() - from < Duration.ofSeconds(4).toNanos());
    }
}
