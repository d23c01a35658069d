package id.anjungan.central.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.store.HubDetail;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of a contract of ours: JSON over HTTP with {@code X-Api-Key}. Whatever the server does, a caller gets a value;
 * what went wrong is said without a word of the payload. Safe for many threads.
 */
public final class JsonClient {

    private static final ObjectMapper JSON = Json.mapper();
    public static final int OK = 200;
    private static final int FIRST_ERROR = 400;

    /** What came of a call. */
    public sealed interface Came {
        /** A JSON object with a status that was expected. */
        record Good(int status, JsonNode object) implements Came {
        }

        /**
         * Nothing usable.
         *
         * @param refusal of a server that said no in the words of the contract; empty for every other trouble
         * @param detail  for the operator: a status, an error code or an exception's name
         */
        record Nothing(Why why, Optional<Refusal> refusal, String detail) implements Came {

            /** Whether the server refused with this status and this error code. */
            public boolean says(int status, String error) {
                return refusal.equals(Optional.of(new Refusal(status, error)));
            }
        }
    }

    /** @param error the server's code, in small letters and underscores */
    public record Refusal(int status, String error) {
    }

    /** Why there was nothing usable. */
    public enum Why {
        /** No answer in time, or no connection. */
        SILENT,
        /** A status of 400 or more. */
        ERROR,
        /** Something else than the contract says: HTML, megabytes, an empty body. */
        UNREADABLE
    }

    private final URI base;
    private final String apiKey;
    private final BoundedHttp http;

    /**
     * @param base    e.g. {@code https://pajak.example/}, with or without the slash
     * @param timeout from the call to the last byte of the answer
     */
    public JsonClient(URI base, String apiKey, Duration timeout) {
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
        this.apiKey = apiKey;
        this.http = new BoundedHttp(timeout);
    }

    /** A call that is answered with 200. */
    public Came post(String path, Map<String, ?> body) {
        return call("POST", path, Optional.of(body), Set.of(OK));
    }

    /** @param expected statuses whose body the contract describes as an object to read */
    public Came call(String method, String path, Optional<Map<String, ?>> body, Set<Integer> expected) {
        HttpRequest.BodyPublisher sent = body.map(b -> HttpRequest.BodyPublishers.ofByteArray(write(b)))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        BoundedHttp.Reply reply = http.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Api-Key", apiKey).header("Accept", "application/json")
                .header("Content-Type", "application/json").method(method, sent).build());
        if (reply instanceof BoundedHttp.Reply.Answer answer) {
            return judged(answer, expected);
        }
        return reply instanceof BoundedHttp.Reply.Silence silence ? nothing(Why.SILENT, silence.detail())
                : nothing(Why.UNREADABLE, HubDetail.TOO_LONG.code());
    }

    private static Came judged(BoundedHttp.Reply.Answer answer, Set<Integer> expected) {
        Optional<JsonNode> tree = answer.json() ? tree(answer) : Optional.empty();
        if (!expected.contains(answer.status())) {
            // Only a code is taken, not a text somebody hid something in.
            Optional<String> error = tree.map(t -> t.path("error").asText()).filter(e -> e.matches("[a-z_]{1,40}"));
            return new Came.Nothing(answer.status() >= FIRST_ERROR ? Why.ERROR : Why.UNREADABLE,
                    error.map(e -> new Refusal(answer.status(), e)), HubDetail.STATUS.with(answer.status())
                            + error.map(e -> " " + HubDetail.ERROR_CODE.with(e)).orElse(""));
        }
        if (!answer.json()) {
            return nothing(Why.UNREADABLE, answer.body().length == 0 ? HubDetail.EMPTY.code()
                    : HubDetail.NOT_JSON.code());
        }
        return tree.filter(JsonNode::isObject).<Came>map(object -> new Came.Good(answer.status(), object))
                .orElseGet(() -> nothing(Why.UNREADABLE, HubDetail.NOT_JSON.code()));
    }

    private static Came nothing(Why why, String detail) {
        return new Came.Nothing(why, Optional.empty(), detail);
    }

    private static byte[] write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a request that cannot be written", fault);
        }
    }

    private static Optional<JsonNode> tree(BoundedHttp.Reply.Answer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
