package id.anjungan.contract.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one program reaches its broker.
 *
 * @param uri           {@code tcp://host:port} or {@code ssl://host:port}
 * @param clientId      the broker keeps the session under this name; two programs with one name fight for it
 * @param trustStore    PEM file with the certificates trusted beside the usual ones; only for {@code ssl}
 * @param will          what the broker says for us when the link dies without a goodbye
 * @param subscriptions topic filters, all at QoS 1, subscribed anew on every connection
 */
public record MqttSettings(URI uri, String clientId, String username, String password, Optional<Path> trustStore,
        Optional<Outgoing> will, List<String> subscriptions, Tuning tuning) {

    /** User property of CONNECT: a word by chance that a program keeps for as long as it runs. */
    public static final String INSTANCE = "instance";

    public MqttSettings {
        subscriptions = List.copyOf(subscriptions);
    }

    public MqttSettings(URI uri, String clientId, String username, String password) {
        this(uri, clientId, username, password, Optional.empty(), Optional.empty(), List.of(), Tuning.usual());
    }

    public MqttSettings withTrustStore(Optional<Path> pem) {
        return new MqttSettings(uri, clientId, username, password, pem, will, subscriptions, tuning);
    }

    public MqttSettings withWill(Outgoing last) {
        return new MqttSettings(uri, clientId, username, password, trustStore, Optional.of(last), subscriptions,
                tuning);
    }

    public MqttSettings withSubscriptions(List<String> filters) {
        return new MqttSettings(uri, clientId, username, password, trustStore, will, filters, tuning);
    }

    public MqttSettings withTuning(Tuning other) {
        return new MqttSettings(uri, clientId, username, password, trustStore, will, subscriptions, other);
    }

    /** The password is a secret: it is in no log and no exception. */
    @Override
    public String toString() {
        return "MqttSettings[" + uri + " as " + clientId + "]";
    }

    /**
     * A message to send.
     *
     * @param expiry the broker drops it undelivered after this long; absent: never
     */
    public record Outgoing(String topic, byte[] bytes, boolean qos1, boolean retained, Optional<Duration> expiry) {
        /** QoS 1, not retained, never expiring. */
        public static Outgoing of(String topic, byte[] bytes) {
            return new Outgoing(topic, bytes, true, false, Optional.empty());
        }
    }

    /**
     * Times and widths.
     *
     * @param connectTimeout from opening the socket to the last subscription granted
     * @param sessionExpiry  how long the broker keeps our session while we are away; zero: not at all
     * @param firstBackOff   ceiling of the first wait after a loss; doubles up to {@code longestBackOff}
     * @param alarmBackOff   the wait when trying again at once would do no good: refused, unfit broker
     * @param takenOverBackOff the wait after another program came with our name. Short enough that the link is back
     *                       within ten seconds of that program's end, which nobody can announce; long enough that two
     *                       that fight leave each other time to be answered
     * @param window         most QoS 1 messages on their way at once, in each direction
     */
    public record Tuning(Duration connectTimeout, Duration keepAlive, Duration sessionExpiry, Duration firstBackOff,
            Duration longestBackOff, Duration alarmBackOff, Duration takenOverBackOff, int window) {

        public static Tuning usual() {
            return new Tuning(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofHours(1),
                    Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(8), 100);
        }
    }
}
