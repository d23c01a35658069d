package id.anjungan.devices.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.Await;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.Health;
import id.anjungan.devices.display.QueueDisplay.Content;
import id.anjungan.devices.display.sim.DisplaySim;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every queue display's adapter must do, through its host, with the simulator at the other end of the wire. */
public abstract class QueueDisplayContract {

    protected static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Content A001 = new Content(Optional.of("A001"), Optional.of("Loket 3"), 4);
    private static final List<String> A001_LINES = List.of("A001         Loket 3", "Menunggu           4");

    protected DisplaySim sim;
    private DisplayHost host;

    /** The name in the drivers' table. */
    protected abstract String driver();

    protected abstract QueueDisplay display();

    protected abstract void unplug() throws Exception;

    protected abstract void plug() throws Exception;

    @BeforeEach
    void start() throws Exception {
        sim = new DisplaySim(0, lines -> { });
        plug();
        host = host(Duration.ofSeconds(60));
        Await.until("up", SOON, () -> host.health().state() == Health.State.UP);
    }

    private DisplayHost host(Duration stale) {
        return new DisplayHost(new DeviceIdentity("display", "display", driver()), this::display,
                new DisplayHost.Patience(Duration.ofSeconds(1), Duration.ofMillis(300), stale,
                        new DeviceHost.Patience(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(400))),
                h -> { }, CLOCK).start();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        unplug();
        sim.close();
    }

    @Test
    void callStandsOnTheDisplay() throws Exception {
        host.show(A001);
        assertEquals(A001_LINES, sim.await(A001_LINES::equals, SOON));
    }

    @Test
    void latestCallWins() throws Exception {
        for (int i = 1; i <= 200; i++) {
            host.show(new Content(Optional.of(String.format("B%03d", i)), Optional.of("Loket 1"), 0));
        }
        sim.await(lines -> lines.get(0).startsWith("B200"), SOON);
        assertEquals("B200         Loket 1", sim.lines().get(0));
    }

    @Test
    void displayThatWasOff_catchesUpByItself() throws Exception {
        host.show(A001);
        sim.await(A001_LINES::equals, SOON);
        sim.powerCycle();
        assertEquals(A001_LINES, sim.await(A001_LINES::equals, SOON));
    }

    @Test
    void unplugged_showsWithinFiveSeconds_andHealsByItself() throws Exception {
        host.show(A001);
        unplug();
        Await.until("down", Duration.ofSeconds(5), () -> host.health().state() == Health.State.DOWN);
        plug();
        Await.until("up", SOON, () -> host.health().state() == Health.State.UP);
        assertEquals(A001_LINES, sim.await(A001_LINES::equals, SOON));
    }

    @Test
    void staleContent_isBlanked() throws Exception {
        host.close();
        host = host(Duration.ofMillis(700));
        host.show(A001);
        sim.await(A001_LINES::equals, SOON);
        assertEquals(List.of("", ""), sim.await(List.of("", "")::equals, SOON));
    }

    @Test
    void emptyContent_isBlank() throws Exception {
        host.show(A001);
        sim.await(A001_LINES::equals, SOON);
        host.show(DisplayHost.BLANK);
        assertEquals(List.of("", ""), sim.await(List.of("", "")::equals, SOON));
    }
}
