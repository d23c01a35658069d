package id.anjungan.central.inbox;

import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.wire.Wire;
import id.anjungan.central.store.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Words to terminals. Best effort by design: rows are sent again until their watermark comes, asks are asked again, and
 * decisions are told again on a terminal's return.
 */
public final class Outbound {

    private static final Duration ANSWER_LIVES = Duration.ofMinutes(5);

    private final Clock clock;
    private final Ids ids;
    private volatile MqttConnection connection;

    public Outbound(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    void through(MqttConnection link) {
        this.connection = link;
    }

    /** Unasked, on the command lane. */
    public void push(TerminalId terminal, Body body) {
        send(Lane.COMMAND, Envelope.of(ids.next(), terminal, clock.instant(), body));
    }

    void acknowledge(TerminalId terminal, Body body) {
        send(Lane.ACK, Envelope.of(ids.next(), terminal, clock.instant(), body));
    }

    void answer(Envelope answer) {
        send(Lane.ANSWER, answer);
    }

    private void send(Lane lane, Envelope e) {
        MqttConnection link = connection;
        if (link != null) {
            link.publish(new Outgoing(Topics.of(e.terminal(), lane), Wire.encode(e), true, false,
                    Optional.of(ANSWER_LIVES)));
        }
    }
}
