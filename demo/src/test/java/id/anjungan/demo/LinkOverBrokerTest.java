package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.broker.Admission;
import id.anjungan.central.broker.HubBroker;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.BrokenMessages;
import id.anjungan.contract.wire.Wire;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.link.LinkThread;
import id.anjungan.kiosk.link.MqttLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal's link against the hub's real broker, with a hub of a few lines behind it. */
class LinkOverBrokerTest {

    private static final TerminalId ID = new TerminalId("KSK-3578-01");
    private static final PurchaseId PURCHASE = new PurchaseId("KSK-3578-01-00000001");

    @TempDir
    Path folder;
    private HubBroker broker;
    private SqliteJournal journal;
    private MqttLink link;
    private LinkThread thread;
    private MqttConnection hub;
    private final List<SyncBody.Sent> rows = new ArrayList<>();
    private final BlockingQueue<Body> statuses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Body> pushes = new LinkedBlockingQueue<>();
    private volatile boolean answering = true;

    @BeforeEach
    void start() throws Exception {
        broker = HubBroker.start(new HubBroker.Endpoint("127.0.0.1", 0, Optional.empty()), folder.resolve("broker"),
                (id, user, secret) -> id.equals("hub") ? Optional.of(Admission.Rights.hub())
                        : new String(secret, StandardCharsets.UTF_8).equals("secret")
                                ? Optional.of(Admission.Rights.terminal(new TerminalId(id))) : Optional.empty());
        URI uri = URI.create("tcp://127.0.0.1:" + broker.port());
        hub = MqttConnection.open(new MqttSettings(uri, "hub", "hub", "any").withSubscriptions(List.of(
                Topics.every(Lane.JOURNAL), Topics.every(Lane.ASK), Topics.every(Lane.STATUS))), new Hub(),
                new Random(1));
        waitFor(hub::isUp);
        journal = SqliteJournal.open(folder.resolve("terminal"), new SqliteJournal.Opening(ID.value(), "SMS", "0", true),
                Clock.systemUTC(), List.of());
        link = new MqttLink(new MqttLink.LinkSettings(ID, uri, Optional.empty(), Optional.of("secret"),
                journal.epoch(), MqttSettings.Tuning.usual()), journal, () -> new FleetBody.Status(journal.epoch(),
                FleetBody.ServiceState.OPEN, List.of(), Optional.empty(), "0", "SMS", List.of(), true, List.of()),
                Clock.systemUTC(), new Random(2));
        link.onPush(pushes::add);
        thread = new LinkThread(link, Clock.systemUTC());
        waitFor(() -> link.state() == HubLink.State.UP);
    }

