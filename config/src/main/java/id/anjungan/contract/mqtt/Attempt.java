package id.anjungan.contract.mqtt;

import id.anjungan.contract.mqtt.MqttListener.Why;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.eclipse.paho.mqttv5.common.packet.UserProperty;

/**
 * One attempt at a connection: one fresh client of the library, used for this attempt only and thrown away with it. No
 * automatic reconnect, no persistence, no listener per subscription, no topic alias: each of them is broken. Its
 * callbacks come on the library's threads, which must never be blocked, so they only hand over to {@link Events}.
 */
final class Attempt {

    private static final int RECEIVE_MAXIMUM_ABSENT = 65535;
    private static final int TAKEN_OVER = 0x8E;
    private static final int BAD_CREDENTIALS = 0x86;
    private static final int NOT_AUTHORISED = 0x87;
    private static final long QUICK = 50;
    private static final long ORDERLY = 300;

    /** What happens to an attempt; called on the library's threads. */
    interface Events {
        /** @param window QoS 1 messages the broker takes at once */
        void ready(int window);

        void ended(Why why, String detail);

        void arrived(String topic, MqttMessage message);
    }

    private final MqttSettings settings;
    private final String instance;
    private final Events events;
    private final MqttAsyncClient client;

    /** @param instance of the program, the same for all its attempts: a broker tells by it a twin from a bad line */
    Attempt(MqttSettings settings, String instance, Events events) throws MqttException {
        this.settings = settings;
        this.instance = instance;
        this.events = events;
        this.client = new MqttAsyncClient(settings.uri().toString(), settings.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(new Callback());
    }

    void connect() throws MqttException, GeneralSecurityException, IOException {
        client.connect(options(), null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                greeted(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable why) {
                failed(why);
            }
        });
    }

    private MqttConnectionOptions options() throws GeneralSecurityException, IOException {
        MqttSettings.Tuning t = settings.tuning();
        MqttConnectionOptions o = new MqttConnectionOptions();
        o.setAutomaticReconnect(false);
        o.setUseSubscriptionIdentifiers(false);
        o.setCleanStart(t.sessionExpiry().isZero());
        o.setSessionExpiryInterval(t.sessionExpiry().toSeconds());
        o.setConnectionTimeout((int) Math.max(1, t.connectTimeout().toSeconds()));
        o.setKeepAliveInterval((int) t.keepAlive().toSeconds());
        o.setReceiveMaximum(t.window());
        o.setUserProperties(List.of(new UserProperty(MqttSettings.INSTANCE, instance)));
        o.setUserName(settings.username());
        o.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        o.setSocketFactory("ssl".equals(settings.uri().getScheme()) ? Sockets.tls(settings.trustStore())
                : Sockets.plain());
        settings.will().ifPresent(will -> o.setWill(will.topic(), message(will)));
        return o;
    }

    private void greeted(IMqttToken token) {
        MqttProperties told = token.getResponseProperties();
        Integer receive = told == null ? null : told.getReceiveMaximum();
        Integer aliases = told == null ? null : told.getTopicAliasMaximum();
        if (receive != null && receive <= 0) {
            events.ended(Why.UNFIT_BROKER, "receive maximum over 32767: configure at most 32767");
        } else if (aliases != null && aliases > 0) {
            events.ended(Why.UNFIT_BROKER, "topic alias maximum " + aliases + ": configure 0");
        } else {
            subscribe(receive == null ? RECEIVE_MAXIMUM_ABSENT : receive);
        }
    }

    private void subscribe(int window) {
        if (settings.subscriptions().isEmpty()) {
            events.ready(window);
            return;
        }
        MqttSubscription[] wanted = settings.subscriptions().stream().map(f -> new MqttSubscription(f, 1))
                .toArray(MqttSubscription[]::new);
        try {
            client.subscribe(wanted, null, new MqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    granted(token.getReasonCodes(), window);
                }

                @Override
                public void onFailure(IMqttToken token, Throwable why) {
                    failed(why);
                }
            }, new MqttProperties());
        } catch (MqttException why) {
            failed(why);
        }
    }

    /** A refused subscription arrives as a success with a code of 0x80 or more. */
    private void granted(int[] codes, int window) {
        boolean all = codes != null && Arrays.stream(codes).allMatch(c -> c >= 0 && c < 0x80);
        if (all) {
            events.ready(window);
        } else {
            boolean authority = codes != null && Arrays.stream(codes).anyMatch(c -> (c & 0xFF) == NOT_AUTHORISED);
            events.ended(authority ? Why.NOT_AUTHORISED : Why.REFUSED, "subscription " + Arrays.toString(codes));
        }
    }

    private void failed(Throwable why) {
        int code = why instanceof MqttException m ? m.getReasonCode() : 0;
        if (code == BAD_CREDENTIALS || code == NOT_AUTHORISED) {
            events.ended(Why.NOT_AUTHORISED, "reason " + code);
        } else if (code >= 0x80 && code <= 0xFF) {
            events.ended(Why.REFUSED, "reason " + code);
        } else if (code == MqttClientException.REASON_CODE_CLIENT_TIMEOUT) {
            events.ended(Why.SILENT, "no greeting");
        } else {
            Throwable root = why;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            events.ended(Why.UNREACHABLE, root.getClass().getSimpleName() + " (" + code + ")");
        }
    }

    /** @param done called once on a library thread, with the reason code or the failure's name */
    void publish(Outgoing out, Consumer<Published> done) throws MqttException {
        client.publish(out.topic(), message(out), null, new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                // A refused publish arrives as a success too: only reason code 0 is one.
                int[] codes = out.qos1() ? token.getReasonCodes() : null;
                int code = codes == null || codes.length == 0 ? 0 : codes[0] & 0xFF;
                done.accept(code == 0 ? new Published.Taken() : new Published.Refused(code));
            }

            @Override
            public void onFailure(IMqttToken token, Throwable why) {
                done.accept(new Published.Unknown());
            }
        });
    }

    private static MqttMessage message(Outgoing out) {
        MqttMessage m = new MqttMessage(out.bytes());
        m.setQos(out.qos1() ? 1 : 0);
        m.setRetained(out.retained());
        MqttProperties properties = new MqttProperties();
        out.expiry().ifPresent(d -> properties.setMessageExpiryInterval(Math.max(1, d.toSeconds())));
        m.setProperties(properties);
        return m;
    }

    void acknowledge(int messageId, int qos) throws MqttException {
        client.messageArrivedComplete(messageId, qos);
    }

    /** Ends it whatever state it is in; in this order no thread is left behind. */
    void end(boolean orderly) {
        try {
            client.disconnectForcibly(orderly ? ORDERLY : QUICK, QUICK, orderly);
        } catch (MqttException alreadyDown) {
            // Nothing to disconnect; close below frees what there is.
        }
        try {
            client.close(true);
        } catch (MqttException alreadyClosed) {
            // Closed twice is closed.
        }
    }

    private final class Callback implements MqttCallback {
        @Override
        public void disconnected(MqttDisconnectResponse response) {
            int code = response == null ? 0 : response.getReturnCode();
            events.ended((code & 0xFF) == TAKEN_OVER ? Why.TAKEN_OVER : Why.BROKEN, "reason " + code);
        }

        @Override
        public void mqttErrorOccurred(MqttException fault) {
            events.ended(Why.BROKEN, "reason " + fault.getReasonCode());
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            events.arrived(topic, message);
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // The listener of each publish tells more.
        }

        @Override
        public void connectComplete(boolean reconnect, String uri) {
            // The listener of the connect tells more.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            events.ended(Why.REFUSED, "extended authentication is not ours");
        }
    }
}
