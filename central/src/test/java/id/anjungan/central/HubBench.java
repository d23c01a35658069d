package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.central.ledger.QrisNotify;
import id.anjungan.central.services.qris.SnapQrisSource;
import id.anjungan.central.services.qris.SnapSettings;
import id.anjungan.central.services.qris.sim.AcquirerSim;
import id.anjungan.central.services.tax.HttpTaxSource;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.config.HubConfig;
import id.anjungan.config.HubConfig.Listen;
import id.anjungan.config.HubConfig.Secret;
import id.anjungan.house.HandClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A hub on free ports between the simulated tax server and acquirer, with a clock that is moved by hand. */
public final class HubBench implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final KeyPair KEYS = keys();

    public final HandClock clock = new HandClock(START);
    public final TaxServerSim taxServer;
    public final AcquirerSim acquirer;
    public final TaxSource tax;
    private final Path dir;
    private final HttpServer web;
    private volatile Hub hub;

    public HubBench(Path dir) throws IOException {
        this.dir = dir;
        taxServer = TaxServerSim.start(new TaxServerSim.Settings(0, dir.resolve("taxserver.db"), 1, "key"), clock);
        tax = new HttpTaxSource(taxServer.url(), "key", TIMEOUT);
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.createContext("/snap/v1.0/qr/qr-mpm-notify", exchange -> {
            try (exchange) {
                Map<String, String> headers = new HashMap<>();
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
                QrisNotify.Response r = hub.qrisNotify().handle(exchange.getRequestURI().getRawPath(), headers,
                        exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(r.status(), r.body().length);
                exchange.getResponseBody().write(r.body());
            }
        });
        web.start();
        URI notify = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/snap/v1.0/qr/qr-mpm-notify");
        acquirer = AcquirerSim.start(new AcquirerSim.Settings(0, dir.resolve("acquirer.db"),
                new AcquirerSim.Partner("client", KEYS.getPublic(), "secret", "partner", "MERCHANT1"),
                Optional.of(notify)), clock);
        startHub();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return maker.generateKeyPair();
        } catch (java.security.GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public void startHub() throws IOException {
        Secret none = new Secret("env:NONE");
        HubConfig config = new HubConfig("uji", dir.resolve("hub"), new Listen("127.0.0.1", 0, Optional.empty()),
                new Listen("127.0.0.1", 0, Optional.empty()), new HubConfig.Server(taxServer.url(), none, TIMEOUT),
                new HubConfig.Acquirer(acquirer.url(), "client", dir, none, "MERCHANT1", "partner",
                        Optional.empty(), "95221", TIMEOUT),
                Map.of(), new HubConfig.Desk(Duration.ofMinutes(10)), true);
        hub = Hub.start(config, new Sources(tax,
                new SnapQrisSource(new SnapSettings(acquirer.url(), "client", KEYS.getPrivate(), "secret", "partner",
                        "MERCHANT1", "95221", Optional.empty(), TIMEOUT), clock, new SecureRandom())), clock);
    }

    public void stopHub() {
        hub.close();
    }

    public Hub hub() {
        return hub;
    }

    /** An event of this code has been raised. */
    public boolean raised(String code) {
        return hub.fleet().events(500).stream().anyMatch(e -> e.code().equals(code));
    }

    /** Waits for a condition, at most 15 s. */
    public static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "never came: " + what);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    public static <T> void untilEquals(T wanted, java.util.function.Supplier<T> found) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!wanted.equals(found.get()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(wanted, found.get());
    }

    @Override
    public void close() {
        hub.close();
        acquirer.close();
        taxServer.close();
        web.stop(0);
    }
}
