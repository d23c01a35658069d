package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.Json;
import id.anjungan.contract.wire.Wire;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A terminal as the hub sees one: enrolled, with a key, a chain of rows, asks and ears. */
public final class TestTerminal implements AutoCloseable {

    private static final ObjectMapper JSON = Json.mapper();
    public static final String OFFICE = "SMS-3578-01";

    public final TerminalId id;
    public final String stream;
    public final BlockingQueue<Envelope> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> link = new LinkedBlockingQueue<>();
    private final HubBench bench;
    private final KeyPair key;
    private final String secret;
    private final List<SyncBody.Sent> rows = new ArrayList<>();
    private MqttConnection connection;
    private long epoch;
    private int messages;

    public TestTerminal(HubBench bench, String id) throws Exception {
        this.bench = bench;
        this.id = new TerminalId(id);
        this.stream = "J-" + id;
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String code = bench.hub().enrol().newCode(OFFICE, Optional.empty(), Duration.ofMinutes(10), "uji").code();
        var response = bench.hub().enrol().handle(JSON.writeValueAsBytes(new Enrolment.Request(this.id, OFFICE, code,
                Base64.getEncoder().encodeToString(key.getPublic().getEncoded()))));
        assertEquals(200, response.status());
        this.secret = JSON.readValue(response.body(), Enrolment.Granted.class).secret();
    }

    public TestTerminal connect() throws InterruptedException {
        epoch++;
        Envelope will = Envelope.of("will-" + epoch, id, bench.clock.instant(), new FleetBody.LinkLost(epoch));
        MqttSettings settings = credential()
                .withWill(new Outgoing(Topics.of(id, Lane.STATUS), Wire.encode(will), true, true, Optional.empty()))
                .withSubscriptions(List.of(Topics.of(id, Lane.ACK), Topics.of(id, Lane.ANSWER),
                        Topics.of(id, Lane.COMMAND)));
        connection = MqttConnection.open(settings, new MqttListener() {
            @Override
            public void connected(long generation) {
                link.add("up");
            }

            @Override
            public void lost(Loss loss) {
                link.add(loss.why().name());
            }

            @Override
            public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
                if (Wire.decode(bytes) instanceof Wire.Message m) {
                    heard.add(m.envelope());
                }
                ack.run();
            }
        }, new Random(3));
        assertEquals("up", link.poll(15, TimeUnit.SECONDS));
        return this;
    }

    /** To come as this terminal a second time. */
    public MqttSettings credential() {
        return new MqttSettings(URI.create("tcp://127.0.0.1:" + bench.hub().mqttPort()), id.value(), id.value(),
                secret);
    }

    public String nextLink() throws InterruptedException {
        return link.poll(15, TimeUnit.SECONDS);
    }

    public TestTerminal status(FleetBody.ServiceState service, FleetBody.DeviceReport... devices) {
        Optional<FleetBody.Head> head = rows.isEmpty() ? Optional.empty()
                : Optional.of(new FleetBody.Head(stream, rows.size(), rows.get(rows.size() - 1).hash()));
        send(Lane.STATUS, new FleetBody.Status(epoch, service, List.of(devices), head, "0.1.0", OFFICE,
                List.of("tax"), true, List.of()), true, Optional.empty());
        return this;
    }

    public long epoch() {
        return epoch;
    }

    public String send(Lane lane, Body body, boolean retained, Optional<Duration> patience) {
        String name = id + "-" + epoch + "-" + ++messages;
        Envelope e = new Envelope(name, id, bench.clock.instant(), Optional.empty(), Optional.empty(),
                patience.map(p -> bench.clock.instant().plus(p)), body);
        raw(lane, Wire.encode(e), retained);
        return name;
    }

    public void raw(Lane lane, byte[] bytes, boolean retained) {
        connection.publish(new Outgoing(Topics.of(id, lane), bytes, true, retained, Optional.empty()));
    }

    /** Asks and waits for the answer, putting aside whatever else comes. */
    public Envelope ask(Body body) throws InterruptedException {
        String name = send(Lane.ASK, body, false, Optional.of(Duration.ofSeconds(30)));
        return await(Body.class, e -> e.re().filter(name::equals).isPresent());
    }

    public <T extends Body> T next(Class<T> type) throws InterruptedException {
        return type.cast(await(type, e -> true).body());
    }

    private Envelope await(Class<? extends Body> type, java.util.function.Predicate<Envelope> wanted)
            throws InterruptedException {
        List<Envelope> aside = new ArrayList<>();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            while (true) {
                Envelope e = heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                assertNotNull(e, "nothing heard that is wanted; heard " + aside);
                if (type.isInstance(e.body()) && wanted.test(e)) {
                    return e;
                }
                aside.add(e);
            }
        } finally {
            heard.addAll(aside);
        }
    }

    // ---- the journal

    /** Writes a row; nothing is sent yet. */
    public SyncBody.Sent row(String kind, Optional<PurchaseId> purchase, Map<String, Object> fields) throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seq", rows.size() + 1);
        all.put("at", bench.clock.instant().toString());
        all.put("kind", kind);
        purchase.ifPresent(p -> all.put("purchase", p.value()));
        all.putAll(fields);
        return rowOf(JSON.writeValueAsBytes(all));
    }

    public SyncBody.Sent rowOf(byte[] bytes) {
        String before = rows.isEmpty() ? Chain.GENESIS : rows.get(rows.size() - 1).hash();
        SyncBody.Sent sent = new SyncBody.Sent(rows.size() + 1, bytes, Chain.hash(before, bytes));
        rows.add(sent);
        return sent;
    }

    public List<SyncBody.Sent> rows() {
        return List.copyOf(rows);
    }

    public void sendRows(int from, int to) throws Exception {
        List<SyncBody.Sent> batch = rows.subList(from - 1, to);
        SyncBody.Sent head = batch.get(batch.size() - 1);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.getPrivate());
        signer.update(Chain.signedText(stream, head.seq(), head.hash()));
        send(Lane.JOURNAL, new SyncBody.Rows(stream, List.copyOf(batch),
                Optional.of(Base64.getEncoder().encodeToString(signer.sign()))), false, Optional.empty());
    }

    /** Everything, and waits until the hub says that it holds it. */
    public void sync() throws Exception {
        sendRows(1, rows.size());
        while (next(SyncBody.Stored.class).upTo() < rows.size()) {
            // An older watermark: the next one is on its way.
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