    @AfterEach
    void stop() {
        thread.close();
        journal.close();
        hub.close();
        broker.close();
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        Object gate = new Object();
        synchronized (gate) {
            for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
                gate.wait(50);
            }
        }
        assertTrue(condition.getAsBoolean(), "not within 30 seconds");
    }

    private void down(Lane lane, Envelope e) {
        hub.publish(Outgoing.of(Topics.of(ID, lane), Wire.encode(e)));
    }

    private Envelope fresh(Body body) {
        return Envelope.of("H-" + body.hashCode(), ID, Clock.systemUTC().instant(), body);
    }

    /** Stores the contiguous prefix, answers asks about a QR, keeps statuses. */
    private final class Hub implements MqttListener {
        @Override
        public void connected(long generation) {
            // Nothing to do: it only answers.
        }

        @Override
        public void lost(Loss loss) {
            // The connection comes back by itself.
        }

        @Override
        public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
            Envelope e = ((Wire.Message) Wire.decode(bytes)).envelope();
            if (e.body() instanceof SyncBody.Rows sent) {
                take(sent);
            } else if (e.body() instanceof QrisBody.AskQrState asked && answering) {
                down(Lane.ANSWER, fresh(new QrisBody.QrState(asked.purchase(), QrisBody.Status.PENDING,
                        Optional.empty(), Optional.empty(), Optional.empty())).inReplyTo(e));
            } else if (topic.equals(Topics.of(ID, Lane.STATUS))) {
                statuses.add(e.body());
            }
            ack.run();
        }

        private void take(SyncBody.Rows sent) {
            synchronized (rows) {
                sent.rows().stream().filter(r -> r.seq() == rows.size() + 1).forEach(rows::add);
                down(Lane.ACK, fresh(new SyncBody.Stored(sent.stream(), rows.size(), Optional.empty())));
            }
        }
    }

    private HubLink.Outcome ask(Duration patience) throws InterruptedException {
        BlockingQueue<HubLink.Outcome> outcome = new LinkedBlockingQueue<>();
        link.ask(new QrisBody.AskQrState(PURCHASE), Optional.empty(), patience, outcome::add);
        return outcome.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void rowsArriveWholeAndInOrder_andTheWatermarkComesBack() throws Exception {
        for (int i = 0; i < 700; i++) {
            journal.append(List.of(Entry.of(RowKind.EVENT, Map.of("code", "x", "n", (long) i))));
        }
        long last = journal.last().orElseThrow().seq();
        waitFor(() -> journal.acknowledged() == last);
        String hash = Chain.GENESIS;
        for (SyncBody.Sent row : rows) {
            hash = Chain.hash(hash, row.bytes());
            assertEquals(hash, row.hash());
        }
    }

    @Test
    void anAskIsAnswered_silenceEndsAtItsDeadline_andALateWordAboutMoneyIsPushed() throws Exception {
        assertTrue(ask(Duration.ofSeconds(10)) instanceof HubLink.Outcome.Answer);
        answering = false;
        assertTrue(ask(Duration.ofSeconds(1)) instanceof HubLink.Outcome.Silence);
        QrisBody.QrState paid = new QrisBody.QrState(PURCHASE, QrisBody.Status.PENDING, Optional.empty(),
                Optional.empty(), Optional.empty());
        down(Lane.ANSWER, new Envelope("H-late", ID, Clock.systemUTC().instant(), Optional.of("long-gone"),
                Optional.empty(), Optional.empty(), paid));
        assertEquals(paid, pushes.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void garbageChangesNothing() throws Exception {
        for (byte[] bytes : List.of(new byte[0], "{".getBytes(), "null".getBytes(), "{\"type\":7}".getBytes(),
                "{\"type\":\"of.tomorrow\",\"schema\":9}".getBytes(), new byte[200_000])) {
            hub.publish(Outgoing.of(Topics.of(ID, Lane.ANSWER), bytes));
            hub.publish(Outgoing.of(Topics.of(ID, Lane.ACK), bytes));
        }
        down(Lane.ACK, fresh(new SyncBody.Stored("J-of-somebody-else", 999, Optional.empty())));
        down(Lane.ACK, fresh(new SyncBody.Stored(journal.stream(), 999_999, Optional.empty())));
        assertTrue(ask(Duration.ofSeconds(10)) instanceof HubLink.Outcome.Answer);
        assertTrue(journal.acknowledged() <= journal.last().orElseThrow().seq());
    }

    @Test
    void whateverPartOfAHubsMessageIsBroken_theLinkLives_andTheNextAnswerComes() throws Exception {
        for (Map.Entry<String, List<BrokenMessages.Broken>> type : BrokenMessages.of(ID).entrySet()) {
            Lane lane = type.getKey().startsWith("sync.") ? Lane.ACK
                    : type.getKey().startsWith("fleet.") ? Lane.COMMAND : Lane.ANSWER;
            type.getValue().stream().filter(b -> b.bytes().length < Wire.MAX_BYTES)
                    .forEach(b -> hub.publish(Outgoing.of(Topics.of(ID, lane), b.bytes())));
            assertTrue(ask(Duration.ofSeconds(20)) instanceof HubLink.Outcome.Answer, type.getKey());
        }
        journal.append(List.of(Entry.of(RowKind.EVENT, Map.of("code", "x"))));
        long last = journal.last().orElseThrow().seq();
        waitFor(() -> journal.acknowledged() == last);
        assertEquals(HubLink.State.UP, link.state());
    }

    @Test
    void anAskerThatFailsAtItsAnswer_keepsNobodyElseWaiting() throws Exception {
        link.ask(new QrisBody.AskQrState(PURCHASE), Optional.empty(), Duration.ofSeconds(10), outcome -> {
            throw new IllegalStateException("an asker's fault");
        });
        assertTrue(ask(Duration.ofSeconds(10)) instanceof HubLink.Outcome.Answer);
    }

    @Test
    void statusIsToldOnConnect_andGoodbyeAtTheEnd() throws Exception {
        assertTrue(statuses.poll(10, TimeUnit.SECONDS) instanceof FleetBody.Status);
        thread.close();
        Body last = statuses.poll(10, TimeUnit.SECONDS);
        while (last instanceof FleetBody.Status) {
            last = statuses.poll(10, TimeUnit.SECONDS);
        }
        assertTrue(last instanceof FleetBody.Goodbye, "was " + last);
    }
}
