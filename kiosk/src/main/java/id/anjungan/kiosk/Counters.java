package id.anjungan.kiosk;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.devices.display.DisplayHost;
import id.anjungan.devices.display.QueueDisplay.Content;
import id.anjungan.devices.sound.Chime;
import id.anjungan.devices.sound.Speaker;
import id.anjungan.files.OwnFiles;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.lan.LanDoor;
import id.anjungan.kiosk.lan.Standing;
import id.anjungan.kiosk.queue.BoardFeed;
import id.anjungan.kiosk.queue.QueueHost;
import id.anjungan.kiosk.queue.TableIndex;
import id.anjungan.kiosk.queue.counter.ClerkCode;
import id.anjungan.kiosk.queue.counter.CounterServer;
import id.anjungan.kiosk.queue.counter.StaffRing;
import id.anjungan.kiosk.queue.counter.StaffRings;
import id.anjungan.kiosk.screen.BoardStage;
import id.anjungan.kiosk.session.Command;
import id.anjungan.kiosk.session.CommandQueue;
import id.anjungan.kiosk.session.Numbers;
import id.anjungan.kiosk.session.OfficeBell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The office's queue as this terminal hosts it: its thread, its pages, its display. Part of the wiring. */
final class Counters implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Counters.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;
    /** How soon after midnight the day ends. */
    private static final Duration TURN = Duration.ofSeconds(1);
    /** How often displays are told: far below any display's staleness, and fine enough for a call's moment. */
    private static final Duration BOARDS = Duration.ofMillis(250);

    private final QueueHost host;
    private final ScheduledExecutorService loop;
    private final BoardFeed feed;
    private final Optional<CounterServer> server;
    private final Optional<LanDoor> door;
    private final String clerkCode;
    private final List<Chime> chimes = new CopyOnWriteArrayList<>();

    private Counters(QueueHost host, ScheduledExecutorService loop, BoardFeed feed, Optional<CounterServer> server,
            Optional<LanDoor> door, String clerkCode) {
        this.host = host;
        this.loop = loop;
        this.feed = feed;
        this.server = server;
        this.door = door;
        this.clerkCode = clerkCode;
    }

    /** @throws IOException when the pages' address on loopback is taken, or the clerks' code cannot be kept */
    static Counters open(TerminalConfig config, SqliteJournal journal, Clock clock, SecureRandom random,
            CommandQueue commands) throws IOException {
        ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "queue"));
        QueueHost host = new QueueHost(config.queue(), journal, new TableIndex(journal), clock, loop);
        loop.scheduleWithFixedDelay(() -> guarded(host::turn), TURN.toMillis(), TURN.toMillis(),
                TimeUnit.MILLISECONDS);
        String code = clerkCode(config.dataDirectory().resolve("clerk.code"), random);
        Optional<LanDoor> door = config.queue().bind().filter(TerminalConfig.Listen::encrypted).map(bind ->
                new LanDoor(new LanDoor.Setup(bind, config.dataDirectory(), config.office().name()), clock,
                        numbered("door-")));
        Optional<CounterServer> server = Optional.empty();
        if (config.queue().bind().isPresent()) {
            server = Optional.of(CounterServer.start(new CounterServer.Setup(config.queue().bind().get(),
                    config.office().name(), new ClerkCode(code), config.queue(), door), host, clerks(commands), clock,
                    random, numbered("counter-")));
        }
        return new Counters(host, loop, new BoardFeed(host, loop, clock, BOARDS), server, door, code);
    }

    private static ThreadFactory numbered(String name) {
        AtomicLong number = new AtomicLong();
        return work -> daemon(work, name + number.incrementAndGet());
    }

    /** Lets the office's network in, where it is configured: keys are read or made, which no first page waits for. */
    void openDoor() {
        server.ifPresent(CounterServer::openDoor);
    }

    /** How the door to the office's network stands, for the hub. */
    List<DeviceReport> reports() {
        return door.map(LanDoor::standing).map(now -> List.of(new DeviceReport("counter-pages", "counter-pages", "tls",
                now.open() ? DeviceState.UP : now.code() == Standing.Code.WAITING ? DeviceState.UNKNOWN
                        : DeviceState.DOWN, now.code().detail().code(), now.since()))).orElse(List.of());
    }

    private static StaffRings.Listener clerks(CommandQueue commands) {
        return new StaffRings.Listener() {
            @Override
            public void coming(String call, String counter) {
                commands.offer(new Command.StaffAnswered(call, StaffCall.From.COUNTER, counter));
            }

            @Override
            public void done(String call) {
                commands.offer(new Command.StaffDone(call));
            }
        };
    }

    /** Calls for staff ring on the counter pages, where there are any. */
    OfficeBell bell(String terminal) {
        return server.map(CounterServer::staff).<OfficeBell>map(rings -> new OfficeBell() {
            @Override
            public boolean heard() {
                return rings.watched();
            }

            @Override
            public void show(Optional<Ring> ring) {
                rings.show(ring.map(r -> new StaffRing(r.call(), terminal, r.at(), r.answered().map(a ->
                        new StaffRing.Coming(a.from() == StaffCall.From.HUB, a.by())))));
            }
        }).orElse(OfficeBell.NONE);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Made at the first start and kept readable by its owner only; the office writes it down or changes the file. */
    private static String clerkCode(Path file, SecureRandom random) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        OwnFiles.write(file, code + "\n");
        LOG.info("the clerks' code was made and is kept in {}", file);
        return code.toString();
    }

    Numbers numbers() {
        return new Numbers() {
            @Override
            public void take(QueueBody.TakeTicket wanted, Consumer<QueueBody> done) {
                host.take(wanted, done);
            }

            @Override
            public Set<String> usedUp() {
                return host.usedUp();
            }
        };
    }

    /** Now, and at every change. */
    void listen(Consumer<Board> listener) {
        host.listen(listener);
        listener.accept(host.board());
    }

    void showOn(DisplayHost display) {
        show(feed, display);
    }

    static void show(BoardFeed feed, DisplayHost display) {
        feed.add((board, announced) -> display.show(new Content(board.now().map(QueueBody.Call::number),
                board.now().map(call -> named(call.counter())), board.waiting())));
    }

    private static String named(String counter) {
        return counter.chars().allMatch(Character::isDigit) ? "Loket " + counter : counter;
    }

    void showOn(BoardStage board) {
        feed.add((shown, announced) -> board.show(shown));
    }

    /** A chime with every call; closed with the rest. */
    void soundOn(Speaker speaker) {
        Chime chime = new Chime(speaker, work -> daemon(work, "chime"));
        chimes.add(chime);
        feed.add((board, announced) -> {
            if (announced) {
                chime.ring();
            }
        });
    }

    /** A repetition that throws would be the last one. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("the queue's round failed: {}", fault.toString());
        }
    }

    /** Of the counter pages, where there are any. */
    OptionalInt port() {
        return server.map(s -> OptionalInt.of(s.port())).orElse(OptionalInt.empty());
    }

    String clerkCode() {
        return clerkCode;
    }

    @Override
    public void close() {
        server.ifPresent(CounterServer::close);
        loop.shutdown();
        chimes.forEach(Chime::close);
    }
}
