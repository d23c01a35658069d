package id.anjungan.central.services.qris;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.outbound.BoundedHttp;
import id.anjungan.central.outbound.BoundedHttp.Reply;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Signed calls of the SNAP BI standard: the token fetched and kept, every transaction signed. Safe for threads. */
final class SnapCalls {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String TOKEN_PATH = "/v1.0/access-token/b2b";
    private static final Duration TOKEN_MARGIN = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final int INSTANCES = 1_000_000;

    /** What a call came to. */
    sealed interface Result {
        /** @param code the seven digits of {@code responseCode}: HTTP status, service, case */
        record Answered(int status, String code, JsonNode body) implements Result {
        }

        /** Nothing usable. The request may have been carried out. */
        record Nothing(String detail) implements Result {
        }
    }

    private record Token(String value, Instant until) {
    }

    private final SnapSettings settings;
    private final BoundedHttp http;
    private final Clock clock;
    private final AtomicLong lastExternalId = new AtomicLong();
    private final String base;
    /** Keeps the external ids of two processes apart. */
    private final int instance;
    private Token token;

    SnapCalls(SnapSettings settings, Clock clock, RandomGenerator random) {
        this.instance = random.nextInt(INSTANCES);
        this.settings = settings;
        this.clock = clock;
        this.http = new BoundedHttp(settings.timeout());
        this.base = settings.base().toString().replaceAll("/+$", "");
    }

    /** A refused token is fetched anew once: the acquirer has then not carried out the request. */
    Result post(String path, Map<String, ?> body) {
        Result first = transact(path, body);
        if (first instanceof Result.Answered a && a.status == UNAUTHORIZED && a.code.endsWith("01")) {
            forgetToken();
            return transact(path, body);
        }
        return first;
    }

    private Result transact(String path, Map<String, ?> fields) {
        String bearer;
        try {
            bearer = token();
        } catch (NoToken fault) {
            return fault.result;
        }
        byte[] body = write(fields);
        String stamp = SnapSignature.stamp(clock.instant());
        String signature = SnapSignature.hmac(settings.clientSecret(),
                SnapSignature.transactionText("POST", path, bearer, body, stamp));
        return result(http.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + bearer)
                .header("X-TIMESTAMP", stamp).header("X-SIGNATURE", signature)
                .header("X-PARTNER-ID", settings.partnerId()).header("X-EXTERNAL-ID", externalId())
                .header("CHANNEL-ID",
                        settings.channelId()).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build()));
    }

    private static final class NoToken extends Exception {
        private final transient Result result;

        NoToken(Result result) {
            super("no token", null, false, false);
            this.result = result;
        }
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private synchronized String token() throws NoToken {
        Instant now = clock.instant();
        if (token == null || !now.isBefore(token.until)) {
            token = fetchToken(now);
        }
        return token.value;
    }

    private Token fetchToken(Instant now) throws NoToken {
        String stamp = SnapSignature.stamp(now);
        Result result = result(http.send(HttpRequest.newBuilder(URI.create(base + TOKEN_PATH))
                .header("Content-Type", "application/json").header("X-TIMESTAMP", stamp)
                .header("X-CLIENT-KEY", settings.clientId())
                .header("X-SIGNATURE", SnapSignature.rsa(settings.privateKey(),
                        SnapSignature.tokenText(settings.clientId(), stamp)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(write(Map.of("grantType", "client_credentials"))))
                .build()));
        if (result instanceof Result.Answered a && a.status == OK && a.body.path("accessToken").isTextual()) {
            long seconds = a.body.path("expiresIn").asLong();
            Instant until = now.plusSeconds(seconds).minus(TOKEN_MARGIN);
            return new Token(a.body.path("accessToken").asText(), until);
        }
        throw new NoToken(result instanceof Result.Answered a && a.status == OK
                ? new Result.Nothing(HubDetail.TOKEN_UNREADABLE.code()) : result);
    }

    /** Digits only, unique on any day: milliseconds, moved on when two calls share one, and our instance. */
    private String externalId() {
        long moment = lastExternalId.updateAndGet(last -> Math.max(last + 1, clock.millis()));
        return String.format("%d%06d", moment, instance);
    }

    private static Result result(Reply reply) {
        if (reply instanceof Reply.Silence silence) {
            return new Result.Nothing(silence.detail());
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return new Result.Nothing(HubDetail.TOO_LONG.code());
        }
        try {
            JsonNode body = answer.json() ? JSON.readTree(answer.body()) : null;
            String code = body == null ? "" : body.path("responseCode").asText();
            return code.matches("\\d{7}") && code.startsWith(Integer.toString(answer.status()))
                    ? new Result.Answered(answer.status(), code, body)
                    : new Result.Nothing(HubDetail.STATUS.with(answer.status()) + " "
                            + HubDetail.NO_RESPONSE_CODE.code());
        } catch (IOException notJson) {
            return new Result.Nothing(HubDetail.STATUS.with(answer.status()) + " "
                    + HubDetail.NOT_JSON.code());
        }
    }

    private static byte[] write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a request that cannot be written", fault);
        }
    }
}
