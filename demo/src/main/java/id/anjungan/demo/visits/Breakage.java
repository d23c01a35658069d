package id.anjungan.demo.visits;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One rule broken on purpose, to show that its check is awake: inside the running terminal where it can do that, else
 * in the closed copies of the books, as a forger, a lost disk or a faulty program would leave them.
 *
 * @param id     of the invariant that must be named in the end
 * @param inside the terminal's own switch ({@code anjungan.break}), empty when a book is forged
 * @param visits names of those that put the rule to the test
 */
public record Breakage(int id, Optional<String> inside, String book, List<String> sql, List<String> visits) {

    private static final String FIRST = "1-motor-tepat-waktu";
    private static final String UNLOCK = "DROP TRIGGER IF EXISTS journal_only_grows";
    private static final String UNLOCK_ALL = "DROP TRIGGER IF EXISTS journal_keeps_all";
    private static final String TO = "json_extract(CAST(bytes AS TEXT), '$.to')";

    private static final Map<Integer, Breakage> KNOWN = known(
            inside(1, FIRST), inside(2, FIRST), inside(5, "9-bayar-terlambat"), inside(14, "7-hub-putus"),
            inside(18, FIRST),
            forged(3, "journal.db", UNLOCK_ALL, "DELETE FROM journal WHERE " + TO + "='settled'"),
            forged(4, "journal.db", row("unknown", "auth_intent")),
            forged(6, "journal.db", row("auth_intent", "unknown"), row("unknown", "created")),
            forged(7, "journal.db", row("settled", "refund_owed")),
            forged(12, "acquirer.db", "UPDATE qr SET amount=amount+1000 WHERE state='paid'"),
            forged(15, "taxserver.db", "DELETE FROM posting WHERE state='posted'"),
            forged(16, "hub.db", "UPDATE money_answers SET answer=CAST(replace(CAST(answer AS TEXT), 'SIM-', 'SAM-')"
                    + " AS BLOB)"),
            forged(19, "journal.db", UNLOCK, "UPDATE journal SET bytes=CAST(json_set(CAST(bytes AS TEXT), '$.nik',"
                    + " '3578010501900001') AS BLOB) WHERE seq=3"),
            forged(20, "journal.db", UNLOCK, "UPDATE journal SET at='2020-01-01T00:00:00Z' WHERE " + TO
                    + "='approved'"));

    private static Map<Integer, Breakage> known(Breakage... all) {
        Map<Integer, Breakage> known = new TreeMap<>();
        for (Breakage b : all) {
            known.put(b.id, b);
        }
        return known;
    }

    private static Breakage inside(int id, String visit) {
        return new Breakage(id, Optional.of(String.format("INV%02d", id)), "", List.of(), List.of(visit));
    }

    private static Breakage forged(int id, String book, String... sql) {
        return new Breakage(id, Optional.empty(), book, List.of(sql), List.of(FIRST));
    }

    /** A row that no program wrote, at the end of the journal. */
    private static String row(String from, String to) {
        return "INSERT INTO journal(seq, at, kind, purchase, bytes, hash) SELECT (SELECT max(seq)+1 FROM journal), at,"
                + " 'payment', purchase, CAST('{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}' AS BLOB), 'forged'"
                + " FROM journal WHERE kind='payment' LIMIT 1";
    }

    /** Empty when nothing can break this one yet. */
    public static Optional<Breakage> of(int id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    public static List<Integer> known() {
        return List.copyOf(KNOWN.keySet());
    }

    void tamper(Path out) throws SQLException {
        if (sql.isEmpty()) {
            return;
        }
        try (Connection c = Evidence.open(out.resolve(book)); Statement s = c.createStatement()) {
            for (String line : sql) {
                s.execute(line);
            }
        }
    }
}
