package id.anjungan.central.broker;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The embedded broker, in memory only. It allows everything by default, so {@link Gatekeeper} is asked for everything. */
public final class HubBroker implements AutoCloseable {

    /** The client library reads more than this as a negative number. */
    private static final int RECEIVE_MAXIMUM = 1000;
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
    private final int port;

    private HubBroker(EmbeddedHiveMQ broker, int port) {
        this.broker = broker;
        this.port = port;
    }

    /** @param folder for the broker's own files; nothing in it must survive */
    public static HubBroker start(Endpoint at, Path folder, Admission admission) throws IOException {
        int port = claim(at);
        Path config = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(config.resolve("config.xml"), xml(at, port));
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder().withConfigurationFolder(config)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder().withId("anjungan").withName("Anjungan")
                        .withVersion("1").withExtensionMain(new Gate(admission)).build())
                .withoutLoggingBootstrap().build();
        try {
            broker.start().get();
            return new HubBroker(broker, port);
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

    private static String xml(Endpoint at, int port) {
        String address = "<port>" + port + "</port><bind-address>" + escaped(at.host()) + "</bind-address>";
        String listener = at.tls().map(k -> "<tls-tcp-listener>" + address + "<tls><keystore><path>"
                + escaped(k.file().toString()) + "</path><password>" + escaped(k.password())
                + "</password><private-key-password>" + escaped(k.password())
                + "</private-key-password></keystore></tls></tls-tcp-listener>")
                .orElse("<tcp-listener>" + address + "</tcp-listener>");
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
                """.formatted(listener, RECEIVE_MAXIMUM, MAX_PACKET);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Puts our gatekeeper in place of "allow all". */
    private record Gate(Admission admission) implements ExtensionMain {
        @Override
        public void extensionStart(ExtensionStartInput in, ExtensionStartOutput out) {
            Services.securityRegistry().setAuthenticatorProvider(input -> new Gatekeeper(admission));
        }

        @Override
        public void extensionStop(ExtensionStopInput in, ExtensionStopOutput out) {
            // Nothing was opened.
        }
    }
}
