package id.anjungan.central.broker;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Asked once per connection. Everything that is not expressly allowed is denied. */
final class Gatekeeper implements SimpleAuthenticator {

    private final Admission admission;
    private final TopicGuard guard;
    private final Takeovers takeovers;

    Gatekeeper(Admission admission, TopicGuard guard, Takeovers takeovers) {
        this.admission = admission;
        this.guard = guard;
        this.takeovers = takeovers;
    }

    @Override
    public void onConnect(SimpleAuthInput in, SimpleAuthOutput out) {
        ConnectPacket packet = in.getConnectPacket();
        if (!admission.ready(packet.getClientId())) {
            out.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
            return;
        }
        Optional<Admission.Rights> rights = admission.admit(packet.getClientId(),
                packet.getUserName().orElse(""), packet.getPassword().map(Gatekeeper::bytes).orElse(new byte[0]));
        if (rights.isEmpty()) {
            admission.refused(packet.getClientId(), in.getConnectionInformation().getInetAddress()
                    .map(InetAddress::getHostAddress).orElse("?"));
            out.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
            return;
        }
        ModifiableDefaultPermissions permissions = out.getDefaultPermissions();
        permissions.clear();
        permissions.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
        rights.get().publish().forEach(t -> permissions.add(allow(t, TopicPermission.MqttActivity.PUBLISH)));
        rights.get().subscribe().forEach(t -> permissions.add(allow(t, TopicPermission.MqttActivity.SUBSCRIBE)));
        guard.knows(packet.getClientId(), rights.get());
        takeovers.came(packet);
        out.authenticateSuccessfully();
    }

    private static TopicPermission allow(String filter, TopicPermission.MqttActivity activity) {
        return Builders.topicPermission().topicFilter(filter).type(TopicPermission.PermissionType.ALLOW)
                .activity(activity).build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }
}
