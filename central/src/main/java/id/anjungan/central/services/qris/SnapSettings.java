package id.anjungan.central.services.qris;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;

/**
 * What an acquirer gave its partner.
 *
 * @param clientId     {@code X-CLIENT-KEY}, for the token
 * @param privateKey   ours, for the token; the acquirer has the public key
 * @param clientSecret for transactions, and for notices unless {@code noticeKey} is given
 * @param partnerId    {@code X-PARTNER-ID}
 * @param channelId    {@code CHANNEL-ID}, as agreed with the acquirer
 * @param noticeKey    the acquirer's public key, where it signs its notices with RSA
 * @param timeout      from a call to the last byte of its answer
 */
public record SnapSettings(URI base, String clientId, PrivateKey privateKey, String clientSecret, String partnerId,
        String merchantId, String channelId, Optional<PublicKey> noticeKey, Duration timeout) {

    @Override
    public String toString() {
        return "SnapSettings[" + base + ", " + clientId + "]";
    }
}
