package id.anjungan.contract.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.Messages;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.tax.TaxBody;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Envelope to bytes and back. Names on the wire never name a Java class; unknown fields are ignored. */
public final class Wire {

    /** Larger payloads are refused unread. */
    public static final int MAX_BYTES = 256 * 1024;
    private static final int SCHEMA = 1;

    /** One line per feature. */
    private static final List<Messages> FEATURES = List.of(
            TaxBody.MESSAGES,
            QrisBody.MESSAGES,
            QueueBody.MESSAGES,
            LicenceBody.MESSAGES,
            FleetBody.MESSAGES,
            SyncBody.MESSAGES);

    private static final Map<String, Class<? extends Body>> NAMES = FEATURES.stream()
            .flatMap(f -> f.types().entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final ObjectMapper JSON = Json.mapper();
    /** An enum is its code and a count is whole: nothing is read as something near it. */
    private static final ObjectReader BODIES = JSON.reader()
            .with(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    private static final int LONGEST_ID = 100;

    /** What bytes turned out to be. */
    public sealed interface Decoded {
    }

    public record Message(Envelope envelope) implements Decoded {
    }

    /** A type or schema this program does not know yet: parked, never guessed. */
    public record UnknownType(String type, int schema) implements Decoded {
    }

    /** Not a message of ours at all. @param detail the field that cannot be read; never quotes the payload */
    public record Garbage(Flaw why, String detail) implements Decoded {
    }

    /** What is wrong with bytes that are no message. */
    public enum Flaw {
        TOO_LONG, NOT_JSON, NOT_AN_ENVELOPE, NO_BODY, UNREADABLE
    }

    private Wire() {
    }

    public static Map<String, Class<? extends Body>> registry() {
        return NAMES;
    }

    /** Everything that speaks on the wire. */
    public static List<Messages> features() {
        return FEATURES;
    }

    /** The name on the wire. @throws IllegalArgumentException for a body that is not registered */
    public static String nameOf(Body body) {
        return NAMES.entrySet().stream().filter(e -> e.getValue() == body.getClass()).map(Map.Entry::getKey)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("not registered: " + body.getClass()));
    }

    public static byte[] encode(Envelope e) {
        ObjectNode o = JSON.createObjectNode();
        o.put("id", e.id());
        o.put("type", nameOf(e.body()));
        o.put("schema", SCHEMA);
        o.put("terminal", e.terminal().value());
        o.put("time", e.time().toString());
        e.re().ifPresent(v -> o.put("re", v));
        e.visit().ifPresent(v -> o.put("visit", v.value()));
        e.deadline().ifPresent(v -> o.put("deadline", v.toString()));
        o.set("body", JSON.valueToTree(e.body()));
        try {
            return JSON.writeValueAsBytes(o);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a body that cannot be written: " + e.body().getClass(), fault);
        }
    }

    public static Decoded decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Garbage(Flaw.TOO_LONG, "");
        }
        try {
            JsonNode o = JSON.readTree(bytes);
            if (o == null || !o.isObject() || !o.path("type").isTextual() || !o.path("schema").isInt()) {
                return new Garbage(Flaw.NOT_AN_ENVELOPE, "");
            }
            if (!o.path("body").isObject()) {
                return new Garbage(Flaw.NO_BODY, "");
            }
            String type = o.get("type").asText();
            int schema = o.get("schema").asInt();
            Class<? extends Body> body = NAMES.get(type);
            if (body == null || schema > SCHEMA) {
                return new UnknownType(type, schema);
            }
            return whole(new Envelope(id(o, "id").orElseThrow(), new TerminalId(o.path("terminal").asText()),
                    Instant.parse(o.path("time").asText()), id(o, "re"), text(o, "visit").map(VisitId::new),
                    text(o, "deadline").map(Instant::parse), BODIES.treeToValue(o.get("body"), body)));
        } catch (JsonParseException fault) {
            return new Garbage(Flaw.NOT_JSON, "");
        } catch (IOException | RuntimeException fault) {
            return new Garbage(Flaw.UNREADABLE, field(fault));
        }
    }

    /** A body with a part missing is no message: whoever gets one may look at all of it. */
    private static Decoded whole(Envelope envelope) {
        return Bounds.flaw(envelope).<Decoded>map(path -> new Garbage(Flaw.UNREADABLE, path))
                .orElseGet(() -> new Message(envelope));
    }

    /** Names of our own fields only: what else a message holds may be personal. */
    private static String field(Exception fault) {
        if (!(fault instanceof JsonMappingException wrong)) {
            return "envelope";
        }
        String path = wrong.getPath().stream().map(Reference::getFieldName).filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return path.matches("[a-zA-Z.]{1,60}") ? "body." + path : "body";
    }

    private static Optional<String> id(JsonNode o, String field) {
        Optional<String> id = text(o, field);
        if (id.isPresent() && id.get().length() > LONGEST_ID) {
            throw new IllegalArgumentException(field);
        }
        return id;
    }

    private static Optional<String> text(JsonNode o, String field) {
        Optional<JsonNode> there = Optional.ofNullable(o.get(field)).filter(n -> !n.isNull());
        if (there.isPresent() && !there.get().isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return there.map(JsonNode::asText);
    }
}
