package id.anjungan.demo.bench;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.demo.bench.Bench.Figure;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.queue.QueueHost;
import id.anjungan.kiosk.queue.QueueTable;
import id.anjungan.kiosk.queue.Seen;
import id.anjungan.kiosk.queue.TableIndex;
import id.anjungan.kiosk.queue.counter.ClerkCode;
import id.anjungan.kiosk.queue.counter.CounterServer;
import id.anjungan.kiosk.queue.counter.StaffRings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.scene.Scene;

/**
 * One terminal hosts the queue of a large office: fifty counters and twenty boards, all live. A call decided, stored
 * and announced, against one bare commit on the same disk, turn by turn; a clerk's press from his browser and back, and
 * until the last board shows it, with all seventy browsers on this machine too; and whether the citizen at the glass
 * feels it: touches while clerks call, against touches while they do not, turn by turn.
 */
final class QueueBench {

    private static final int COUNTERS = 50;
    private static final int BOARDS = 20;
    private static final int WARM_UP = 100;
    private static final int CALLS = 300;
    private static final int TOUCH_ROUNDS = 24;
    private static final int PRESSES = 10;
    /** People who wait, at any time: one comes for each one called. */
    private static final int WAITING = 300;
    /** Fifty clerks who each call every ten seconds: far more than any office does. */
    private static final Duration BUSY = Duration.ofMillis(200);
    private static final Duration BETWEEN = Duration.ofMillis(30);
    private static final String CODE = "PENGUKURAN";

    private final Scene keyboard;
    private final ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
    private final String[] serving = new String[COUNTERS];
    private final Spread bare = new Spread();
    private final Spread stored = new Spread();
    private final Spread pressed = new Spread();
    private final Spread boards = new Spread();
    private final Spread quietTouch = new Spread();
    private final Spread busyTouch = new Spread();
    private QueueHost host;
    private Crowd crowd;
    private int turn;
    private int people;

    QueueBench() {
        keyboard = TouchBench.keyboard(BareWindow.WIDTH);
        Arrays.fill(serving, "");
    }

    List<Figure> measure() throws IOException, SQLException, InterruptedException, ExecutionException,
            TimeoutException {
        Path folder = Files.createTempDirectory("anjungan-bench-");
        TerminalConfig.Queue office = office();
        Clock clock = Clock.systemUTC();
        try (SqliteJournal journal = SqliteJournal.open(folder, new SqliteJournal.Opening("KSK-BENCH", "SMS-BENCH", "0",
                true), clock, List.of(new QueueTable())); BareCommit commit = new BareCommit(folder)) {
            host = new QueueHost(office, journal, new TableIndex(journal), clock, Runnable::run);
            fill();
            try (CounterServer server = CounterServer.start(new CounterServer.Setup(office.bind().orElseThrow(),
                    "Samsat Pengukuran", new ClerkCode(CODE), office), host, new NobodyCalls(), clock,
                    new SecureRandom(), Executors.defaultThreadFactory());
                    Crowd browsers = new Crowd(URI.create("http://127.0.0.1:" + server.port() + "/"),
                            office.counters(), CODE, BOARDS)) {
                crowd = browsers;
                calls(commit);
                touches();
            }
        } finally {
            loop.shutdownNow();
        }
        return figures();
    }

    private void fill() {
        for (int i = 0; i < WAITING; i++) {
            come();
        }
    }

    private void come() {
        int which = people++;
        host.take(new QueueBody.TakeTicket(which % 2 == 0 ? "pengesahan" : "informasi", which % 7 == 0,
                Optional.empty()), answer -> {
            if (!(answer instanceof QueueBody.TicketIssued)) {
                throw new IllegalStateException("no ticket: " + answer);
            }
        });
    }

