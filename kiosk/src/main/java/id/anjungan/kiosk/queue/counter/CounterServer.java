package id.anjungan.kiosk.queue.counter;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.lan.Guest;
import id.anjungan.kiosk.lan.Hosts;
import id.anjungan.kiosk.lan.LanDoor;
import id.anjungan.kiosk.queue.QueueHost;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counter and board pages. Plain HTTP on loopback; beyond it the server stays on loopback, at a port of its own,
 * and answers only those who came by the {@link LanDoor}, which speaks TLS.
 */
public final class CounterServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CounterServer.class);
    private static final int BACKLOG = 64;
    /** One worker for each connection that the door lets in, so that slow ones never stand before others. */
    private static final int WORKERS = 208;
    private static final int WORKER_RESTS_SECONDS = 60;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * @param office name shown on every page
     * @param door   to the office's network, where {@code bind} is encrypted; closed with the server
     */
    public record Setup(TerminalConfig.Listen bind, String office, ClerkCode code, TerminalConfig.Queue queue,
            Optional<LanDoor> door) {

        /** @throws IllegalArgumentException when beyond loopback no door is given */
        public Setup {
            if (bind.encrypted() && door.isEmpty()) {
                throw new IllegalArgumentException(bind.host() + " without a door");
            }
        }

        /** On loopback. */
        public Setup(TerminalConfig.Listen bind, String office, ClerkCode code, TerminalConfig.Queue queue) {
            this(bind, office, code, queue, Optional.empty());
        }
    }

    private final HttpServer server;
    private final Optional<LanDoor> door;
    private final ExecutorService workers;
    private final BoardBell bell;
    private final StaffRings rings;
    private final QueueHost.Subscription subscription;

    /**
     * @param staff   hears what clerks do about calls for staff
     * @param threads makes the server's threads: one per live page and a few for short requests
     * @throws IOException when the address cannot be bound
     */
    public static CounterServer start(Setup setup, QueueHost host, StaffRings.Listener staff, Clock clock,
            SecureRandom random, ThreadFactory threads) throws IOException {
        return new CounterServer(setup, host, staff, clock, random, threads);
    }

    private CounterServer(Setup setup, QueueHost host, StaffRings.Listener staff, Clock clock, SecureRandom random,
            ThreadFactory threads) throws IOException {
        // The server reads these once: small answers at once, and no request may take its time for ever.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        bell = new BoardBell(threads);
        rings = new StaffRings(staff, bell);
        door = setup.door();
        server = HttpServer.create(door.isPresent() ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
                : new InetSocketAddress(setup.bind().host(), setup.bind().port()), BACKLOG);
        workers = workers(threads);
        subscription = host.listen(board -> bell.ring());
        CounterRoutes routes = new CounterRoutes(setup, host, clock, new Clerks(setup.code(), clock, random),
                new Streams(bell), rings);
        server.setExecutor(workers);
        Hosts hosts = door.map(LanDoor::hosts).orElse(Hosts.of(false, setup.bind().names()));
        server.createContext("/", exchange -> answer(exchange, hosts, routes));
        server.start();
        if (door.isEmpty()) {
            LOG.info("counter pages on http://{}:{}/", setup.bind().host(), port());
        }
    }

    private static ExecutorService workers(ThreadFactory threads) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(WORKERS, WORKERS, WORKER_RESTS_SECONDS, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), threads);
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** Calls for staff, shown on every counter page. */
    public StaffRings staff() {
        return rings;
    }

    /** Lets the office's network in, where it is configured. Returns at once: the door's standing tells the rest. */
    public void openDoor() {
        door.ifPresent(d -> d.open(server.getAddress().getPort()));
    }

    /** That browsers ask. */
    public int port() {
        return door.isPresent() ? door.get().port() : server.getAddress().getPort();
    }

    @Override
    public void close() {
        door.ifPresent(LanDoor::close);
        subscription.close();
        bell.close();
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange, Hosts hosts, CounterRoutes routes) {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            Optional<Guest> guest = door.isPresent() ? door.get().guest(exchange.getRemoteAddress().getPort())
                    : Optional.of(new Guest(exchange.getRemoteAddress().getAddress(),
                            exchange.getLocalAddress().getAddress()));
            if (guest.isPresent()) {
                routes.answer(new Visitor(exchange, guest.get(), hosts));
            }
        } catch (IOException gone) {
            LOG.debug("a browser left: {}", gone.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("counter page failed: {}", exchange.getRequestURI().getPath(), fault);
        }
    }
}
