package id.anjungan.central.services.qris.sim;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.calendar.Wib;
import id.anjungan.central.services.qris.SnapSignature;
import id.anjungan.central.simulation.JsonServer;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.central.simulation.JsonServer.Request;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call: tokens against the partner's key, transactions against its secret, each external id once a day. */
final class SnapGate {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final Duration CLOCK_WINDOW = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 24;

    private final AcquirerSim.Partner partner;
    private final Bank bank;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    SnapGate(AcquirerSim.Partner partner, Bank bank, Clock clock) {
        this.partner = partner;
        this.bank = bank;
        this.clock = clock;
    }

    /** A guarded service: body read, caller proven. */
    interface Service {
        Reply carryOut(Request request, JsonNode body);
    }

    Reply token(Request request) {
        String stamp = request.header("X-TIMESTAMP").orElse("");
        String signature = request.header("X-SIGNATURE").orElse("");
        boolean known = request.header("X-CLIENT-KEY").filter(partner.clientId()::equals).isPresent();
        if (!known || !timely(stamp) || !SnapSignature.rsaVerifies(partner.key(),
                SnapSignature.tokenText(partner.clientId(), stamp), signature)) {
            return SnapAnswers.refused(401, "73", "00", "Unauthorized. Signature");
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        tokens.values().removeIf(until -> clock.instant().isAfter(until));
        tokens.put(token, clock.instant().plus(TOKEN_LIFE));
        return Reply.json(200, Map.of("responseCode", "2007300", "responseMessage", "Successful", "accessToken", token,
                "tokenType", "Bearer", "expiresIn", Long.toString(TOKEN_LIFE.toSeconds())));
    }

    JsonServer.Handler guard(String service, Service behind) {
        return request -> {
            String token = request.header("Authorization").orElse("").replaceFirst("^Bearer ", "");
            Instant until = tokens.get(token);
            if (until == null || clock.instant().isAfter(until)) {
                return SnapAnswers.refused(401, service, "01", "Invalid Token (B2B)");
            }
            String stamp = request.header("X-TIMESTAMP").orElse("");
            String wanted = SnapSignature.hmac(partner.clientSecret(),
                    SnapSignature.transactionText("POST", request.path(), token, request.raw(), stamp));
            if (!timely(stamp) || !SnapSignature.same(wanted, request.header("X-SIGNATURE").orElse(""))
                    || !request.header("X-PARTNER-ID").filter(partner.partnerId()::equals).isPresent()) {
                return SnapAnswers.refused(401, service, "00", "Unauthorized. Signature");
            }
            Optional<String> externalId = request.header("X-EXTERNAL-ID").filter(e -> e.matches("\\d{1,36}"));
            Optional<JsonNode> body = request.json();
            if (externalId.isEmpty() || body.isEmpty()) {
                return SnapAnswers.refused(400, service, "00", "Bad Request");
            }
            String day = clock.instant().atZone(Wib.ZONE).toLocalDate().toString();
            return bank.firstUse(day, externalId.get()) ? behind.carryOut(request, body.get())
                    : SnapAnswers.refused(409, service, "00", "Conflict");
        };
    }

    private boolean timely(String stamp) {
        return SnapSignature.parseStamp(stamp)
                .filter(at -> Duration.between(at, clock.instant()).abs().compareTo(CLOCK_WINDOW) <= 0).isPresent();
    }
}