    private void calls(BareCommit commit) throws IOException, SQLException, InterruptedException {
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            come();
            LockSupport.parkNanos(BETWEEN.toNanos());
            come();
            double direct = stored();
            LockSupport.parkNanos(BETWEEN.toNanos());
            double one = commit.millis();
            Crowd.Called called = callNext();
            if (i >= WARM_UP) {
                bare.add(one);
                stored.add(direct);
                pressed.add(called.pressed());
                boards.add(called.boards());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** The same without a browser: decided, stored, announced. */
    private double stored() {
        String counter = Integer.toString(turn++ % COUNTERS + 1);
        Seen seen = host.view(counter).seen();
        long start = System.nanoTime();
        host.call(counter, seen);
        double millis = (System.nanoTime() - start) / 1e6;
        serving[Integer.parseInt(counter) - 1] = host.view(counter).seen().toString();
        return millis;
    }

    private Crowd.Called callNext() throws IOException, InterruptedException {
        int counter = turn++ % COUNTERS;
        Crowd.Called called = crowd.callNext(counter, serving[counter]);
        serving[counter] = host.view(Integer.toString(counter + 1)).seen().toString();
        return called;
    }

    private void touches() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        AtomicReference<Exception> fault = new AtomicReference<>();
        Touch.presses(keyboard, TouchBench.KEY, 6 * PRESSES);
        for (int round = 0; round < TOUCH_ROUNDS; round++) {
            quietTouch.addAll(Touch.presses(keyboard, TouchBench.KEY, PRESSES));
            ScheduledFuture<?> clerks = loop.scheduleAtFixedRate(() -> {
                try {
                    callNext();
                } catch (IOException | InterruptedException | RuntimeException broken) {
                    fault.set(broken);
                }
            }, 0, BUSY.toMillis(), TimeUnit.MILLISECONDS);
            busyTouch.addAll(Touch.presses(keyboard, TouchBench.KEY, PRESSES));
            clerks.cancel(false);
            if (fault.get() != null) {
                throw new IOException("the clerks could not call", fault.get());
            }
        }
    }

    private List<Figure> figures() {
        return List.of(info("queue.bare.p50", bare.at(0.5)), info("queue.bare.p99", bare.at(0.99)),
                info("queue.stored.p50", stored.at(0.5)), info("queue.stored.p99", stored.at(0.99)),
                new Figure("queue.ratio.p50", stored.at(0.5) / bare.at(0.5), "x", 3),
                new Figure("queue.ratio.p99", stored.at(0.99) / bare.at(0.99), "x", 3),
                info("queue.call.p50", pressed.at(0.5)), info("queue.call.p99", pressed.at(0.99)),
                info("queue.boards.p99", boards.at(0.99)),
                info("queue.touch.quiet.p50", quietTouch.at(0.5)), info("queue.touch.busy.p50", busyTouch.at(0.5)),
                new Figure("queue.touch.ratio.p50", busyTouch.at(0.5) / quietTouch.at(0.5), "x", 1.2),
                new Figure("queue.touch.ratio.p99", busyTouch.at(0.99) / quietTouch.at(0.99), "x", 1.2));
    }

    private static Figure info(String code, double value) {
        return new Figure(code, value, "ms", Double.NaN);
    }

    private static TerminalConfig.Queue office() {
        LocalTime opens = LocalTime.MIN;
        LocalTime closes = LocalTime.MAX;
        return new TerminalConfig.Queue(true, new TerminalConfig.Place("di sini", "here"),
                Optional.of(new TerminalConfig.Listen("127.0.0.1", 0)),
                List.of(new TerminalConfig.CounterService("pengesahan", "A", "Pengesahan STNK",
                                "Registration endorsement", opens, closes, 999),
                        new TerminalConfig.CounterService("informasi", "C", "Informasi dan pengaduan",
                                "Information and complaints", opens, closes, 999)),
                IntStream.rangeClosed(1, COUNTERS).mapToObj(Integer::toString).toList(), List.of(),
                new TerminalConfig.Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)),
                new TerminalConfig.Repeat(999, Duration.ofSeconds(1), Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                new TerminalConfig.Estimate(8, 14));
    }

    /** No citizen calls staff while it measures. */
    private record NobodyCalls() implements StaffRings.Listener {
        @Override
        public void coming(String call, String counter) {
            throw new IllegalStateException(counter + " answers a call that nobody made");
        }

        @Override
        public void done(String call) {
            throw new IllegalStateException("a call that nobody made was handled");
        }
    }
}
