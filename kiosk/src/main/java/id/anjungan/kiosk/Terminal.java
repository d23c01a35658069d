package id.anjungan.kiosk;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.Mode;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.drivers.DeviceListener;
import id.anjungan.devices.drivers.Devices;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.sound.SoundCard;
import id.anjungan.kiosk.journal.PastProofThread;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.link.Credentials;
import id.anjungan.kiosk.link.Enroller;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.link.LinkThread;
import id.anjungan.kiosk.link.MqttLink;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.payment.PaymentPolicy;
import id.anjungan.kiosk.payment.PurchaseIds;
import id.anjungan.kiosk.payment.PurchaseTable;
import id.anjungan.kiosk.payment.Till;
import id.anjungan.kiosk.payment.posting.HubDelivery;
import id.anjungan.kiosk.payment.qris.QrisAcquirer;
import id.anjungan.kiosk.payment.sim.Sabotage;
import id.anjungan.kiosk.queue.QueueTable;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.tax.TaxPapers;
import id.anjungan.kiosk.session.Command;
import id.anjungan.kiosk.session.CommandQueue;
import id.anjungan.kiosk.session.OfficeBell;
import id.anjungan.kiosk.session.SessionLoop;
import id.anjungan.kiosk.session.SessionPorts;
import id.anjungan.kiosk.session.SessionSettings;
import id.anjungan.kiosk.session.SessionThread;
import id.anjungan.kiosk.session.VisitTable;
import id.anjungan.kiosk.survey.AnswerBox;
import id.anjungan.kiosk.survey.BoxFile;
import id.anjungan.kiosk.survey.Survey;
import id.anjungan.kiosk.technician.Settings;
import id.anjungan.language.Sayings;
import id.anjungan.region.Plate;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One terminal, wired room by room in the order in which it starts: journal opened, proven and folded; money in doubt
 * taken up; only then the welcome, and behind the first page link and devices. Ends in the opposite order.
 */
