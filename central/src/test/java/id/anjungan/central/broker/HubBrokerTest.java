package id.anjungan.central.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.mqtt.Published;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubBrokerTest {

    private static final TerminalId ONE = new TerminalId("KSK-3578-01");
    private static final TerminalId TWO = new TerminalId("KSK-3578-02");

    @TempDir
    static Path folder;
    private static HubBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = HubBroker.start(new HubBroker.Endpoint("127.0.0.1", 0, Optional.empty()), folder, (id, user, secret) -> {
            String password = new String(secret, StandardCharsets.UTF_8);
            if (id.equals("hub") && password.equals("hub-secret")) {
                return Optional.of(Admission.Rights.hub());
            }
            boolean terminal = (id.equals(ONE.value()) || id.equals(TWO.value())) && password.equals("s-" + id);
            return terminal ? Optional.of(Admission.Rights.terminal(new TerminalId(id))) : Optional.empty();
        });
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** A listener that keeps everything. */
    static final class Ear implements MqttListener {
        final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

        @Override
        public void connected(long generation) {
            heard.add("connected");
        }

        @Override
        public void lost(Loss loss) {
            heard.add(loss);
        }

        @Override
        public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
            heard.add(topic + " " + new String(bytes, StandardCharsets.UTF_8));
            ack.run();
        }

        Object next() throws InterruptedException {
            return heard.poll(10, TimeUnit.SECONDS);
        }
    }

    private static MqttConnection open(String id, String secret, List<String> subscriptions, Ear ear) {
        return MqttConnection.open(new MqttSettings(URI.create("tcp://127.0.0.1:" + broker.port()), id, id, secret)
                .withSubscriptions(subscriptions), ear, new Random(1));
    }

    @Test
    void aTerminalSpeaksToTheHubAndHearsItsAnswer() throws Exception {
        Ear hubEar = new Ear();
        Ear ear = new Ear();
        try (MqttConnection hub = open("hub", "hub-secret", List.of(Topics.every(Lane.ASK)), hubEar);
                MqttConnection terminal = open(ONE.value(), "s-" + ONE, List.of(Topics.of(ONE, Lane.ANSWER)), ear)) {
            assertEquals("connected", hubEar.next());
            assertEquals("connected", ear.next());
            assertInstanceOf(Published.Taken.class, terminal.publish(Outgoing.of(Topics.of(ONE, Lane.ASK),
                    "question".getBytes(StandardCharsets.UTF_8))).get(10, TimeUnit.SECONDS));
            assertEquals(Topics.of(ONE, Lane.ASK) + " question", hubEar.next());
            hub.publish(Outgoing.of(Topics.of(ONE, Lane.ANSWER), "answer".getBytes(StandardCharsets.UTF_8)));
            assertEquals(Topics.of(ONE, Lane.ANSWER) + " answer", ear.next());
        }
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        Ear ear = new Ear();
        try (MqttConnection terminal = open(ONE.value(), "guess", List.of(), ear)) {
            MqttListener.Loss loss = assertInstanceOf(MqttListener.Loss.class, ear.next());
            assertEquals(MqttListener.Why.NOT_AUTHORISED, loss.why());
            assertTrue(loss.next().toSeconds() >= 20, "no hammering with a wrong secret");
        }
    }

    @Test
    void aClientWithoutSecretIsRefused() throws Exception {
        Ear ear = new Ear();
        try (MqttConnection stranger = open("stranger", "", List.of(), ear)) {
            assertEquals(MqttListener.Why.NOT_AUTHORISED, ((MqttListener.Loss) ear.next()).why());
        }
    }

    @Test
    void aTerminalCannotWriteAnothersLanes_norReadThem() throws Exception {
        Ear ear = new Ear();
        try (MqttConnection terminal = open(ONE.value(), "s-" + ONE, List.of(), ear)) {
            assertEquals("connected", ear.next());
            Published other = terminal.publish(Outgoing.of(Topics.of(TWO, Lane.ASK), new byte[] {1}))
                    .get(10, TimeUnit.SECONDS);
            // A broker may answer with a reason code or end the connection; it must not take it.
            assertTrue(!(other instanceof Published.Taken), other.toString());
        }
        Ear nosy = new Ear();
        try (MqttConnection terminal = open(TWO.value(), "s-" + TWO, List.of(Topics.every(Lane.ANSWER)), nosy)) {
            assertInstanceOf(MqttListener.Loss.class, nosy.next());
        }
    }

    @Test
    void aSecondProgramWithTheSameName_takesOver_andTheFirstComesBackWithinTenSeconds() throws Exception {
        Ear first = new Ear();
        Ear second = new Ear();
        try (MqttConnection one = open(ONE.value(), "s-" + ONE, List.of(), first)) {
            assertEquals("connected", first.next());
            try (MqttConnection two = open(ONE.value(), "s-" + ONE, List.of(), second)) {
                assertEquals("connected", second.next());
                MqttListener.Loss loss = assertInstanceOf(MqttListener.Loss.class, first.next());
                assertEquals(MqttListener.Why.TAKEN_OVER, loss.why());
                assertTrue(loss.next().toSeconds() >= 4 && loss.next().toSeconds() <= 8, loss.toString());
            }
        }
    }

    @Test
    void overTls_aTerminalThatTrustsTheCertificateGetsIn_andAnotherDoesNot() throws Exception {
        Path store = folder.resolve("hub.p12");
        Path pem = folder.resolve("hub.pem");
        keytool("-genkeypair", "-alias", "hub", "-keyalg", "EC", "-storetype", "PKCS12", "-keystore",
                store.toString(), "-storepass", "rahasia", "-dname", "CN=hub", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", "-alias", "hub", "-rfc", "-keystore", store.toString(), "-storepass", "rahasia",
                "-file", pem.toString());
        Ear inside = new Ear();
        Ear outside = new Ear();
        Ear own = new Ear();
        try (HubBroker secure = HubBroker.start(new HubBroker.Endpoint("127.0.0.1", 0,
                Optional.of(new HubBroker.KeyStore(store, "rahasia"))), folder.resolve("tls"),
                (id, user, secret) -> Optional.of(Admission.Rights.terminal(ONE)))) {
            URI uri = URI.create("ssl://127.0.0.1:" + secure.port());
            MqttSettings settings = new MqttSettings(uri, ONE.value(), ONE.value(), "s");
            try (MqttConnection trusting = MqttConnection.open(settings.withTrustStore(Optional.of(pem)), inside,
                    new Random(1));
                    MqttConnection other = MqttConnection.open(settings, outside, new Random(1));
                    MqttConnection inner = MqttConnection.open(new MqttSettings(URI.create("tcp://127.0.0.1:"
                            + secure.innerPort()), "hub", "hub", "s"), own, new Random(1))) {
                assertEquals("connected", inside.next());
                assertInstanceOf(MqttListener.Loss.class, outside.next());
                assertEquals("connected", own.next());
            }
        }
    }

    private static void keytool(String... args) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(args));
        Process p = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, p.waitFor(), said);
    }

    @Test
    void aTakenPortIsSaid() {
        assertThrows(HubBroker.PortTaken.class, () -> HubBroker.start(
                new HubBroker.Endpoint("127.0.0.1", broker.port(), Optional.empty()), folder.resolve("second"),
                (id, user, secret) -> Optional.empty()));
    }
}
