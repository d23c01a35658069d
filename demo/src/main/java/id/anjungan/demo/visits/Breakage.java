package id.anjungan.demo.visits;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule broken on purpose, to show that its check is awake. Rules of the running terminal are broken inside it; those
 * about the books are broken in the closed copies, as a forger or a lost disk would.
 *
 * @param id  of the invariant that must be named in the end
 * @param sql on one of the copies
 */
public record Breakage(int id, String book, List<String> sql) {

    private static final String SOME_PAID = "(SELECT purchase FROM postings LIMIT 1)";
    private static final String UNLOCK = "DROP TRIGGER IF EXISTS journal_only_grows";
    private static final String UNLOCK_ALL = "DROP TRIGGER IF EXISTS journal_keeps_all";

    private static final Map<Integer, Breakage> KNOWN = Map.ofEntries(
            forged(1, "journal.db", UNLOCK, UNLOCK_ALL, "DELETE FROM journal WHERE kind='payment'"
                    + " AND json_extract(CAST(bytes AS TEXT), '$.to')='auth_intent'"),
            forged(2, "taxserver.db", "INSERT INTO posting(purchase, quote, plate, amount, state, status, answer)"
                    + " SELECT 'FORGED-TWICE-1', quote, plate, amount, 'posted', 200, answer FROM posting"
                    + " WHERE state='posted' LIMIT 1"),
            forged(3, "journal.db", UNLOCK, UNLOCK_ALL, "DELETE FROM journal WHERE seq=(SELECT max(seq) FROM journal"
                    + " WHERE kind='payment')"),
            forged(18, "journal.db", UNLOCK, "UPDATE journal SET bytes=replace(CAST(bytes AS TEXT), 'a', 'b')"
                    + " WHERE seq=5"),
            forged(15, "taxserver.db", "DELETE FROM posting WHERE purchase=" + SOME_PAID),
            forged(12, "acquirer.db", "UPDATE qr SET amount=amount+1000 WHERE purchase=(SELECT purchase FROM payments"
                    + " LIMIT 1)"),
            forged(19, "journal.db", UNLOCK, "UPDATE journal SET bytes=CAST(json_set(CAST(bytes AS TEXT), '$.nik',"
                    + " '3578010501900001') AS BLOB) WHERE seq=3"));

    private static Map.Entry<Integer, Breakage> forged(int id, String book, String... sql) {
        return Map.entry(id, new Breakage(id, book, List.of(sql)));
    }

    /** Empty when nothing can break this one yet. */
    public static Optional<Breakage> of(int id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    public static List<Integer> known() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    void tamper(Path out) throws SQLException {
        try (Connection c = Evidence.open(out.resolve(book)); Statement s = c.createStatement()) {
            for (String line : sql) {
                s.execute(line);
            }
        }
    }
}
