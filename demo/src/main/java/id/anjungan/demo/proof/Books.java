package id.anjungan.demo.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.contract.sync.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closed copies of a run's books, to be changed as a broken program would have left them: a changed journal is numbered
 * and chained anew, and the hub holds the same rows, for the program that wrote them wrongly also sent them so.
 */
public final class Books {

    /** The terminals' journals, the hub's store, the tax server's and the acquirer's books. */
    public static final String JOURNAL = "journal.db";
    public static final String SECOND = "journal-2.db";
    public static final String HUB = "hub.db";
    public static final String TAX = "taxserver.db";
    public static final String ACQUIRER = "acquirer.db";

    private static final List<String> ALL = List.of(JOURNAL, SECOND, HUB, TAX, ACQUIRER);

    /** One row of the first terminal's journal. */
    static final class Line {

        Instant at;
        final String kind;
        final Optional<String> purchase;
        final ObjectNode fields;
        private final byte[] stored;

        Line(Instant at, String kind, Optional<String> purchase, ObjectNode fields, byte[] stored) {
            this.at = at;
            this.kind = kind;
            this.purchase = purchase;
            this.fields = fields;
            this.stored = stored;
        }

        /** A row that no program wrote, beside this one. */
        Line other(String otherKind, String from, String to) {
            ObjectNode f = Evidence.JSON.createObjectNode().put("seq", 0).put("at", at.toString())
                    .put("kind", otherKind);
            boolean money = !from.isEmpty();
            if (money) {
                purchase.ifPresent(p -> f.put("purchase", p));
                f.put("from", from).put("to", to).put("why", "broken");
            }
            return new Line(at, otherKind, money ? purchase : Optional.empty(), f, new byte[0]);
        }

        boolean is(String aKind, String to) {
            return kind.equals(aKind) && fields.path("to").asText().equals(to);
        }

        /** As it is stored; the very bytes of before where nothing changed. */
        private byte[] bytes(long seq) throws IOException {
            fields.put("seq", seq).put("at", at.toString()).put("kind", kind);
            boolean same = stored.length > 0 && Evidence.JSON.readTree(stored).equals(Evidence.JSON.readTree(
                    Evidence.JSON.writeValueAsBytes(fields)));
            return same ? stored : Evidence.JSON.writeValueAsBytes(fields);
        }
    }

    private final Path folder;
    private final List<String> papers;
    private List<Line> journal = List.of();
    private String stream = "";
    private String terminal = "";

    private Books(Path folder, List<String> papers) {
        this.folder = folder;
        this.papers = papers;
    }

    /** The books in this folder themselves. @param papers the words of every sheet that was printed */
    public static Books at(Path folder, List<String> papers) throws SQLException, IOException {
        Books books = new Books(folder, new ArrayList<>(papers));
        books.read();
        return books;
    }

    /** Copies of the books, in a folder of their own. */
    public static Books copied(Path from, Path to, List<String> papers) throws SQLException, IOException {
        Files.createDirectories(to);
        for (String file : ALL) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return at(to, papers);
    }

    /** What the books in a folder show. */
    public static Evidence evidence(Path folder) throws SQLException, IOException {
        return Evidence.read(List.of(folder.resolve(JOURNAL), folder.resolve(SECOND)), folder.resolve(HUB),
                folder.resolve(TAX), folder.resolve(ACQUIRER));
    }

    /** The words of the sheets, as they are now. */
    public List<String> papers() {
        return List.copyOf(papers);
    }

    private void read() throws SQLException, IOException {
        journal = new ArrayList<>();
        try (Connection c = Evidence.open(folder.resolve(JOURNAL)); Statement s = c.createStatement()) {
            try (ResultSet r = s.executeQuery("SELECT value FROM meta WHERE name='stream'")) {
                stream = r.next() ? r.getString(1) : "";
            }
            try (ResultSet r = s.executeQuery("SELECT at, kind, purchase, bytes FROM journal ORDER BY seq")) {
                while (r.next()) {
                    JsonNode fields = Evidence.JSON.readTree(r.getBytes(4));
                    journal.add(new Line(Instant.parse(r.getString(1)), r.getString(2),
                            Optional.ofNullable(r.getString(3)), (ObjectNode) fields, r.getBytes(4)));
                }
            }
        }
        terminal = value(HUB, "SELECT terminal FROM streams WHERE stream=?", stream).orElse("");
    }

    /** The first terminal's journal; what is changed here counts after {@link #save}. */
    List<Line> journal() {
        return journal;
    }

    void tearPapers(String words) {
        papers.removeIf(p -> p.contains(words));
    }

    /** Numbered and chained anew, in the journal and at the hub. */
    void save() throws SQLException, IOException {
        run(JOURNAL, "DROP TRIGGER IF EXISTS journal_only_grows");
        run(JOURNAL, "DROP TRIGGER IF EXISTS journal_keeps_all");
        run(JOURNAL, "DELETE FROM journal");
        run(JOURNAL, "DELETE FROM heads");
        run(JOURNAL, "UPDATE counters SET value=? WHERE name='acknowledged'", journal.size());
        run(HUB, "DELETE FROM journal_rows WHERE stream=?", stream);
        String hash = Chain.GENESIS;
        try (Connection mine = Evidence.open(folder.resolve(JOURNAL));
                Connection hub = Evidence.open(folder.resolve(HUB))) {
            mine.setAutoCommit(false);
            hub.setAutoCommit(false);
            for (int i = 0; i < journal.size(); i++) {
                Line line = journal.get(i);
                byte[] bytes = line.bytes(i + 1L);
                hash = Chain.hash(hash, bytes);
                run(mine, "INSERT INTO journal(seq, at, kind, purchase, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)", i + 1,
                        line.at.toString(), line.kind, line.purchase.orElse(null), bytes, hash);
                run(hub, "INSERT INTO journal_rows(stream, seq, terminal, at, kind, purchase, bytes, hash, stored_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", stream, i + 1, terminal, line.at.toEpochMilli(),
                        line.kind, line.purchase.orElse(null), bytes, hash, line.at.toEpochMilli());
            }
            mine.commit();
            hub.commit();
        }
    }

    /** @return rows that changed */
    int run(String book, String sql, Object... values) throws SQLException {
        try (Connection c = Evidence.open(folder.resolve(book))) {
            return run(c, sql, values);
        }
    }

    private static int run(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            return s.executeUpdate();
        }
    }

    /** The first column of the first row, if there is one. */
    Optional<String> value(String book, String sql, Object... values) throws SQLException {
        try (Connection c = Evidence.open(folder.resolve(book)); PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.ofNullable(r.getString(1)) : Optional.empty();
            }
        }
    }
}
