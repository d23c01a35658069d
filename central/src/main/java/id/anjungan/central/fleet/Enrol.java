package id.anjungan.central.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.store.AuditAct;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Hash;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable.Code;
import id.anjungan.central.store.TerminalTable.Enrolled;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Enrolment: an operator makes a one-time code, a terminal spends it and gets its MQTT secret. The secret is 256 random
 * bits, so its SHA-256 is kept: a slow password hash guards guessable secrets, which this one is not. A code has 50
 * bits and lives minutes; it is kept as a hash too and answers only "no" when it is wrong, used or stale.
 */
public final class Enrol {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LARGEST = 4096;

    /** @param body JSON */
    public record Response(int status, byte[] body) {
    }

    /** @param code as people type it, {@code ABCDE-FGHJK}; shown once */
    public record NewCode(String code, Instant expiresAt) {
    }

    private final Store store;
    private final EventLog events;
    private final Episodes episodes;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<TerminalId> cut;

    /** @param cut ends the connection a terminal still has under an older secret */
    public Enrol(Store store, EventLog events, Episodes episodes, Clock clock, SecureRandom random,
            Consumer<TerminalId> cut) {
        this.store = store;
        this.events = events;
        this.episodes = episodes;
        this.clock = clock;
        this.random = random;
        this.cut = cut;
    }

    /** @param terminal the only terminal it is good for, if given; {@code madeBy} the operator's account */
    public NewCode newCode(String office, Optional<TerminalId> terminal, Duration life, String madeBy) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Instant now = clock.instant();
        store.change(tx -> tx.terminals().addCode(new Code(hash(code.toString()), office, terminal, madeBy, now,
                now.plus(life))));
        events.audit(madeBy, AuditAct.ENROLMENT_CODE, office + " " + terminal.map(TerminalId::value).orElse("*"));
        return new NewCode(code.toString(), now.plus(life));
    }

    /** {@code POST /enrol}: 200 with the secret, 400 for what is no request, 403 for a code that is not good. */
    public Response handle(byte[] body) {
        Enrolment.Request request;
        try {
            if (body.length > LARGEST) {
                return no(400, "too_large");
            }
            request = JSON.readValue(body, Enrolment.Request.class);
            if (request.terminal() == null || request.office() == null || request.code() == null
                    || request.publicKey() == null) {
                return no(400, "incomplete");
            }
            KeyFactory.getInstance("Ed25519").generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(request.publicKey())));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return no(400, "unreadable");
        }
        return enrol(request);
    }

    private Response enrol(Enrolment.Request r) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        boolean good = store.write(tx -> {
            boolean used = tx.terminals().useCode(hash(r.code()), r.terminal(), r.office(), now);
            if (used) {
                tx.terminals().put(new Enrolled(r.terminal(), r.office(), r.publicKey(), Hash.of(secret), now,
                        Optional.empty()));
            }
            return used;
        });
        if (!good) {
            episodes.happened(Optional.empty(), Severity.WARNING, HubCode.ENROLMENT_REFUSED, r.terminal().value());
            return no(403, "code_not_good");
        }
        events.raise(Optional.of(r.terminal()), Severity.INFO, HubCode.ENROLLED, r.office());
        cut.accept(r.terminal());
        events.audit("hub", AuditAct.ENROLLED, r.terminal() + " " + r.office());
        store.changes().tell(Changes.What.FLEET, r.terminal().value());
        try {
            return new Response(200, JSON.writeValueAsBytes(new Enrolment.Granted(r.terminal(), secret)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From now on the terminal is refused, and its connection is cut. */
    public void revoke(TerminalId terminal, String by) {
        store.change(tx -> tx.terminals().revoke(terminal, clock.instant()));
        cut.accept(terminal);
        events.audit(by, AuditAct.REVOKED, terminal.value());
        store.changes().tell(Changes.What.FLEET, terminal.value());
    }

    private static String hash(String code) {
        return Hash.of(code.toUpperCase(java.util.Locale.ROOT).replace("-", "").strip());
    }

    private static Response no(int status, String code) {
        return new Response(status, ("{\"code\":\"" + code + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
