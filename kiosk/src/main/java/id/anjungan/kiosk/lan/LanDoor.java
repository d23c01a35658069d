package id.anjungan.kiosk.lan;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.Words;
import id.anjungan.kiosk.lan.Standing.Code;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS on the office's network before a server on loopback. One thread binds, accepts and watches, and never gives up:
 * an address that is not there yet, a taken port or a spoilt key store is a {@link Standing} and tried again. TLS is
 * not left to the JDK's own HttpsServer: it asks the name service for each caller, and waits for a caller who does not
 * read with the lock and the timer that should end him.
 */
public final class LanDoor implements Closeable {

    /** Connections: fifty counters and twenty boards, each with a second one for its presses, and some to spare. */
    static final int MOST = 200;
    static final int MOST_OF_ONE = 24;
    private static final Logger LOG = LoggerFactory.getLogger(LanDoor.class);
    private static final int BACKLOG = 64;
    private static final int GLANCE_MILLIS = 500;
    private static final int INSIDE_MILLIS = 5_000;

    /** @param office named in the authority, so that a technician knows it again on a tablet */
    public record Setup(TerminalConfig.Listen bind, Path dataDirectory, String office) {
    }

    /** @param retry pause before the next try; {@code look} between looks at addresses and certificates */
    record Pace(Duration retry, Duration look, Relay.Patience patience) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(60), Relay.Patience.USUAL);
    }

    private final Setup setup;
    private final Clock clock;
    private final Pace pace;
    private final LanKeys keys;
    private final Machine machine;
    private final Hosts hosts;
    private final ExecutorService pool;
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Guest> guests = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Standing standing;
    private volatile int port;
    private volatile int behind;
    private boolean begun;

    /** @param threads makes the door's own thread and two for each connection */
    public LanDoor(Setup setup, Clock clock, ThreadFactory threads) {
        this(setup, clock, Machine.THIS, Pace.USUAL, threads);
    }

    LanDoor(Setup setup, Clock clock, Machine machine, Pace pace, ThreadFactory threads) {
        this.setup = setup;
        this.clock = clock;
        this.machine = machine;
        this.pace = pace;
        this.keys = new LanKeys(setup, machine, clock);
        this.hosts = Hosts.of(true, setup.bind().names());
        this.pool = Executors.newCachedThreadPool(threads);
        this.port = setup.bind().port();
        this.standing = new Standing(Code.WAITING, Words.same(address()), clock.instant());
    }

    /** Begins to open it, and returns. @param behind port on loopback of the server behind it */
    public synchronized void open(int behind) {
        if (!begun && closing.getCount() > 0) {
            begun = true;
            this.behind = behind;
            pool.execute(this::run);
        }
    }

    public Standing standing() {
        return standing;
    }

    /** 0 while it is to be any free one and none was taken yet. */
    public int port() {
        return port;
    }

    public Hosts hosts() {
        return hosts;
    }

    /** Whose connection reached the server behind from that port of loopback; empty for one that did not come by us. */
    public Optional<Guest> guest(int innerPort) {
        return Optional.ofNullable(guests.get(innerPort));
    }

    /** What a tablet has to trust, where we made it; empty with a certificate of the office's own, or none yet. */
    public Optional<X509Certificate> authority() {
        return keys.authority();
    }

    /** Connections that are open. */
    int connections() {
        return relays.size();
    }

    private InetAddress host() {
        return SubjectName.host(setup.bind().host()).address().orElseThrow();
    }

    /** As told to a technician; 0 as port while none was taken yet. */
    private String address() {
        String host = setup.bind().host();
        return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    // ---- the door's own thread

    private void run() {
        try {
            while (closing.getCount() > 0) {
                try {
                    keys.look();
                    serve();
                } catch (LanTrouble trouble) {
                    stand(trouble);
                } catch (RuntimeException fault) {
                    LOG.error("the counter pages' door", fault);
                    stand(new LanTrouble(Code.FAULT, Words.same(fault.toString()), fault));
                }
                if (closing.await(pace.retry().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void serve() throws LanTrouble {
        try (ServerSocket listening = bound()) {
            port = listening.getLocalPort();
            stand(Code.OPEN, Words.same(address()));
            long looked = System.nanoTime();
            while (closing.getCount() > 0) {
                accept(listening);
                long now = System.nanoTime();
                relays.stream().filter(r -> r.overdue(now, pace.patience())).forEach(Relay::close);
                if (now - looked > pace.look().toNanos()) {
                    looked = now;
                    look();
                }
            }
        } catch (IOException fault) {
            throw new LanTrouble(Code.FAULT, Words.same(fault.toString()), fault);
        }
    }

    private ServerSocket bound() throws LanTrouble, IOException {
        InetAddress host = host();
        if (!machine.has(host)) {
            throw new LanTrouble(Code.NO_ADDRESS, Words.same(setup.bind().host()));
        }
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.setSoTimeout(GLANCE_MILLIS);
            socket.bind(new InetSocketAddress(host, setup.bind().port()), BACKLOG);
            return socket;
        } catch (IOException refused) {
            socket.close();
            boolean forbidden = String.valueOf(refused.getMessage()).contains("ermission");
            throw new LanTrouble(forbidden ? Code.NO_PERMISSION : Code.PORT_IN_USE, Words.same(address()), refused);
        }
    }

    /** While it is open: a trouble is told, and who is inside stays. */
    private void look() {
        try {
            keys.look();
            InetAddress host = host();
            if (machine.has(host)) {
                stand(Code.OPEN, Words.same(address()));
            } else {
                stand(Code.NO_ADDRESS, Words.same(setup.bind().host()));
            }
        } catch (LanTrouble trouble) {
            stand(trouble);
        }
    }

    private void accept(ServerSocket listening) throws IOException {
        Socket socket;
        try {
            socket = listening.accept();
        } catch (SocketTimeoutException nobody) {
            return;
        }
        InetAddress from = socket.getInetAddress();
        boolean many = relays.size() >= MOST || !from.isLoopbackAddress()
                && relays.stream().filter(r -> r.guest().from().equals(from)).count() >= MOST_OF_ONE;
        if (many) {
            LOG.warn("too many connections, {} is sent away", from.getHostAddress());
            socket.close();
            return;
        }
        Relay relay = new Relay(socket, keys.context(), hosts, inside);
        relays.add(relay);
        try {
            pool.execute(() -> relay.run(pool));
        } catch (RuntimeException | OutOfMemoryError noThread) {
            LOG.warn("no thread for {}: {}", from.getHostAddress(), noThread.toString());
            relay.close();
        }
    }

    private final Relay.Door inside = new Relay.Door() {
        @Override
        public Socket inside(Guest guest) throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), behind), INSIDE_MILLIS);
            guests.put(socket.getLocalPort(), guest);
            return socket;
        }

        @Override
        public void left(Relay relay, int innerPort) {
            relays.remove(relay);
            guests.remove(innerPort);
        }
    };

    // ---- how it stands

    private void stand(LanTrouble trouble) {
        LOG.debug("door", trouble);
        stand(trouble.code(), trouble.about());
    }

    private void stand(Code code, Words about) {
        Standing before = standing;
        if (before.code() != code || !before.about().equals(about)) {
            standing = new Standing(code, about, clock.instant());
            if (code == Code.OPEN) {
                LOG.info("{} {}", standing.sentence("en"), authority().map(a -> "Authority SHA-256 "
                        + Chain.fingerprint(a)).orElse(""));
            } else {
                LOG.warn("{} {}", standing.sentence("en"), standing.remedy("en"));
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        synchronized (this) {
            if (!begun) {
                ended.countDown();
            }
        }
        try {
            ended.await(2L * GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        relays.forEach(Relay::close);
        pool.shutdownNow();
    }
}
