package id.anjungan.kiosk.session;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.journal.Fold;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Rows;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits that have begun and not ended, beside the journal: start-up reads the one a power cut left open, not the
 * years. Without an end of its own such a visit would be under way at the hub for ever.
 */
public final class VisitTable implements Fold {

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void create(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("DROP TABLE IF EXISTS visits_open");
            s.execute("CREATE TABLE visits_open(visit TEXT PRIMARY KEY, began INTEGER NOT NULL,"
                    + " seen INTEGER NOT NULL, language TEXT, service TEXT)");
        }
    }

    @Override
    public void apply(Connection c, Journal.Row row) throws SQLException {
        if (row.kind() == RowKind.VISIT_STARTED) {
            JsonNode f = Rows.json(row);
            run(c, "INSERT OR REPLACE INTO visits_open VALUES(?, ?, ?, ?, NULL)", f.path("visit").asText(),
                    row.at().toEpochMilli(), row.at().toEpochMilli(), f.path("language").asText(null));
        } else if (row.kind() == RowKind.VISIT_STEP) {
            JsonNode f = Rows.json(row);
            run(c, "UPDATE visits_open SET seen = ?, service = ? WHERE visit = ?", row.at().toEpochMilli(),
                    f.path("service").asText(null), f.path("visit").asText());
        } else if (row.kind() == RowKind.VISIT_ENDED) {
            run(c, "DELETE FROM visits_open WHERE visit = ?", Rows.json(row).path("visit").asText());
        }
    }

    /**
     * Before the first citizen: each visit without an end gets one. It lasted, in {@code millis}, until its last step;
     * its touches were only in memory and stay unsaid.
     *
     * @return how many there were
     * @throws Journal.JournalFault when the disk refuses
     */
    public static int endInterrupted(SqliteJournal journal) {
        List<Journal.Entry> ends = journal.read(VisitTable::ends);
        if (!ends.isEmpty()) {
            journal.append(ends);
        }
        return ends.size();
    }

    private static List<Journal.Entry> ends(Connection c) throws SQLException {
        List<Journal.Entry> ends = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT * FROM visits_open ORDER BY began, visit")) {
            while (r.next()) {
                Map<String, Object> fields = new HashMap<>(Map.of("outcome", VisitOutcome.INTERRUPTED.code(), "millis",
                        Math.max(0, r.getLong("seen") - r.getLong("began"))));
                for (String known : List.of("language", "service")) {
                    Optional.ofNullable(r.getString(known)).ifPresent(v -> fields.put(known, v));
                }
                ends.add(new Journal.Entry(RowKind.VISIT_ENDED, Optional.empty(),
                        Optional.of(new VisitId(r.getString("visit"))), fields));
            }
        }
        return ends;
    }

    private static void run(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            s.executeUpdate();
        }
    }
}
