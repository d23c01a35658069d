package id.anjungan.contract.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.mqtt.FaultyBroker.Packet;
import id.anjungan.contract.mqtt.MqttListener.Loss;
import id.anjungan.contract.mqtt.MqttListener.Why;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.mqtt.MqttSettings.Tuning;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttConnectionTest {

    private static final Tuning QUICK = new Tuning(Duration.ofSeconds(3), Duration.ofSeconds(5),
            Duration.ofMinutes(1), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMinutes(2),
            Duration.ofSeconds(8), 10);

    private final Ear ear = new Ear();
    private FaultyBroker broker;
    private MqttConnection connection;

    @BeforeEach
    void start() throws Exception {
        broker = new FaultyBroker();
    }

    @AfterEach
    void stop() throws Exception {
        if (connection != null) {
            connection.close();
        }
        broker.close();
    }

    private void open(String... subscriptions) {
        connection = MqttConnection.open(new MqttSettings(broker.uri(), "KSK-1", "KSK-1", "secret")
                .withSubscriptions(List.of(subscriptions)).withTuning(QUICK), ear, new Random(1));
    }

    private static Outgoing message(int n) {
        return Outgoing.of("t", ("m" + n).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Packet packet(int type) throws InterruptedException {
        while (true) {
            Packet p = broker.heard.poll(15, TimeUnit.SECONDS);
            assertNotNull(p, "no packet of type " + type);
            if (p.type() == type) {
                return p;
            }
        }
    }

    private static Published result(CompletableFuture<Published> future) throws Exception {
        return future.get(15, TimeUnit.SECONDS);
    }

    @Test
    void aPublishIsTaken_onlyWithReasonCodeZero() throws Exception {
        open();
        ear.next(Ear.Up.class);
        assertInstanceOf(Published.Taken.class, result(connection.publish(message(1))));
        int id = 2;
        for (int reason : new int[] {0x87, 0x10, 0x97}) {
            broker.acknowledges = reason;
            assertEquals(new Published.Refused(reason), result(connection.publish(message(id++))));
        }
    }

    @Test
    void withoutAConnectionNothingIsKept() throws Exception {
        broker.greets = false;
        open();
        assertInstanceOf(Published.NotSent.class, result(connection.publish(message(1))));
    }

    @Test
    void aServerThatNeverGreets_isGivenUp_andTriedAgain() throws Exception {
        broker.greets = false;
        open();
        assertEquals(Why.SILENT, ear.next(Loss.class).why());
        assertEquals(Why.SILENT, ear.next(Loss.class).why());
        broker.greets = true;
        while (!(ear.next(Object.class) instanceof Ear.Up)) {
            // One more silent attempt may have been under way.
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65535, 40000, 32768})
    void aReceiveMaximumTheLibraryMisreads_isRefused(int announced) throws Exception {
        broker.receiveMaximum = announced;
        open();
        Loss loss = ear.next(Loss.class);
        assertEquals(Why.UNFIT_BROKER, loss.why());
        assertTrue(loss.next().compareTo(Duration.ofSeconds(30)) > 0, "not at once again: " + loss.next());
    }

    @Test
    void aReceiveMaximumOf32767IsFine() throws Exception {
        broker.receiveMaximum = 32767;
        open();
        ear.next(Ear.Up.class);
        assertInstanceOf(Published.Taken.class, result(connection.publish(message(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 32767})
    void aBrokerThatOffersTopicAliases_isRefused(int announced) throws Exception {
        broker.topicAliasMaximum = announced;
        open();
        assertEquals(Why.UNFIT_BROKER, ear.next(Loss.class).why());
    }

    @Test
    void takenOver_leavesTheOtherTimeToBeAnswered_andIsBackWithinTenSeconds() throws Exception {
        open();
        ear.next(Ear.Up.class);
        broker.dismiss(0x8E);
        Loss loss = ear.next(Loss.class);
        assertEquals(Why.TAKEN_OVER, loss.why());
        assertTrue(loss.next().toMillis() >= 4000 && loss.next().toMillis() <= 8000, loss.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x86, 0x87})
    void aWrongSecretWaitsLong(int code) throws Exception {
        broker.greeting = code;
        open();
        Loss loss = ear.next(Loss.class);
        assertEquals(Why.NOT_AUTHORISED, loss.why());
        assertTrue(loss.next().compareTo(Duration.ofSeconds(30)) > 0);
    }

    @Test
    void aBusyServerIsTriedAgainSoon() throws Exception {
        broker.greeting = 0x88;
        open();
        Loss loss = ear.next(Loss.class);
        assertEquals(Why.REFUSED, loss.why());
        broker.greeting = 0;
        while (!(ear.next(Object.class) instanceof Ear.Up)) {
            // Attempts before the change.
        }
    }

    @Test
    void aRefusedSubscriptionIsNoConnection() throws Exception {
        broker.granted = 0x87;
        open("a/b");
        assertEquals(Why.NOT_AUTHORISED, ear.next(Loss.class).why());
    }

    @Test
    void nobodyListening_isUnreachable() throws Exception {
        URI closed = broker.uri();
        broker.close();
        connection = MqttConnection.open(new MqttSettings(closed, "KSK-1", "KSK-1", "secret").withTuning(QUICK), ear,
                new Random(1));
        assertEquals(Why.UNREACHABLE, ear.next(Loss.class).why());
        assertEquals(Why.UNREACHABLE, ear.next(Loss.class).why());
    }

    @Test
    void theLinkBreaks_whatWasOnItsWayIsUnknown_andTheRestNeverLeft() throws Exception {
        broker.acknowledges = -1;
        open();
        ear.next(Ear.Up.class);
        List<CompletableFuture<Published>> results = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            results.add(connection.publish(message(i)));
        }
        for (int i = 0; i < 10; i++) {
            packet(FaultyBroker.PUBLISH);
        }
        broker.cut();
        for (int i = 0; i < 15; i++) {
            Class<? extends Published> wanted = i < 10 ? Published.Unknown.class : Published.NotSent.class;
            assertEquals(wanted, result(results.get(i)).getClass(), "publish " + i);
        }
        assertEquals(Why.BROKEN, ear.next(Loss.class).why());
        ear.next(Ear.Up.class);
    }

    @Test
    void moreThanTheBrokersWindowIsNeverOnItsWay() throws Exception {
        broker.receiveMaximum = 2;
        broker.acknowledges = -1;
        open();
        ear.next(Ear.Up.class);
        List<CompletableFuture<Published>> results = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            results.add(connection.publish(message(i)));
        }
        for (int i = 0; i < 6; i += 2) {
            Packet one = packet(FaultyBroker.PUBLISH);
            Packet two = packet(FaultyBroker.PUBLISH);
            assertNull(broker.heard.poll(50, TimeUnit.MILLISECONDS), "a third one on its way");
            broker.acknowledge(one.id(), 0);
            broker.acknowledge(two.id(), 0);
        }
        for (CompletableFuture<Published> r : results) {
            assertInstanceOf(Published.Taken.class, result(r));
        }
    }

    @Test
    void anAcknowledgementIsSentWhenTheOwnerSaysSo_notBefore() throws Exception {
        open("a");
        ear.next(Ear.Up.class);
        packet(FaultyBroker.SUBSCRIBE);
        broker.deliver("a", "hello", 7);
        Ear.Message m = ear.next(Ear.Message.class);
        assertEquals("hello", m.text());
        assertNull(broker.heard.poll(50, TimeUnit.MILLISECONDS));
        m.ack().run();
        assertEquals(7, packet(FaultyBroker.PUBACK).id());
    }

    @Test
    void anAcknowledgementOfAnEarlierConnectionIsNotSentOnThisOne() throws Exception {
        open("a");
        ear.next(Ear.Up.class);
        broker.deliver("a", "old", 7);
        Ear.Message old = ear.next(Ear.Message.class);
        broker.cut();
        ear.next(Loss.class);
        ear.next(Ear.Up.class);
        old.ack().run();
        broker.deliver("a", "new", 8);
        ear.next(Ear.Message.class).ack().run();
        assertEquals(8, packet(FaultyBroker.PUBACK).id(), "only the present connection's");
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheConnection() throws Exception {
        MqttListener rude = new MqttListener() {
            @Override
            public void connected(long generation) {
                ear.connected(generation);
                throw new IllegalStateException("rude");
            }

            @Override
            public void lost(Loss loss) {
                ear.lost(loss);
                throw new IllegalStateException("rude");
            }

            @Override
            public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
                throw new IllegalStateException("rude");
            }
        };
        connection = MqttConnection.open(new MqttSettings(broker.uri(), "KSK-1", "KSK-1", "secret").withTuning(QUICK),
                rude, new Random(1));
        ear.next(Ear.Up.class);
        broker.cut();
        ear.next(Loss.class);
        ear.next(Ear.Up.class);
    }

    @Test
    void closingSaysGoodbye_soThatNoWillIsSent() throws Exception {
        open();
        ear.next(Ear.Up.class);
        connection.close();
        assertEquals(FaultyBroker.DISCONNECT, packet(FaultyBroker.DISCONNECT).type());
    }

    @Test
    void afterManyLossesNoThreadIsLeftBehind_andGenerationsGrow() throws Exception {
        open("a");
        long before = ear.next(Ear.Up.class).generation();
        int threads = libraryThreads();
        for (int i = 0; i < 12; i++) {
            if (i % 2 == 0) {
                broker.cut();
            } else {
                broker.dismiss(0x8B);
            }
            ear.next(Loss.class);
            long now = ear.next(Ear.Up.class).generation();
            assertTrue(now > before);
            before = now;
        }
        assertTrue(libraryThreads() <= threads, libraryThreads() + " threads, at first " + threads);
        connection.close();
        for (int i = 0; i < 100 && libraryThreads() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(0, libraryThreads());
    }

    private static int libraryThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("MQTT ") && t.getName().contains("KSK-1")).count();
    }
}
