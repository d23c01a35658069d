package id.anjungan.kiosk.payment.sim;

import id.anjungan.kiosk.journal.Journal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Changes a payment's stored row behind the journal's back, as somebody with the disk in his hands would. */
final class TamperTable extends ForwardingJournal {

    private final Path file;

    TamperTable(Journal real, Path file) {
        super(real);
        this.file = file;
    }

    @Override
    public List<Row> append(List<Entry> entries) {
        List<Row> rows = super.append(entries);
        boolean settled = entries.stream().anyMatch(e -> "settled".equals(e.fields().get("to")));
        if (settled) {
            tamper(rows.get(0).seq());
        }
        return rows;
    }

    private void tamper(long seq) {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file); Statement s = c.createStatement()) {
            s.execute("PRAGMA busy_timeout=5000");
            s.execute("DROP TRIGGER IF EXISTS journal_only_grows");
            s.execute("UPDATE journal SET bytes=CAST(replace(CAST(bytes AS TEXT),"
                    + " '\"why\":\"', '\"why\":\"not_') AS BLOB) WHERE seq=" + seq);
        } catch (SQLException fault) {
            throw new IllegalStateException("the row could not be tampered with", fault);
        }
    }
}
