package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.Hub;
import id.anjungan.central.Sources;
import id.anjungan.central.services.qris.SnapQrisSource;
import id.anjungan.central.services.qris.SnapSettings;
import id.anjungan.central.services.tax.HttpTaxSource;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.wire.Json;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A real hub on free ports, without tax server or acquirer, for terminals' real links. */
final class RealHub implements AutoCloseable {

    static final String OFFICE = "SMS-3578-01";

    final Hub hub;

    private final Path book;

    RealHub(Path directory) throws Exception {
        this(directory, Clock.systemUTC());
    }

    RealHub(Path directory, Clock clock) throws Exception {
        book = directory.resolve("hub.db");
        HubConfig.Secret none = new HubConfig.Secret("env:NONE");
        HubConfig.Listen any = new HubConfig.Listen("127.0.0.1", 0, Optional.empty());
        URI nobody = URI.create("http://127.0.0.1:1");
        Duration second = Duration.ofSeconds(1);
        KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        KeyPair keys = maker.generateKeyPair();
        HubConfig config = new HubConfig("uji", directory, any, any, new HubConfig.Server(nobody, none, second),
                new HubConfig.Acquirer(nobody, "client", directory, none, "M", "partner", Optional.empty(), "95221",
                        second), Map.of(), new HubConfig.Desk(Duration.ofMinutes(10)), true);
        hub = Hub.start(config, new Sources(new HttpTaxSource(nobody, "key", second), new SnapQrisSource(
                new SnapSettings(nobody, "client", keys.getPrivate(), "secret", "partner", "M", "95221",
                        Optional.empty(), second), clock, new Random(1))), clock);
    }

    URI mqtt() {
        return URI.create("tcp://127.0.0.1:" + hub.mqttPort());
    }

    URI web() {
        return URI.create("http://127.0.0.1:" + hub.webPort());
    }

    /** @return the link's secret */
    String enrolled(TerminalId id, String publicKey) throws Exception {
        String code = code();
        var response = hub.enrol().handle(Json.mapper().writeValueAsBytes(
                new Enrolment.Request(id, OFFICE, code, publicKey)));
        assertEquals(200, response.status());
        return Json.mapper().readValue(response.body(), Enrolment.Granted.class).secret();
    }

    String code() {
        return hub.enrol().newCode(OFFICE, Optional.empty(), Duration.ofMinutes(10), "uji").code();
    }

    /** Number and hash of every journal row it holds, as an auditor reads them. */
    Set<String> rows() {
        Set<String> rows = new HashSet<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + book);
                ResultSet r = c.createStatement().executeQuery("select seq, hash from rows")) {
            while (r.next()) {
                rows.add(r.getLong("seq") + " " + r.getString("hash"));
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void until(String what, BooleanSupplier condition) throws InterruptedException {
        until(what, Duration.ofSeconds(30), condition);
    }

    static void until(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        Object gate = new Object();
        long end = System.nanoTime() + patience.toNanos();
        synchronized (gate) {
            while (!condition.getAsBoolean() && System.nanoTime() < end) {
                gate.wait(50);
            }
        }
        assertTrue(condition.getAsBoolean(), "never came: " + what);
    }

    @Override
    public void close() {
        hub.close();
    }
}
