package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.broker.Knock;
import id.anjungan.central.store.HubEvent;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever goes where he may not is seen by an operator: once, with a count, however often he tries. */
class TrespassTest extends HubFixture {

    private static final int OFTEN = 40;
    private static final int NOT_LET_IN = 0x86;
    private static final int NOT_AUTHORISED = 0x87;

    private List<HubEvent> of(String code) {
        return bench.hub().fleet().eventsOf(terminal.id, 500).stream().filter(e -> e.code().equals(code)).toList();
    }

    private static List<HubEvent> strangers() {
        return bench.hub().fleet().events(500).stream().filter(e -> e.code().equals("client_refused")).toList();
    }

    /** Counts are written at most every two seconds of the hub's clock. */
    private static void later(int seconds) {
        bench.clock.forward(Duration.ofSeconds(seconds));
    }

    @Test
    void publishingToAnothersTopic_isRefused_andOneEventThatCounts() throws Exception {
        String foreign = Topics.of(new TerminalId("KSK-9999-99"), Lane.ASK);
        String secret = terminal.credential().password();
        terminal.close();
        for (int i = 0; i < OFTEN; i++) {
            assertEquals(NOT_AUTHORISED, Knock.publish(bench.hub().mqttPort(), terminal.id.value(), secret, foreign));
        }
        HubBench.until("the event", () -> of("foreign_topic").size() == 1);
        later(3);
        HubBench.until("its count", () -> of("foreign_topic").get(0).series().orElseThrow().times() == OFTEN);
        assertEquals("wrote_to=" + foreign, of("foreign_topic").get(0).detail());
        assertTrue(of("foreign_topic").get(0).series().get().running());
        terminal.connect().status(ServiceState.OPEN);
        later(11 * 60);
        HubBench.until("its end", () -> !of("foreign_topic").get(0).series().orElseThrow().running());
        assertEquals(1, of("foreign_topic").size());
    }

    @Test
    void subscribingToAnothersTopic_isSeenToo() throws Exception {
        BlockingQueue<MqttListener.Loss> losses = new LinkedBlockingQueue<>();
        terminal.close();
        try (MqttConnection nosy = MqttConnection.open(terminal.credential()
                .withSubscriptions(List.of(Topics.every(Lane.ANSWER))), new MqttListener() {
                    @Override
                    public void connected(long generation) {
                        // Must not come: the subscription is refused.
                    }

                    @Override
                    public void lost(Loss loss) {
                        losses.add(loss);
                    }

                    @Override
                    public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
                        ack.run();
                    }
                }, new Random(5))) {
            assertTrue(losses.poll(15, TimeUnit.SECONDS) != null);
        }
        HubBench.until("the event", () -> of("foreign_topic").size() == 1);
        assertEquals("read_from=" + Topics.every(Lane.ANSWER), of("foreign_topic").get(0).detail());
        terminal.connect().status(ServiceState.OPEN);
    }

    @Test
    void itsOwnLanes_andTheHubs_areNoTrespass() throws Exception {
        terminal.row("terminal.started", java.util.Optional.empty(), java.util.Map.of());
        terminal.sync();
        assertFalse(raised("foreign_topic"));
        assertFalse(bench.hub().fleet().events(500).stream().anyMatch(e -> e.code().equals("foreign_topic")
                && e.terminal().isEmpty()), "the hub's own client reads every terminal's lanes");
    }

    @Test
    void aFloodOfWrongSecrets_andOfStrangers_isTwoEvents_andTheDiskDoesNotFill() throws Exception {
        int before = strangers().size();
        for (int i = 0; i < OFTEN; i++) {
            assertEquals(NOT_LET_IN, Knock.at(bench.hub().mqttPort(), terminal.id.value(), "guess-" + i));
            assertEquals(NOT_LET_IN, Knock.at(bench.hub().mqttPort(), "KSK-0000-" + (100 + i), "x"));
            assertEquals(NOT_LET_IN, Knock.at(bench.hub().mqttPort(), "tamu\u00a0" + i + " <b>", "x"));
        }
        HubBench.until("both", () -> of("secret_refused").size() == 1 && strangers().size() == before + 1);
        later(3);
        HubBench.until("their counts", () -> of("secret_refused").get(0).series().orElseThrow().times() == OFTEN
                && strangers().get(0).series().orElseThrow().times() == 2 * OFTEN);
        assertEquals("address=127.0.0.1", of("secret_refused").get(0).detail());
        assertEquals("client=tamu_" + (OFTEN - 1) + "_<b> address=127.0.0.1", strangers().get(0).detail());
        later(11 * 60);
        HubBench.until("their end", () -> of("secret_refused").stream().noneMatch(e -> e.series().get().running()));
        assertEquals(1, of("secret_refused").size());
    }

    @Test
    void oneProgramThatComesBackOverABadLine_isNoSecondMachine_butAnotherInstanceIs() throws Exception {
        int port = bench.hub().mqttPort();
        String secret = terminal.credential().password();
        terminal.close();
        List<Socket> halfOpen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            halfOpen.add(Knock.stay(port, terminal.id.value(), secret, "same"));
        }
        assertFalse(raised("two_terminals"));
        for (int i = 0; i < 4; i++) {
            halfOpen.add(Knock.stay(port, terminal.id.value(), secret, i % 2 == 0 ? "other" : "same"));
        }
        HubBench.until("the alarm", () -> of("two_terminals").size() == 1);
        assertEquals(HubEvent.Severity.ALARM, of("two_terminals").get(0).severity());
        later(61);
        HubBench.until("its end", () -> !of("two_terminals").get(0).series().orElseThrow().running());
        for (Socket socket : halfOpen) {
            socket.close();
        }
        terminal.connect().status(ServiceState.OPEN);
    }

    @Test
    void whatGoesOn_goesOnAfterARestartOfTheHub() throws Exception {
        Knock.at(bench.hub().mqttPort(), terminal.id.value(), "guess");
        HubBench.until("the event", () -> of("secret_refused").size() == 1);
        terminal.close();
        bench.stopHub();
        bench.startHub();
        Knock.at(bench.hub().mqttPort(), terminal.id.value(), "guess");
        later(3);
        HubBench.until("it counts on", () -> of("secret_refused").size() == 1
                && of("secret_refused").get(0).series().orElseThrow().times() == 2);
        terminal.connect().status(ServiceState.OPEN);
    }
}
