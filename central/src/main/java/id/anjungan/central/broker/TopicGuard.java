package id.anjungan.central.broker;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import id.anjungan.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees every publish, will and subscription before the broker decides by the permissions given at log-in, and tells of
 * those that are nobody's right. It decides nothing itself: a fault here opens no topic.
 */
final class TopicGuard implements PublishAuthorizer, SubscriptionAuthorizer {

    private final Admission admission;
    /** By client id: as many as there are enrolled terminals, and the hub. */
    private final Map<String, Admission.Rights> known = new ConcurrentHashMap<>();

    TopicGuard(Admission admission) {
        this.admission = admission;
    }

    void knows(String clientId, Admission.Rights rights) {
        known.put(clientId, rights);
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput in, PublishAuthorizerOutput out) {
        String client = in.getClientInformation().getClientId();
        String topic = in.getPublishPacket().getTopic();
        Admission.Rights rights = known.get(client);
        if (rights == null || !mayWrite(rights.publish(), topic)) {
            admission.trespassed(client, Admission.Trespass.WRITE, topic);
        }
        out.nextExtensionOrDefault();
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput in, SubscriptionAuthorizerOutput out) {
        String client = in.getClientInformation().getClientId();
        String filter = in.getSubscription().getTopicFilter();
        Admission.Rights rights = known.get(client);
        if (rights == null || !rights.subscribe().contains(filter)) {
            admission.trespassed(client, Admission.Trespass.READ, filter);
        }
        out.nextExtensionOrDefault();
    }

    /** Its own topic by name, or, for the hub, a lane of any terminal. */
    private static boolean mayWrite(List<String> filters, String topic) {
        return filters.contains(topic)
                || Topics.parse(topic).filter(a -> filters.contains(Topics.every(a.lane()))).isPresent();
    }
}
