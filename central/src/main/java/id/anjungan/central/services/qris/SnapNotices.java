package id.anjungan.central.services.qris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.services.qris.QrisSource.Notice;
import id.anjungan.central.services.qris.QrisSource.Notification;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Proves notifications. The signature covers method, path, body and time; the time must be near ours; a signature is
 * honoured until what it vouches for is stored. An acquirer that sends a notice again later signs it anew, and it is
 * genuine again: the desk is idempotent.
 */
final class SnapNotices {

    private static final ObjectMapper JSON = Json.mapper();
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int REMEMBERED = 100_000;

    private final SnapSettings settings;
    private final Clock clock;
    /** Signatures honoured within the window, oldest first. */
    private final Map<String, Instant> honoured = new LinkedHashMap<>();

    SnapNotices(SnapSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Notice verify(Notification n) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(n.headers());
        String signature = headers.getOrDefault("X-SIGNATURE", "");
        String stamp = headers.getOrDefault("X-TIMESTAMP", "");
        if (!settings.partnerId().equals(headers.get("X-PARTNER-ID"))) {
            return new Notice.Rejected(Notice.Why.UNKNOWN_SENDER);
        }
        if (!signed(SnapSignature.noticeText("POST", n.path(), n.body(), stamp), signature)) {
            return new Notice.Rejected(Notice.Why.BAD_SIGNATURE);
        }
        Optional<Instant> at = SnapSignature.parseStamp(stamp);
        if (at.isEmpty() || Duration.between(at.get(), clock.instant()).abs().compareTo(WINDOW) > 0) {
            return new Notice.Rejected(Notice.Why.STALE);
        }
        Optional<JsonNode> body = object(n.body());
        Optional<PurchaseId> purchase = body.flatMap(b -> purchase(b.path("originalPartnerReferenceNo").asText()));
        if (purchase.isEmpty()) {
            return new Notice.Rejected(Notice.Why.UNREADABLE);
        }
        return taken(signature) ? new Notice.Repeated(purchase.get()) : new Notice.Genuine(purchase.get(),
                SnapQrisSource.state(body.get(), "notice", purchase.get()));
    }

    /** Not before it is stored: an acquirer that got no 200 sends the very same notice again. */
    void take(Notification n) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(n.headers());
        remember(headers.getOrDefault("X-SIGNATURE", ""));
    }

    private boolean signed(String text, String signature) {
        return settings.noticeKey().map(key -> SnapSignature.rsaVerifies(key, text, signature))
                .orElseGet(() -> SnapSignature.same(SnapSignature.hmac(settings.clientSecret(), text), signature));
    }

    private synchronized boolean taken(String signature) {
        return honoured.containsKey(signature);
    }

    private synchronized void remember(String signature) {
        Instant now = clock.instant();
        while (!honoured.isEmpty()) {
            Iterator<Instant> oldest = honoured.values().iterator();
            boolean old = Duration.between(oldest.next(), now).compareTo(WINDOW.multipliedBy(2)) > 0;
            if (!old && honoured.size() <= REMEMBERED) {
                break;
            }
            oldest.remove();
        }
        honoured.putIfAbsent(signature, now);
    }

    private static Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<PurchaseId> purchase(String text) {
        try {
            return Optional.of(new PurchaseId(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
