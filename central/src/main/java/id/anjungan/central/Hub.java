package id.anjungan.central;

import id.anjungan.central.auth.Auth;
import id.anjungan.central.broker.HubBroker;
import id.anjungan.central.fleet.Credentials;
import id.anjungan.central.fleet.Enrol;
import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.central.fleet.Twins;
import id.anjungan.central.inbox.Counter;
import id.anjungan.central.inbox.Inbox;
import id.anjungan.central.inbox.Outbound;
import id.anjungan.central.ledger.LedgerGuard;
import id.anjungan.central.ledger.PaidBills;
import id.anjungan.central.ledger.Projection;
import id.anjungan.central.ledger.PurchaseDesk;
import id.anjungan.central.ledger.QrisNotify;
import id.anjungan.central.ledger.Transactions;
import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.KeptAnswers;
import id.anjungan.central.services.ServerWatch;
import id.anjungan.central.services.qris.QrisDesk;
import id.anjungan.central.services.tax.TaxDesk;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.central.survey.SurveyRows;
import id.anjungan.central.web.MachineDoor;
import id.anjungan.central.web.WebServer;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.files.OwnFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running hub: every room made and joined, top to bottom, and closed in the opposite order. */
public final class Hub implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);
    private static final int ASKS_WAITING = 1000;
    private static final Duration INBOX_PATIENCE = Duration.ofSeconds(30);

    private final HubConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private String ownSecret;
    private Store store;
    private EventLog events;
    private Episodes episodes;
    private Twins twins;
    private Fleet fleet;
    private HubBroker broker;
    private Enrol enrol;
    private PurchaseDesk desk;
    private StaffCalls calls;
    private ServerWatch servers;
    private QrisNotify notify;
    private Transactions transactions;
    private volatile Inbox inbox;
    private WebServer web;
    private Optional<Auth.OneTime> firstAccount = Optional.empty();

    private Hub(HubConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Nothing is left open when it fails.
     *
     * @throws IOException      when it cannot listen
     * @throws Store.StoreFault when it cannot store
     */
    public static Hub start(HubConfig config, Sources sources, Clock clock) throws IOException {
        Hub hub = new Hub(config, clock);
        try {
            Ids ids = new Ids(clock, hub.random);
            hub.openBooks(ids);
            hub.openBroker();
            hub.openDesks(sources, ids);
            hub.openPages();
            hub.keepTime();
            if (!hub.inbox.awaitUp(INBOX_PATIENCE)) {
                throw new IOException("the inbox does not reach its broker");
            }
            LOG.info("hub {} listens on {}:{}", config.name(), config.mqtt().host(), hub.broker.port());
            return hub;
        } catch (IOException | RuntimeException cannot) {
            hub.close();
            throw cannot;
        }
    }

    private void openBooks(Ids ids) throws IOException {
        Path data = OwnFiles.folder(config.dataDirectory());
        store = opened(Store.open(data.resolve("hub.db"), new Changes()));
        events = new EventLog(store, clock, ids);
        episodes = new Episodes(store, events, clock);
        twins = new Twins(episodes, clock);
        fleet = new Fleet(store, events, clock, twins::fighting);
        transactions = new Transactions(store, clock);
    }

    private void openBroker() throws IOException {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        ownSecret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        HubConfig.Listen at = config.mqtt();
        Optional<HubBroker.KeyStore> keys = at.tls()
                .map(t -> new HubBroker.KeyStore(t.keyStore(), t.password().read()));
        Doorkeeper door = new Doorkeeper(new Doorkeeper.Rooms(new Credentials(store), episodes, twins,
                id -> store.read(tx -> tx.terminals().find(id)).isPresent()), ownSecret, () -> {
                    Inbox taking = inbox;
                    return taking != null && taking.isUp();
                });
        broker = opened(HubBroker.start(new HubBroker.Endpoint(at.host(), at.port(), keys),
                config.dataDirectory().resolve("broker"), door));
        enrol = new Enrol(store, events, episodes, clock, random, terminal -> broker.cut(terminal.value()));
    }

    private void openDesks(Sources sources, Ids ids) {
        Outbound outbound = new Outbound(clock, ids);
        calls = new StaffCalls(store, events, outbound::push, clock);
        ThreadPoolExecutor own = pool("hub-desk", 4);
        Bells bells = new Bells(events);
        desk = new PurchaseDesk(store, new PurchaseDesk.Reach(sources.tax(), sources.qris(), outbound::push, own),
                events, bells, clock, config.desk().patience());
        notify = new QrisNotify(sources.qris(), desk, events, episodes);
        KeptAnswers kept = new KeptAnswers(store);
        LedgerGuard guard = new LedgerGuard(store, sources.qris(), desk, events, bells);
        TaxDesk tax = new TaxDesk(sources.tax(), new PaidBills(store), desk, guard, kept, events, clock);
        QrisDesk qris = new QrisDesk(sources.qris(), desk, guard, kept, events, clock);
        Map<String, AskDesk> services = Services.of(config, events, clock);
        List<String> off = services.keySet().stream().filter(id -> !services.get(id).connected()).toList();
        servers = new ServerWatch(clock, silent -> fleet.linked().forEach(terminal ->
                outbound.push(terminal, new FleetBody.NotConnected(off, List.copyOf(silent)))));
        List<Counter> counters = new ArrayList<>(List.of(watched("tax", tax, 8), watched("qris", qris, 8)));
        services.forEach((id, service) -> counters.add(watched(id, service, 4)));
        inbox = opened(new Inbox(new Inbox.Rooms(store, fleet, events, (tx, row, office, fields) -> {
            Projection.Told told = new Projection.Told(row.terminal(), office, row.at(), row.kind(), row.purchase(),
                    fields);
            Projection.apply(tx, told);
            SurveyRows.apply(tx, office, row.kind(), fields);
            desk.rowStored(tx, told);
            calls.rowStored(tx, new StaffCalls.Call(row.terminal(), fields.path("call").asText(""), office, row.at()),
                    row.kind(), fields);
        }, counters, own, terminal -> {
            outbound.push(terminal, new FleetBody.NotConnected(off, List.copyOf(servers.silent())));
            desk.returned(terminal);
            calls.returned(terminal);
        }), outbound, clock, ids));
        inbox.open(new MqttSettings(URI.create("tcp://127.0.0.1:" + broker.innerPort()), Doorkeeper.OWN_CLIENT,
                Doorkeeper.OWN_CLIENT,
                ownSecret), random);
    }

    private Counter watched(String feature, AskDesk desk, int threads) {
        ThreadPoolExecutor pool = pool("hub-" + feature, threads);
        return new Counter(servers.over(feature, desk, pool), pool);
    }

    private void openPages() throws IOException {
        Auth auth = new Auth(store, events, clock, random);
        firstAccount = auth.firstAccount();
        MachineDoor door = (path, headers, body) -> {
            if (path.equals(WebServer.HEALTH)) {
                return health();
            }
            QrisNotify.Response response = notify.handle(path, headers, body);
            return new MachineDoor.Answer(response.status(), response.body());
        };
        web = opened(WebServer.start(config, new WebServer.Rooms(store, events, fleet, transactions, enrol, calls,
                auth), door,
                clock, w -> new Thread(w, "hub-pages")));
    }

    private void keepTime() {
        ScheduledExecutorService time = Executors.newSingleThreadScheduledExecutor(w -> new Thread(w, "hub-clock"));
        open.push(time::shutdownNow);
        time.scheduleWithFixedDelay(() -> {
            try {
                inbox.doWork();
                desk.doWork(clock.instant());
                servers.doWork(clock.instant());
                fleet.doWork();
                episodes.doWork();
            } catch (RuntimeException fault) {
                LOG.error("on the hub's clock", fault);
            }
        }, 500, 500, TimeUnit.MILLISECONDS);
    }

    private ThreadPoolExecutor pool(String name, int threads) {
        AtomicInteger n = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(ASKS_WAITING), w -> new Thread(w, name + "-" + n.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        open.push(() -> {
            pool.shutdown();
            if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(5, TimeUnit.SECONDS);
            }
        });
        return pool;
    }

    private <T extends AutoCloseable> T opened(T room) {
        open.push(room);
        return room;
    }

    // ---- what pages and tests read

    public Store store() {
        return store;
    }

    public EventLog events() {
        return events;
    }

    public Fleet fleet() {
        return fleet;
    }

    public Enrol enrol() {
        return enrol;
    }

    public StaffCalls staffCalls() {
        return calls;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** For whoever stands in for the web server: the pages' own door is wired in {@link #openPages}. */
    QrisNotify qrisNotify() {
        return notify;
    }

    /** As {@code /sehat} says it. */
    MachineDoor.Answer health() {
        return Health.of(inbox);
    }

    public int webPort() {
        return web.port();
    }

    /** Name and one-time password of the first account, as long as nobody has logged in with it. */
    public Optional<Auth.OneTime> firstAccount() {
        return firstAccount;
    }

    public int mqttPort() {
        return broker.port();
    }

    /** In the opposite order of opening; one room's trouble does not keep the others open. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception fault) {
                LOG.warn("closing", fault);
            }
        }
    }
}
