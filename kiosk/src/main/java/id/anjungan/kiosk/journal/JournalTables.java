package id.anjungan.kiosk.journal;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal's own tables. The schema only grows; {@code rows} is the fixed view an auditor or the demo reads. */
final class JournalTables {

    private static final List<List<String>> VERSIONS = List.of(List.of(
            "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE journal(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, purchase TEXT,"
                    + " bytes BLOB NOT NULL, hash TEXT NOT NULL)",
            "CREATE TRIGGER journal_only_grows BEFORE UPDATE ON journal"
                    + " BEGIN SELECT RAISE(ABORT, 'journal rows are never changed'); END",
            "CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal"
                    + " BEGIN SELECT RAISE(ABORT, 'journal rows are never deleted'); END",
            "CREATE INDEX journal_purchase ON journal(purchase) WHERE purchase IS NOT NULL",
            "CREATE TABLE heads(seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, signature TEXT NOT NULL)",
            "CREATE TABLE counters(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE folds(name TEXT PRIMARY KEY, version INTEGER NOT NULL, up_to INTEGER NOT NULL)"
                    + " WITHOUT ROWID",
            "CREATE VIEW \"rows\"(seq, at, kind, purchase, hash)"
                    + " AS SELECT seq, at, kind, purchase, hash FROM journal"));

    private JournalTables() {
    }

    /** A stored head: the key's holder vouches for everything up to {@code seq}. */
    record Head(long seq, String hash, String signature) {
    }

    static void grow(Connection c) throws SQLException {
        int have = (int) number(c, "PRAGMA user_version").orElse(0L).longValue();
        if (have > VERSIONS.size()) {
            throw new SQLException("journal.db was written by a newer program (schema " + have + ")");
        }
        for (int v = have; v < VERSIONS.size(); v++) {
            for (String sql : VERSIONS.get(v)) {
                execute(c, sql);
            }
            execute(c, "PRAGMA user_version=" + (v + 1));
        }
    }

    static void insert(Connection c, Row row) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO journal VALUES(?,?,?,?,?,?)")) {
            s.setLong(1, row.seq());
            s.setString(2, row.at().toString());
            s.setString(3, row.kind().code());
            s.setString(4, row.purchase().map(PurchaseId::value).orElse(null));
            s.setBytes(5, row.bytes());
            s.setString(6, row.hash());
            s.executeUpdate();
        }
    }

    /** @throws SQLException also for a row whose columns are not what a row can be */
    static List<Row> read(Connection c, long fromSeq, int limit) throws SQLException {
        return select(c, "SELECT * FROM journal WHERE seq >= ? ORDER BY seq LIMIT ?", fromSeq, limit);
    }

    static Optional<Row> last(Connection c) throws SQLException {
        return select(c, "SELECT * FROM journal WHERE seq >= ? ORDER BY seq DESC LIMIT ?", 0, 1).stream().findFirst();
    }

    private static List<Row> select(Connection c, String sql, long from, int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(sql)) {
            s.setLong(1, from);
            s.setInt(2, limit);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    rows.add(row(r));
                }
            }
        }
        return rows;
    }

    private static Row row(ResultSet r) throws SQLException {
        try {
            RowKind kind = Rows.kind(r.getString("kind"))
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind"));
            return new Row(r.getLong("seq"), Instant.parse(r.getString("at")), kind,
                    Optional.ofNullable(r.getString("purchase")).map(PurchaseId::new), r.getBytes("bytes"),
                    r.getString("hash"));
        } catch (RuntimeException notARow) {
            throw new SQLException("row " + r.getLong("seq") + " is not one of ours", notARow);
        }
    }

    /** Empty when {@code row} follows {@code previous}; else what is wrong with it, as a code and its words. */
    static Optional<String> fault(Row row, long previousSeq, String previousHash) {
        if (row.seq() != previousSeq + 1) {
            return Optional.of("baris " + (previousSeq + 1) + " hilang");
        }
        if (row.bytes() == null || !Chain.hash(previousHash, row.bytes()).equals(row.hash())) {
            return Optional.of("isi baris " + row.seq() + " tidak cocok dengan sidik rantainya");
        }
        Optional<Row> said = Rows.fromBytes(row.bytes(), row.hash());
        boolean agrees = said.filter(s -> s.seq() == row.seq() && s.at().equals(row.at()) && s.kind() == row.kind()
                && s.purchase().equals(row.purchase())).isPresent();
        return agrees ? Optional.empty()
                : Optional.of("kolom baris " + row.seq() + " tidak sama dengan isinya");
    }

    static Optional<Head> lastHead(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT seq, hash, signature FROM heads ORDER BY seq DESC LIMIT 1")) {
            return r.next() ? Optional.of(new Head(r.getLong(1), r.getString(2), r.getString(3))) : Optional.empty();
        }
    }

    static List<Head> heads(Connection c) throws SQLException {
        return heads(c, 0, Long.MAX_VALUE);
    }

    static List<Head> heads(Connection c, long from, long upTo) throws SQLException {
        List<Head> all = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement(
                "SELECT seq, hash, signature FROM heads WHERE seq BETWEEN ? AND ? ORDER BY seq")) {
            s.setLong(1, from);
            s.setLong(2, upTo);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    all.add(new Head(r.getLong(1), r.getString(2), r.getString(3)));
                }
            }
        }
        return all;
    }

    static void keepHead(Connection c, Head head) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT OR IGNORE INTO heads VALUES(?,?,?)")) {
            s.setLong(1, head.seq());
            s.setString(2, head.hash());
            s.setString(3, head.signature());
            s.executeUpdate();
        }
    }

    static Optional<String> meta(Connection c, String name) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT value FROM meta WHERE name=?")) {
            s.setString(1, name);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(r.getString(1)) : Optional.empty();
            }
        }
    }

    static void meta(Connection c, String name, String value) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT OR REPLACE INTO meta VALUES(?,?)")) {
            s.setString(1, name);
            s.setString(2, value);
            s.executeUpdate();
        }
    }

    /** Counters only grow. @return the value after it */
    static long raise(Connection c, String counter, long atLeast) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO counters VALUES(?,?)"
                + " ON CONFLICT(name) DO UPDATE SET value=max(value, excluded.value)")) {
            s.setString(1, counter);
            s.setLong(2, atLeast);
            s.executeUpdate();
        }
        return counter(c, counter);
    }

    static long counter(Connection c, String counter) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT value FROM counters WHERE name=?")) {
            s.setString(1, counter);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : 0;
            }
        }
    }

    /** How far a fold has come; -1 when it was never made or has another version. */
    static long foldedTo(Connection c, Fold fold) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT up_to FROM folds WHERE name=? AND version=?")) {
            s.setString(1, fold.name());
            s.setInt(2, fold.version());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : -1;
            }
        }
    }

    static void foldedTo(Connection c, Fold fold, long seq) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT OR REPLACE INTO folds VALUES(?,?,?)")) {
            s.setString(1, fold.name());
            s.setInt(2, fold.version());
            s.setLong(3, seq);
            s.executeUpdate();
        }
    }

    static void execute(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    static Optional<Long> number(Connection c, String sql) throws SQLException {
        try (Statement s = c.createStatement(); ResultSet r = s.executeQuery(sql)) {
            return r.next() ? Optional.of(r.getLong(1)) : Optional.empty();
        }
    }
}
