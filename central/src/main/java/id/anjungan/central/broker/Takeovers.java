package id.anjungan.central.broker;

import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.packets.general.DisconnectedReasonCode;
import id.anjungan.contract.mqtt.MqttSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells when a connection was cut because another program came with its name. A program whose line broke and that is
 * back before the broker has missed it cuts its own old connection; it comes with the same instance, and is no news.
 */
final class Takeovers implements ClientLifecycleEventListener {

    private record Last(String instance, boolean another) {
    }

    private final Admission admission;
    /** By client id, of those that were let in. */
    private final Map<String, Last> last = new ConcurrentHashMap<>();

    Takeovers(Admission admission) {
        this.admission = admission;
    }

    /** A client was let in. */
    void came(ConnectPacket packet) {
        String instance = packet.getUserProperties().getFirst(MqttSettings.INSTANCE).orElse("");
        last.compute(packet.getClientId(), (id, before) ->
                new Last(instance, before != null && !before.instance().equals(instance)));
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput in) {
        // The gatekeeper sees who comes.
    }

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput in) {
        // The gatekeeper let it in, and said so.
    }

    /** Of every end, whoever began it. */
    @Override
    public void onDisconnect(DisconnectEventInput in) {
        String client = in.getClientInformation().getClientId();
        Last newest = last.get(client);
        if (in.getReasonCode().filter(DisconnectedReasonCode.SESSION_TAKEN_OVER::equals).isPresent()
                && newest != null && newest.another()) {
            admission.takenOver(client);
        }
    }
}
