package id.anjungan.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a hub is told: {@code hub.yaml}. Paths are absolute once loaded.
 *
 * @param servers of further services, by the service's leaf name: {@code licence-server} in the file is
 *                {@code licence} here. A service that is not in it has no server
 */
public record HubConfig(String name, Path dataDirectory, Listen mqtt, Listen web, Server taxServer,
        Acquirer acquirer, @Setting(each = "-server") Map<String, Server> servers, @Setting(byDefault = "{}") Desk desk,
        @Setting(byDefault = "false") boolean simulation) {

    /** Of a service among {@code servers}. */
    public Optional<Server> server(String service) {
        return Optional.ofNullable(servers.get(service));
    }

    /**
     * Anything but loopback requires TLS.
     *
     * @param port 0 takes any free one
     */
    public record Listen(@Setting(byDefault = "127.0.0.1") String host, @Setting(min = 0, max = 65535) int port,
            Optional<Tls> tls) {
    }

    /** @param keyStore PKCS#12 with the server's key and certificates */
    public record Tls(@Setting(exists = true) Path keyStore, Secret password) {
    }

    /** A reference, never the secret itself: {@code env:NAME} or {@code file:/path}; read when needed. */
    public record Secret(String reference) {

        /** The secret, without a closing line break. @throws IllegalStateException naming only the reference */
        public String read() {
            String name = reference.substring(reference.indexOf(':') + 1);
            try {
                String value = reference.startsWith("env:") ? System.getenv(name)
                        : Files.readString(Path.of(name)).stripTrailing();
                if (value == null || value.isEmpty()) {
                    throw new IllegalStateException("no secret at " + reference);
                }
                return value;
            } catch (IOException unreadable) {
                throw new IllegalStateException("no secret at " + reference, unreadable);
            }
        }
    }

    /** One that speaks a contract of ours: JSON over HTTP, with a key. Each is checked in the same way. */
    public record Server(URI url, Secret apiKey,
            @Setting(byDefault = "10s", min = 1, max = 60) Duration timeout) {
    }

    /**
     * A SNAP BI acquirer.
     *
     * @param privateKey PEM file, for the token; the simulated acquirer makes it at its first start
     * @param publicKey  PEM file of the acquirer's key, where it signs its notices with RSA; without it they are proven
     *                   by {@code clientSecret} (HMAC-SHA512)
     * @param channelId  {@code CHANNEL-ID} of self-service terminals, as agreed with the acquirer: five digits
     */
    public record Acquirer(URI url, String clientId, Path privateKey, Secret clientSecret,
            String merchantId, String partnerId, @Setting(exists = true) Optional<Path> publicKey,
            @Setting(byDefault = "'95221'", shape = "\\d{5}", wanted = {"lima angka dalam kutip, misalnya \"95221\"",
                    "five digits, quoted, e.g. \"95221\""}) String channelId,
            @Setting(byDefault = "10s", min = 1, max = 60) Duration timeout) {
    }

    /** @param patience after the end of the hold, before the desk acts for a silent terminal */
    public record Desk(@Setting(byDefault = "10m", min = 1, max = 86_400) Duration patience) {
    }
}