final class Terminal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
    /** A session loop that has not come round for so long serves nobody, whatever the screen shows. */
    private static final Duration LOOP_HANGS = Duration.ofSeconds(10);

    /** Who stands before the terminal as it opens is served before its link and its devices are. */
    private static final Duration FIRST_TOUCH = Duration.ofMillis(500);
    /** A terminal whose screen draws nothing still tells the hub so. */
    private static final Duration FRAME_PATIENCE = Duration.ofSeconds(10);
    /** A hundred rows after each: two thousand a second at most, one or two hundredths of a processor. */
    private static final Duration PROOF_PAUSE = Duration.ofMillis(50);
    /** Six repetitions missed: the number on the board is no longer to be believed. */

    /** @param ahead ends when the screen's libraries are loaded */
    record Means(Drivers drivers, CompletableFuture<Void> ahead, Clock clock) {
    }

    private final TerminalConfig config;
    private final LawBooks law;
    private final Means means;
    private final Clock clock;
    private final Desk.Office office;
    private final CommandQueue commands = new CommandQueue();
    private final SecureRandom random = new SecureRandom();
    /** What has been started, the newest first. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private FxScreen screen;
    private SqliteJournal journal;
    private MqttLink link;
    private Till till;
    private volatile Optional<Boards> boards = Optional.empty();
    private Optional<Counters> counters = Optional.empty();
    private volatile Devices devices;
    private volatile SessionLoop session;
    private boolean open;
    private boolean ended;

    Terminal(TerminalConfig config, Means means) {
        this.config = config;
        this.law = new LawBooks(config);
        this.means = means;
        this.clock = means.clock();
        this.office = new Desk.Office(config.office().id(), config.office().name(), config.office().regency(),
                config.id().value(), config.mode() == Mode.SIMULATION);
    }

    void start(Optional<String> enrolmentCode) throws IOException {
        CompletableFuture<Texts> texts = CompletableFuture.supplyAsync(Terminal::texts);
        CompletableFuture<FxScreen> opening = CompletableFuture.supplyAsync(() -> openScreen(texts));
        openJournal();
        openLink(enrolmentCode);
        takeUpMoney();
        endInterruptedVisits();
        openQueue();
        makeDevices();
        screen = opening.join();
        hearKeys();
        boards = Optional.of(Boards.open(config, texts.join(), clock,
                board -> counters.ifPresent(c -> c.showOn(board))));
        counters.filter(c -> boards.get().any()).ifPresent(c -> c.soundOn(new SoundCard()));
        startSession();
        LOG.info("{} at {} serves", config.id(), office.name());
    }

    // ---- the screen and what is slow to load, meanwhile

    private static Texts texts() {
        return new Texts(Stream.concat(FxScreen.TEXT_ROOMS.stream(), Catalogue.TEXT_ROOMS.stream()).toList());
    }

    private FxScreen openScreen(CompletableFuture<Texts> texts) {
        TerminalConfig.Screen s = config.screen();
        means.ahead().join();
        FxPlatform.start(s.widthPx(), s.heightPx());
        return FxScreen.open(new FxScreen.Setup(s.widthPx(), s.heightPx(), s.diagonalInches(), s.fullScreen(), true),
                texts.join(), clock, commands::touch);
    }

    /** A scanner that types is heard where the keyboard is: by the screen. */
    private void hearKeys() {
        if (Settings.devices(config).stream().anyMatch(d -> d.driver().equals(Drivers.KEYBOARD))) {
            screen.onKeys(means.drivers().keystrokes()::typed);
        }
    }

    // ---- the journal

    private void openJournal() {
        journal = SqliteJournal.open(config.dataDirectory(), new SqliteJournal.Opening(config.id().value(),
                office.id(), Kiosk.VERSION, office.simulation()), clock,
                List.of(new PurchaseTable(), new QueueTable(), new VisitTable()));
        started.push(journal);
    }

    // ---- the link to the hub

    private void openLink(Optional<String> enrolmentCode) throws IOException {
        Optional<String> secret = Credentials.load(config.dataDirectory());
        if (enrolmentCode.isPresent()) {
            secret = enrolled(enrolmentCode.get(), secret);
        }
        link = new MqttLink(new MqttLink.LinkSettings(config.id(), config.hub().mqtt(), config.hub().trustStore(),
                secret, journal.epoch(), MqttSettings.Tuning.usual()), journal, this::status, clock, random);
        link.onPush(body -> {
            if (body instanceof FleetBody.NotConnected off) {
                commands.offer(new Command.NotConnected(Set.copyOf(off.services()), Set.copyOf(off.silent())));
            } else if (body instanceof FleetBody.StaffComing coming) {
                commands.offer(new Command.StaffAnswered(coming.call(), StaffCall.From.HUB, coming.by()));
            }
        });
        link.onState(state -> {
            commands.offer(new Command.LinkChanged(state));
            if (state == HubLink.State.UP) {
                commands.execute(till::hubBack);
            }
        });
    }

    private Optional<String> enrolled(String code, Optional<String> known) throws IOException {
        Enroller.Result result = new Enroller(config.hub().web(), config.hub().trustStore()).enrol(
                new Enrolment.Request(config.id(), office.id(), code, journal.key().publicKey()),
                config.dataDirectory());
        if (result instanceof Enroller.Result.Enrolled done) {
            LOG.info("enrolled at {}", config.hub().web());
            return Optional.of(done.secret());
        }
        Sayings sayings = Sayings.of(Terminal.class);
        String sentence = result instanceof Enroller.Result.Refused ? sayings.say("enrol.refused", config.id())
                : sayings.say("enrol.unreachable", ((Enroller.Result.Unreachable) result).why());
        if (known.isEmpty()) {
            throw new Refusal(sentence);
        }
        LOG.warn("{} The terminal goes on with the secret it has.", sentence);
        return known;
    }

    // ---- the money

    private void takeUpMoney() {
        PurchaseIds ids = new PurchaseIds(config.id(), () -> journal.next("purchase"), random);
        Till.Ports ports = new Till.Ports(journal, PurchaseTable.in(journal),
                answers -> new QrisAcquirer(link, answers), answers -> new HubDelivery(link, answers),
                new TaxPapers(office),
                (receipt, owner, expiry, done) -> devices.printer().print(receipt, owner, expiry, done), ids);
        Sabotage sabotage = Sabotage.fromProperty(config.mode());
        till = new Till(sabotage.applyTo(ports, config.dataDirectory().resolve("journal.db")),
                PaymentPolicy.of(config.qris()), clock, commands, office.simulation());
        till.listen(progress -> commands.offer(new Command.Moved(progress)));
        int open = till.recover();
        if (open > 0) {
            LOG.info("{} purchases taken up", open);
        }
    }

    /** After the money: the purchase of a visit that was cut off goes on without its citizen. */
    private void endInterruptedVisits() {
        int cut = VisitTable.endInterrupted(journal);
        if (cut > 0) {
            LOG.info("{} visits were cut off", cut);
        }
    }

    // ---- the queue, where this terminal hosts it

    private void openQueue() throws IOException {
        if (config.queue().hosted()) {
            Counters opened = Counters.open(config, journal, clock, random, commands);
            started.push(opened);
            counters = Optional.of(opened);
        }
    }

    // ---- devices

    private void makeDevices() {
        devices = Devices.of(Settings.devices(config), means.drivers(),
                () -> (int) journal.next("print_job"), new Ears(), clock);
        started.push(devices);
        counters.ifPresent(c -> devices.display().ifPresent(c::showOn));
    }

    /** On the devices' threads: only enqueues. */
    private final class Ears implements DeviceListener {
        @Override
        public void health(Health health) {
            commands.offer(new Command.DeviceChanged(health));
        }

        @Override
        public void card(CardEvent event) {
            commands.offer(new Command.Carded(event));
        }

        @Override
        public void scan(ScanEvent event) {
            commands.offer(new Command.Scanned(event));
        }
    }

    // ---- the session, and the welcome

    private void startSession() {
        AtomicLong visits = new AtomicLong();
        AtomicLong calls = new AtomicLong();
        OfficeBell bell = counters.map(c -> c.bell(config.id().value())).orElse(OfficeBell.NONE);
        SessionPorts ports = new SessionPorts(screen, journal, link, bell, devices.printer(), till,
                counters.map(Counters::numbers),
                () -> new VisitId("V-" + journal.epoch() + "-" + visits.incrementAndGet()),
                () -> "P" + journal.epoch() + "-" + calls.incrementAndGet(), clock);
        session = new SessionLoop(ports, new SessionSettings(office, config.screen().language(), config.idle(),
                Catalogue.of(config, law), counters.map(c -> Catalogue.one("queue", config, law)),
                config.devices().stream().map(TerminalConfig.DeviceConfig::kind).collect(Collectors.toSet()),
                Text.each(config.queue().place().textId(),
                        config.queue().place().textEn()), config.queue().repeat(),
                new Survey(config.survey(), new AnswerBox(journal,
                        new BoxFile(config.dataDirectory()), config.survey().together(), random)),
                new SessionSettings.Help(config.office().help(), config.office().phone())), commands);
        commands.offer(new Command.Welcome());
        if (journal.pastFault().isPresent()) {
            commands.offer(new Command.JournalProven(false));
        }
        counters.ifPresent(c -> c.listen(board -> commands.offer(new Command.BoardChanged(board))));
        screen.onFirstFrame(() -> after(FIRST_TOUCH));
        after(FRAME_PATIENCE);
        started.push(new SessionThread(session));
    }

    // ---- what no first page needs: its citizen has something to touch meanwhile

    private void after(Duration pause) {
        CompletableFuture.runAsync(this::afterFirstFrame, CompletableFuture.delayedExecutor(pause.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private void afterFirstFrame() {
        if (!openDoors()) {
            return;
        }
        // Tables that are read from files on first use: not while a citizen waits.
        Plate.read("L 1 A");
        law.open();
    }

    /**
     * Link, devices, and the proof of what start-up took on trust from the last signed head; the session takes each as
     * unknown, not as down, until it has spoken.
     *
     * @return false when that was done, or the terminal has ended
     */
    private synchronized boolean openDoors() {
        if (ended || open) {
            return false;
        }
        open = true;
        started.push(new LinkThread(link, clock));
        devices.begin();
        counters.ifPresent(Counters::openDoor);
        started.push(new PastProofThread(journal, PROOF_PAUSE, holds -> commands.offer(
                new Command.JournalProven(holds))));
        return true;
    }

    private FleetBody.Status status() {
        SessionLoop loop = session;
        Devices hosts = devices;
        boolean alive = loop != null && loop.sinceLastBeat().compareTo(LOOP_HANGS) < 0;
        ServiceState service = alive ? loop.serviceState() : ServiceState.OUT_OF_SERVICE;
        List<DeviceReport> reports = new ArrayList<>();
        if (hosts != null) {
            hosts.health().forEach(h -> reports.add(new DeviceReport(h.name(), h.kind(), h.driver(),
                    DeviceState.valueOf(h.state().name()), h.detail().code(), h.since())));
        }
        boards.ifPresent(b -> reports.addAll(b.reports()));
        counters.ifPresent(c -> reports.addAll(c.reports()));
        return new FleetBody.Status(journal.epoch(), service, reports,
                journal.last().map(r -> new FleetBody.Head(journal.stream(), r.seq(), r.hash())), Kiosk.VERSION,
                office.id(), config.services(), office.simulation(), config.queue().hosted()
                ? config.queue().services().stream().map(s -> new FleetBody.CounterService(s.id(), s.nameId(),
                s.nameEn())).toList() : List.of());
    }

    // ---- driven mode and the end

    void onWindowClosed(Runnable end) {
        screen.onClosed(end);
    }

    /** Says that it stands, then serves JSON lines until they end. Blocks. */
    void drive(InputStream in, PrintStream out) throws InterruptedException {
        Driving.run(screen, in, out, config.id(), counters);
    }

    /** Called as the process ends: the screen goes with it, waiting for its toolkit there would wait for ever. */
    @Override
    public synchronized void close() {
        ended = true;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception fault) {
                LOG.error("{} did not end well", part.getClass().getSimpleName(), fault);
            }
        }
    }
}
