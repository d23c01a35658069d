package id.anjungan.demo.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the programs left behind, read from closed copies of their databases: the journals of the terminals, the hub's
 * store, the tax server's and the acquirer's books. Everything that is proven is computed from this, never from what
 * the driver of the visits believes.
 */
public final class Evidence {

    static final ObjectMapper JSON = Json.mapper();

    /** One row of a terminal's journal. {@code fields} is the stored JSON. */
    public record Row(String stream, long seq, Instant at, String kind, Optional<String> purchase, byte[] bytes,
            String hash, JsonNode fields) {

        public String field(String name) {
            return fields.path(name).asText("");
        }
    }

    /** One terminal's journal. @param acknowledged what the hub told it is stored */
    public record Journal(String stream, List<Row> rows, long acknowledged) {
    }

    private final List<Journal> journals = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    /** @param journals copies of {@code journal.db}; {@code hub}, {@code tax}, {@code acquirer} of the others */
    public static Evidence read(List<Path> journals, Path hub, Path tax, Path acquirer)
            throws SQLException, IOException {
        Evidence e = new Evidence();
        for (Path file : journals) {
            e.journals.add(journal(file));
        }
        e.read(hub, "hub", "SELECT stream, seq, hash FROM \"rows\"", "rows");
        for (String table : List.of("streams", "purchases", "visits", "tickets", "desk_cases", "refunds", "quarantine",
                "money_answers", "events", "survey_sheets")) {
            e.read(hub, "hub", "SELECT * FROM " + table, table);
        }
        e.read(tax, "tax", "SELECT purchase, amount FROM postings", "postings");
        e.read(tax, "tax", "SELECT * FROM posting", "posting");
        e.read(tax, "tax", "SELECT * FROM request ORDER BY seq", "request");
        e.read(acquirer, "acquirer", "SELECT purchase, amount, state FROM qr", "qr");
        e.read(acquirer, "acquirer", "SELECT purchase, amount, state FROM payments", "payments");
        return e;
    }

    /** A closed copy, in one file, of a database that may still be open elsewhere. */
    public static void copy(Path database, Path to) throws SQLException, IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.deleteIfExists(to);
        try (Connection c = open(database); Statement s = c.createStatement()) {
            s.execute("VACUUM INTO '" + to.toAbsolutePath().toString().replace("'", "''") + "'");
        }
    }

    /** A database file; waits a little where another program writes. */
    public static Connection open(Path database) throws SQLException {
        Connection c = DriverManager.getConnection("jdbc:sqlite:" + database);
        try (Statement s = c.createStatement()) {
            s.execute("PRAGMA busy_timeout=5000");
        }
        return c;
    }

    private static Journal journal(Path file) throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        try (Connection c = open(file); Statement s = c.createStatement()) {
            String stream;
            try (ResultSet r = s.executeQuery("SELECT value FROM meta WHERE name='stream'")) {
                stream = r.next() ? r.getString(1) : file.toString();
            }
            long acknowledged;
            try (ResultSet r = s.executeQuery("SELECT value FROM counters WHERE name='acknowledged'")) {
                acknowledged = r.next() ? r.getLong(1) : 0;
            }
            try (ResultSet r = s.executeQuery(
                    "SELECT seq, at, kind, purchase, bytes, hash FROM journal ORDER BY seq")) {
                while (r.next()) {
                    byte[] bytes = r.getBytes(5);
                    rows.add(new Row(stream, r.getLong(1), Instant.parse(r.getString(2)), r.getString(3),
                            Optional.ofNullable(r.getString(4)), bytes, r.getString(6), JSON.readTree(bytes)));
                }
            }
            return new Journal(stream, List.copyOf(rows), acknowledged);
        }
    }

    private void read(Path file, String book, String sql, String name) throws SQLException {
        try (Connection c = open(file); Statement s = c.createStatement(); ResultSet r = s.executeQuery(sql)) {
            ResultSetMetaData meta = r.getMetaData();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (r.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    row.put(meta.getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), r.getObject(i));
                }
                rows.add(row);
            }
            tables.put(book + "." + name, rows);
        }
    }

    public List<Journal> journals() {
        return List.copyOf(journals);
    }

    /** Rows of all terminals, each in its own order. */
    public List<Row> rows() {
        return journals.stream().flatMap(j -> j.rows().stream()).toList();
    }

    /** @param name e.g. {@code hub.purchases}, {@code tax.postings}, {@code acquirer.payments} */
    public List<Map<String, Object>> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    /** The same books as if these purchases were all there is. */
    Evidence only(Set<String> purchases) {
        Evidence part = new Evidence();
        journals.forEach(j -> part.journals.add(new Journal(j.stream(), j.rows().stream()
                .filter(r -> r.purchase().isEmpty() || purchases.contains(r.purchase().get())).toList(),
                j.acknowledged())));
        tables.forEach((name, rows) -> part.tables.put(name, rows.stream()
                .filter(r -> !r.containsKey("purchase") || purchases.contains(text(r, "purchase"))).toList()));
        return part;
    }

    /** Every purchase that any journal names, in the order of their first rows. */
    public List<Purchase> purchases() {
        Map<String, List<Row>> byPurchase = new LinkedHashMap<>();
        rows().forEach(r -> r.purchase().ifPresent(p -> byPurchase.computeIfAbsent(p, x -> new ArrayList<>()).add(r)));
        return byPurchase.entrySet().stream().map(e -> new Purchase(e.getKey(), e.getValue(), this)).toList();
    }

    public static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    /** Bytes of a column as text. */
    static String words(Map<String, Object> row, String column) {
        return row.get(column) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : text(row, column);
    }

    public static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number n ? n.longValue() : 0;
    }
}
