package id.anjungan.central.broker;

import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.packets.general.DisconnectedReasonCode;

/** Tells when a connection was cut because another program came with its name. */
final class Takeovers implements ClientLifecycleEventListener {

    private final Admission admission;

    Takeovers(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput in) {
        // The gatekeeper sees who comes.
    }

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput in) {
        // The gatekeeper let it in.
    }

    /** Of every end, whoever began it. */
    @Override
    public void onDisconnect(DisconnectEventInput in) {
        if (in.getReasonCode().filter(DisconnectedReasonCode.SESSION_TAKEN_OVER::equals).isPresent()) {
            admission.takenOver(in.getClientInformation().getClientId());
        }
    }
}
