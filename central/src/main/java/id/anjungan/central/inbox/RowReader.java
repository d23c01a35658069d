package id.anjungan.central.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.Bounds;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What a row's bytes say of themselves. A row that cannot be read is still a link of its chain. */
final class RowReader {

    static final String UNREADABLE = "unreadable";
    private static final ObjectMapper JSON = Json.mapper();
    private static final int LONGEST_KIND = 32;

    /** @param fields absent when the bytes are no row */
    record Read(Instant at, String kind, Optional<PurchaseId> purchase, Optional<JsonNode> fields) {
    }

    private RowReader() {
    }

    static Read read(SyncBody.Sent row, Instant now) {
        try {
            JsonNode o = JSON.readTree(row.bytes());
            if (o == null || !o.isObject() || o.path("seq").asLong(-1) != row.seq()
                    || o.path("kind").asText().isEmpty() || o.path("kind").asText().length() > LONGEST_KIND) {
                return unreadable(now);
            }
            Instant at = Instant.parse(o.path("at").asText());
            return !Bounds.hold(at) ? unreadable(now) : new Read(at, o.get("kind").asText(),
                    Optional.ofNullable(o.get("purchase")).filter(JsonNode::isTextual)
                            .map(p -> new PurchaseId(p.asText())), Optional.of(o));
        } catch (IOException | RuntimeException notARow) {
            return unreadable(now);
        }
    }

    private static Read unreadable(Instant now) {
        return new Read(now, UNREADABLE, Optional.empty(), Optional.empty());
    }
}
