package id.anjungan.central.services.qris.sim;

import id.anjungan.central.outbound.BoundedHttp;
import id.anjungan.central.services.qris.SnapSignature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the partner of payments, signed, and again a few times until it says 200. One thread. */
final class Notifier implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 5;
    private static final int OK = 200;

    private final AcquirerSim.Partner partner;
    private final Clock clock;
    private final BoundedHttp http = new BoundedHttp(TIMEOUT);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread t = Executors.defaultThreadFactory().newThread(work);
        t.setName("acquirer-notices");
        t.setDaemon(true);
        return t;
    });
    private volatile Optional<URI> target;
    private volatile NoticeFault fault = NoticeFault.NONE;

    Notifier(AcquirerSim.Partner partner, Optional<URI> target, Clock clock) {
        this.partner = partner;
        this.target = target;
        this.clock = clock;
    }

    void target(URI url) {
        target = Optional.of(url);
    }

    void fault(NoticeFault f) {
        fault = f;
    }

    NoticeFault fault() {
        return fault;
    }

    /** @param reference becomes {@code X-EXTERNAL-ID}; {@code body} as it will be signed */
    void send(String reference, byte[] body) {
        NoticeFault now = fault;
        if (now != NoticeFault.NEVER) {
            target.ifPresent(url -> thread.execute(() -> attempt(url, reference, body, now, 1)));
        }
    }

    private void attempt(URI url, String reference, byte[] body, NoticeFault how, int nth) {
        HttpRequest request = signed(url, reference, body, how);
        boolean taken = accepted(request);
        if (how == NoticeFault.TWICE) {
            taken |= accepted(request);
        }
        if (!taken && nth < TRIES && !thread.isShutdown()) {
            thread.schedule(() -> attempt(url, reference, body, how, nth + 1), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean accepted(HttpRequest request) {
        return http.send(request) instanceof BoundedHttp.Reply.Answer a && a.status() == OK;
    }

    private HttpRequest signed(URI url, String reference, byte[] body, NoticeFault how) {
        String stamp = SnapSignature.stamp(clock.instant());
        String secret = how == NoticeFault.BAD_SIGNATURE ? "somebody else" : partner.clientSecret();
        return HttpRequest.newBuilder(url).header("Content-Type", "application/json").header("X-TIMESTAMP", stamp)
                .header("X-SIGNATURE", SnapSignature.hmac(secret,
                        SnapSignature.noticeText("POST", url.getRawPath(), body, stamp)))
                .header("X-PARTNER-ID", partner.partnerId()).header("CHANNEL-ID", "95221")
                .header("X-EXTERNAL-ID", reference.replaceAll("\\D", ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
