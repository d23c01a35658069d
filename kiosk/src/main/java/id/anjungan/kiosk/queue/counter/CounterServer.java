package id.anjungan.kiosk.queue.counter;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.queue.QueueHost;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counter and board pages on the configured address. Plain HTTP of the office's own network. */
public final class CounterServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CounterServer.class);
    private static final int BACKLOG = 64;
    private static final int SHORT_REQUESTS = 16;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** @param office name shown on every page */
    public record Setup(TerminalConfig.Listen bind, String office, ClerkCode code, TerminalConfig.Queue queue) {
    }

    private final HttpServer server;
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
        server = HttpServer.create(new InetSocketAddress(setup.bind().host(), setup.bind().port()), BACKLOG);
        workers = Executors.newFixedThreadPool(Streams.MOST + SHORT_REQUESTS, threads);
        subscription = host.listen(board -> bell.ring());
        CounterRoutes routes = new CounterRoutes(setup, host, clock, new Clerks(setup.code(), clock, random),
                new Streams(bell), rings);
        server.setExecutor(workers);
        server.createContext("/", exchange -> answer(exchange, routes));
        server.start();
        LOG.info("counter pages on http://{}:{}/", setup.bind().host(), port());
    }

    /** Calls for staff, shown on every counter page. */
    public StaffRings staff() {
        return rings;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        subscription.close();
        bell.close();
        server.stop(0);
        workers.shutdownNow();
    }

    private static void answer(HttpExchange exchange, CounterRoutes routes) {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            routes.answer(new Visitor(exchange));
        } catch (IOException gone) {
            LOG.debug("a browser left: {}", gone.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("counter page failed: {}", exchange.getRequestURI().getPath(), fault);
        }
    }
}
