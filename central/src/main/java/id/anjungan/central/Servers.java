package id.anjungan.central;

import id.anjungan.central.services.qris.SnapQrisSource;
import id.anjungan.central.services.qris.SnapSettings;
import id.anjungan.central.services.tax.HttpTaxSource;
import id.anjungan.config.HubConfig;
import id.anjungan.config.Pem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Optional;

/** The servers named in the settings, over HTTP. */
final class Servers {

    private Servers() {
    }

    /** @throws IOException when the acquirer's key cannot be read; IllegalStateException when a secret is not there */
    static Sources of(HubConfig config, Clock clock) throws IOException {
        HubConfig.Server tax = config.taxServer();
        HubConfig.Acquirer a = config.acquirer();
        SnapSettings snap = new SnapSettings(a.url(), a.clientId(), Pem.privateKey(a.privateKey()),
                a.clientSecret().read(), a.partnerId(), a.merchantId(), a.channelId(),
                noticeKey(a.publicKey()), a.timeout());
        return new Sources(new HttpTaxSource(tax.url(), tax.apiKey().read(), tax.timeout()),
                new SnapQrisSource(snap, clock, new java.security.SecureRandom()));
    }

    private static Optional<PublicKey> noticeKey(Optional<Path> file) throws IOException {
        return file.isEmpty() ? Optional.empty() : Optional.of(Pem.publicKey(file.get()));
    }
}
