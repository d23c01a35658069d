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

/**
 * Calls of a contract of ours: JSON over HTTP with {@code X-Api-Key}. Whatever the server does, a caller gets a value;
 * what went wrong is said without a word of the payload. Safe for many threads.
 */
public final class JsonClient {

    private static final ObjectMapper JSON = Json.mapper();
    private static final int OK = 200;
    private static final int FIRST_ERROR = 400;

    /** What came of a call. */
    public sealed interface Came {
        /** A JSON object with status 200. */
        record Good(JsonNode object) implements Came {
        }

        /** Nothing usable. @param detail for the operator: a status, an error code or an exception's name */
        record Nothing(Why why, String detail) implements Came {
        }
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
     * @param base    e.g. {@code https://perizinan.example/}, with or without the slash
     * @param timeout from the call to the last byte of the answer
     */
    public JsonClient(URI base, String apiKey, Duration timeout) {
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
        this.apiKey = apiKey;
        this.http = new BoundedHttp(timeout);
    }

    public Came post(String path, Map<String, ?> body) {
        BoundedHttp.Reply reply = http.send(HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Api-Key", apiKey).header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(write(body))).build());
        if (reply instanceof BoundedHttp.Reply.Answer answer) {
            return judged(answer);
        }
        return reply instanceof BoundedHttp.Reply.Silence silence ? new Came.Nothing(Why.SILENT, silence.detail())
                : new Came.Nothing(Why.UNREADABLE, HubDetail.TOO_LONG.code());
    }

    private static Came judged(BoundedHttp.Reply.Answer answer) {
        Optional<JsonNode> tree = answer.json() ? tree(answer) : Optional.empty();
        if (answer.status() != OK) {
            String error = tree.map(t -> t.path("error").asText()).filter(e -> e.matches("[a-z_]{1,40}"))
                    .map(e -> " " + HubDetail.ERROR_CODE.with(e)).orElse("");
            return new Came.Nothing(answer.status() >= FIRST_ERROR ? Why.ERROR : Why.UNREADABLE,
                    HubDetail.STATUS.with(answer.status()) + error);
        }
        if (!answer.json()) {
            return new Came.Nothing(Why.UNREADABLE, answer.body().length == 0 ? HubDetail.EMPTY.code()
                    : HubDetail.NOT_JSON.code());
        }
        return tree.filter(JsonNode::isObject).<Came>map(Came.Good::new)
                .orElseGet(() -> new Came.Nothing(Why.UNREADABLE, HubDetail.NOT_JSON.code()));
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
