package id.anjungan.kiosk.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.Journal.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows as bytes: {@code {seq, at, kind, purchase?, visit?, ...fields in alphabetical order}}. Written once. */
public final class Rows {

    private static final List<String> OWN = List.of("seq", "at", "kind", "purchase", "visit");
    private static final ObjectMapper JSON = Json.mapper();

    private Rows() {
    }

    static byte[] bytes(long seq, Instant at, Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seq", seq);
        row.put("at", at.toString());
        row.put("kind", entry.kind().code());
        entry.purchase().ifPresent(p -> row.put("purchase", p.value()));
        entry.visit().ifPresent(v -> row.put("visit", v.value()));
        entry.fields().keySet().stream().filter(OWN::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("a field may not be called " + name);
        });
        row.putAll(sorted(entry.fields()));
        try {
            return JSON.writeValueAsBytes(row);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not plain JSON values: " + entry.kind(), fault);
        }
    }

    /** The same fields give the same bytes in every run: maps are ordered by key, all the way down. */
    private static Map<String, Object> sorted(Map<?, ?> fields) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> sorted.put(name.toString(), plain(value)));
        return sorted;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        return value instanceof List<?> list ? list.stream().map(Rows::plain).toList() : value;
    }

    /** The row's JSON object. @throws IllegalArgumentException if it is none, which a verified chain rules out */
    public static JsonNode json(Row row) {
        try {
            return JSON.readTree(row.bytes());
        } catch (IOException fault) {
            throw new IllegalArgumentException("row " + row.seq() + " is not JSON", fault);
        }
    }

    /** What the bytes themselves say; empty if they do not say it. The columns beside them must agree. */
    static Optional<Row> fromBytes(byte[] bytes, String hash) {
        try {
            JsonNode o = JSON.readTree(bytes);
            Optional<RowKind> kind = kind(o.path("kind").asText());
            Optional<PurchaseId> purchase = Optional.ofNullable(o.get("purchase")).map(JsonNode::asText)
                    .map(PurchaseId::new);
            return kind.map(k -> new Row(o.path("seq").asLong(), Instant.parse(o.path("at").asText()), k, purchase,
                    bytes, hash));
        } catch (IOException | RuntimeException notARow) {
            return Optional.empty();
        }
    }

    static Optional<RowKind> kind(String code) {
        return Arrays.stream(RowKind.values()).filter(k -> k.code().equals(code)).findFirst();
    }
}
