package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The hub's operator: makes one-time codes for terminals. */
public final class Operator {

    private final URI hub;
    private final JsonNode ready;

    Operator(URI hub, JsonNode ready) {
        this.hub = hub;
        this.ready = ready;
    }

    public URI hub() {
        return hub;
    }

    public JsonNode ready() {
        return ready;
    }
}
