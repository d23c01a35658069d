package id.anjungan.contract.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.mqtt.MqttListener.Loss;
import id.anjungan.contract.mqtt.MqttListener.Why;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.loopback.FreePort;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker that is not ours, as a child process. */
@Tag("peer")
class MosquittoTest {

    @TempDir
    private Path dir;
    private Process mosquitto;
    private int port;

    private void start(String more) throws Exception {
        if (port == 0) {
            port = FreePort.next();
        }
        Path config = Files.writeString(dir.resolve("mosquitto.conf"), "listener " + port + " 127.0.0.1\n"
                + "allow_anonymous true\n" + more);
        Path binary = Path.of("/usr/sbin/mosquitto");
        mosquitto = new ProcessBuilder(Files.exists(binary) ? binary.toString() : "mosquitto", "-c",
                config.toString()).redirectErrorStream(true).redirectOutput(dir.resolve("log").toFile()).start();
    }

    @AfterEach
    void stop() throws Exception {
        mosquitto.destroyForcibly();
        mosquitto.waitFor(10, TimeUnit.SECONDS);
    }

    private MqttConnection open(String id, Ear ear, String... subscriptions) {
        return MqttConnection.open(new MqttSettings(URI.create("tcp://127.0.0.1:" + port), id, id, "")
                .withSubscriptions(List.of(subscriptions)), ear, new Random(1));
    }

    private static void untilUp(Ear ear) throws InterruptedException {
        while (!(ear.next(Object.class) instanceof Ear.Up)) {
            // Attempts while it starts.
        }
    }

    @Test
    void messagesGoThrough_andTheBrokersDeathIsSurvived() throws Exception {
        start("max_topic_alias 0\n");
        Ear ear = new Ear();
        try (MqttConnection one = open("one", ear, "a/b")) {
            untilUp(ear);
            assertInstanceOf(Published.Taken.class, one.publish(Outgoing.of("a/b",
                    "hello".getBytes(StandardCharsets.UTF_8))).get(10, TimeUnit.SECONDS));
            Ear.Message m = ear.next(Ear.Message.class);
            assertEquals("hello", m.text());
            m.ack().run();
            stop();
            assertEquals(Why.BROKEN, ear.next(Loss.class).why());
            start("max_topic_alias 0\n");
            untilUp(ear);
            assertInstanceOf(Published.Taken.class, one.publish(Outgoing.of("a/b", new byte[] {1}))
                    .get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void itsDefaultTopicAliasesAreRefused() throws Exception {
        start("");
        Ear ear = new Ear();
        try (MqttConnection one = open("one", ear)) {
            Loss loss = ear.next(Loss.class);
            while (loss.why() == Why.UNREACHABLE) {
                loss = ear.next(Loss.class);
            }
            assertEquals(Why.UNFIT_BROKER, loss.why());
            assertTrue(loss.detail().contains("alias"), loss.detail());
        }
    }

    /** Mosquitto 2.0 cuts the older connection without a word; the widening waits keep the two from fighting. */
    @Test
    void aSecondProgramWithOurName_cutsTheFirst_whichComesBackLaterEachTime() throws Exception {
        start("max_topic_alias 0\n");
        Ear first = new Ear();
        Ear second = new Ear();
        try (MqttConnection one = open("same", first)) {
            untilUp(first);
            try (MqttConnection two = open("same", second)) {
                untilUp(second);
                Loss loss = first.next(Loss.class);
                assertTrue(loss.why() == Why.BROKEN || loss.why() == Why.TAKEN_OVER, loss.toString());
            }
        }
    }
}
