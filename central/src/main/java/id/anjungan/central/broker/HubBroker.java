package id.anjungan.central.broker;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import id.anjungan.files.OwnFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The embedded broker, in memory only. By default it would let everybody in: {@link Gatekeeper} stands before it. */
public final class HubBroker implements AutoCloseable {

    /** The client library reads more than this as a negative number. */
    private static final int RECEIVE_MAXIMUM = 1000;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MAX_PACKET = 300 * 1024;

    /** Where to listen. @param port 0: any free one */
    public record Endpoint(String host, int port, Optional<KeyStore> tls) {
    }

    /** @param file PKCS#12 */
    public record KeyStore(Path file, String password) {
        @Override
        public String toString() {
            return "KeyStore[" + file + "]";
        }
    }

    /** The port is taken by another program. */
    public static final class PortTaken extends IOException {
        private static final long serialVersionUID = 1;

        PortTaken(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final EmbeddedHiveMQ broker;
    private final Gate gate;
    private final int port;
    private final int innerPort;

    private HubBroker(EmbeddedHiveMQ broker, Gate gate, int port, int innerPort) {
        this.broker = broker;
        this.gate = gate;
        this.port = port;
        this.innerPort = innerPort;
    }

    /** @param folder for the broker's own files; nothing in it must survive */
    public static HubBroker start(Endpoint at, Path folder, Admission admission) throws IOException {
        int port = claim(at);
        int inner = at.tls().isPresent() ? claim(new Endpoint(LOOPBACK, 0, Optional.empty())) : port;
        Gate gate = new Gate(admission);
        Path config = OwnFiles.folder(folder.resolve("conf"));
        OwnFiles.write(config.resolve("config.xml"), xml(at, port, inner));
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder().withConfigurationFolder(config)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder().withId("anjungan").withName("Anjungan")
                        .withVersion("1").withExtensionMain(gate).build())
                .withoutLoggingBootstrap().build();
        try {
            broker.start().get();
            return new HubBroker(broker, gate, port, inner);
        } catch (ExecutionException failed) {
            throw new IOException("the broker does not start", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the broker started", interrupted);
        }
    }

    /** The broker would only log that its port is taken; find out first. */
    private static int claim(Endpoint at) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(at.host()), at.port()));
            return probe.getLocalPort();
        } catch (java.net.BindException taken) {
            throw new PortTaken(at.host() + ":" + at.port(), taken);
        }
    }

    public int port() {
        return port;
    }

    /** Without TLS on loopback, for the hub's own client. The same port where there is no TLS. */
    public int innerPort() {
        return innerPort;
    }

    /** Cuts a client's connection; it may come back if it is still admitted. */
    public void cut(String clientId) {
        gate.cut(clientId);
    }

    @Override
    public void close() {
        try {
            broker.stop().get();
        } catch (ExecutionException failed) {
            org.slf4j.LoggerFactory.getLogger(HubBroker.class).warn("the broker did not stop cleanly", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String xml(Endpoint at, int port, int inner) {
        String address = "<port>" + port + "</port><bind-address>" + escaped(at.host()) + "</bind-address>";
        String listener = at.tls().map(k -> "<tls-tcp-listener>" + address + "<tls><keystore><path>"
                + escaped(k.file().toString()) + "</path><password>" + escaped(k.password())
                + "</password><private-key-password>" + escaped(k.password())
                + "</private-key-password></keystore></tls></tls-tcp-listener>")
                .orElse("<tcp-listener>" + address + "</tcp-listener>");
        String own = inner == port ? "" : "<tcp-listener><port>" + inner + "</port><bind-address>" + LOOPBACK
                + "</bind-address></tcp-listener>";
        return """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>%s</listeners>
                  <persistence><mode>in-memory</mode></persistence>
                  <mqtt>
                    <topic-alias><enabled>false</enabled></topic-alias>
                    <receive-maximum><server-receive-maximum>%d</server-receive-maximum></receive-maximum>
                    <packets><max-packet-size>%d</max-packet-size></packets>
                  </mqtt>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(listener + own, RECEIVE_MAXIMUM, MAX_PACKET);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Puts our gatekeeper in place of "allow all". */
    private static final class Gate implements ExtensionMain {
        private final Admission admission;
        private volatile ClientService clients;

        Gate(Admission admission) {
            this.admission = admission;
        }

        void cut(String clientId) {
            ClientService now = clients;
            if (now != null) {
                now.disconnectClient(clientId);
            }
        }

        @Override
        public void extensionStart(ExtensionStartInput in, ExtensionStartOutput out) {
            clients = Services.clientService();
            TopicGuard guard = new TopicGuard(admission);
            Takeovers takeovers = new Takeovers(admission);
            Services.securityRegistry().setAuthenticatorProvider(input -> new Gatekeeper(admission, guard, takeovers));
            Services.securityRegistry().setAuthorizerProvider(input -> guard);
            Services.eventRegistry().setClientLifecycleEventListener(input -> takeovers);
        }

        @Override
        public void extensionStop(ExtensionStopInput in, ExtensionStopOutput out) {
            // Nothing was opened.
        }
    }
}
