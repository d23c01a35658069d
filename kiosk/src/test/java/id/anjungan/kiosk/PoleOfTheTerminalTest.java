package id.anjungan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.display.DisplayHost;
import id.anjungan.devices.display.cd5220.Cd5220Display;
import id.anjungan.devices.display.sim.DisplaySim;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.queue.BoardFeed;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import id.anjungan.kiosk.queue.QueueTable;
import id.anjungan.kiosk.queue.TableIndex;
import id.anjungan.kiosk.session.CommandQueue;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real queue of a terminal on a pole display, with the simulator at the other end of its wire. */
class PoleOfTheTerminalTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration STALE = DisplayHost.Patience.USUAL.stale();
    /** As long as each call stands alone. */
    private static final Duration MOMENT = Duration.ofSeconds(4);
    private static final List<String> BLANK = List.of("", "");
    private static final List<String> A001 = List.of("A001         Loket 1", "Menunggu           0");

    private final HandClock clock = Office.clock();
    /** The upper lines, in the order in which they came. */
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private DisplaySim pole;
    private DisplayHost display;
    private SqliteJournal journal;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws Exception {
        pole = new DisplaySim(0, lines -> seen.add(lines.get(0)));
        display = new DisplayHost(new DeviceIdentity("pole", "display", "cd5220-tcp"), () -> new Cd5220Display(
                new TcpChannel("127.0.0.1", pole.port(), clock), clock), DisplayHost.Patience.USUAL, h -> { }, clock)
                .start();
        journal = SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-09", "SMS-3578-01", "test", true),
                clock, List.of(new QueueTable()));
    }

    @AfterEach
    void close() {
        journal.close();
        display.close();
        pole.close();
    }

    @Test
    void aQuietQueue_keepsItsNumberOnThePole_andADeadOneLosesIt() throws Exception {
        QueueHost before = host(Runnable::run);
        before.take(Office.regular("pengesahan"), answer -> { });
        Office.call(before, "Loket 1");
        try (Counters counters = Counters.open(QueueTerminal.in(directory, "pengesahan", "Loket 1"), journal,
                clock, new SecureRandom(), new CommandQueue())) {
            counters.showOn(display);
            assertEquals(A001, pole.await(A001::equals, SOON));
            for (int i = 0; i < 10; i++) {
                clock.forward(STALE.dividedBy(2));
                powerCycled();
            }
            assertEquals(List.of(), seen.stream().filter(line -> !line.isEmpty() && !line.equals(A001.get(0))).toList());
        }
        clock.forward(STALE);
        assertEquals(BLANK, pole.await(BLANK::equals, SOON));
    }

    /** What stands on it after it was off is what its host believes now, not what it believed before. */
    private void powerCycled() throws Exception {
        pole.powerCycle();
        clock.forward(DisplayHost.Patience.USUAL.redrawEvery());
        assertEquals(A001, pole.await(A001::equals, SOON));
    }

    @Test
    void threeCallsAtOneInstant_allStandOnThePole_inTheirOrder() throws Exception {
        ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
        try {
            QueueHost host = host(loop);
            BoardFeed feed = new BoardFeed(host, loop, clock, Duration.ofMillis(20));
            Counters.show(feed, display);
            for (int i = 0; i < 3; i++) {
                host.take(Office.regular("pengesahan"), answer -> { });
            }
            QueueTerminal.await(() -> host.board().waiting() == 3, "the queue did not move");
            Office.QUEUE.counters().forEach(counter -> Office.call(host, counter));
            for (String number : List.of("A001", "A002", "A003")) {
                QueueTerminal.await(() -> seen.stream().anyMatch(line -> line.startsWith(number)), "the queue did not move");
                clock.forward(MOMENT);
            }
            assertEquals(List.of("A001", "A002", "A003"), seen.stream().filter(line -> line.startsWith("A0"))
                    .map(line -> line.substring(0, 4)).distinct().toList());
        } finally {
            loop.shutdownNow();
        }
    }

    private QueueHost host(Executor loop) {
        return new QueueHost(Office.QUEUE, journal, new TableIndex(journal), clock, loop);
    }
}
