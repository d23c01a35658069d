package id.anjungan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Everything a hub is told: {@code hub.yaml}. Paths are absolute once loaded. */
public record HubConfig(String name, Path dataDirectory, Listen mqtt, Listen web, TaxServer taxServer,
        Acquirer acquirer, Desk desk, boolean simulation) {

    /** Anything but loopback requires TLS. */
    public record Listen(String host, int port, Optional<Tls> tls) {
    }

    public record Tls(Path keyStore, Secret password) {
    }

    /** A reference, never the secret itself: {@code env:NAME} or {@code file:/path}; read when needed. */
    public record Secret(String reference) {
    }

    public record TaxServer(URI url, Secret apiKey, Duration timeout) {
    }

    /**
     * A SNAP BI acquirer.
     *
     * @param privateKey PEM file, for the token; {@code publicKey} of the acquirer, for its notices where they use RSA
     */
    public record Acquirer(URI url, String clientId, Path privateKey, Secret clientSecret, String merchantId,
            String partnerId, Duration timeout) {
    }

    /** @param patience after the end of the hold, before the desk acts for a silent terminal */
    public record Desk(Duration patience) {
    }
}
