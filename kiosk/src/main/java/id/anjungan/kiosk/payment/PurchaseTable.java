package id.anjungan.kiosk.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Fold;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Purchases beside the journal, folded in the transaction of each row: start-up reads the open ones, not the years. */
public final class PurchaseTable implements Fold {

    private static final ObjectMapper JSON = Json.mapper();

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void create(Connection c) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("DROP TABLE IF EXISTS purchases");
            s.execute("CREATE TABLE purchases(id TEXT PRIMARY KEY, first_seq INTEGER NOT NULL,"
                    + " is_open INTEGER NOT NULL, plate TEXT NOT NULL, chassis_tail TEXT NOT NULL,"
                    + " reference TEXT NOT NULL, state TEXT NOT NULL)");
            s.execute("CREATE INDEX purchases_open ON purchases(first_seq) WHERE is_open = 1");
            s.execute("CREATE INDEX purchases_vehicle ON purchases(plate, chassis_tail)");
            s.execute("CREATE INDEX purchases_reference ON purchases(reference)");
        }
    }

    @Override
    public void apply(Connection c, Row row) throws SQLException {
        if (row.purchase().isEmpty()) {
            return;
        }
        Optional<Purchase> known = select(c, "WHERE id = ?", row.purchase().get().value()).stream().findFirst();
        Optional<Purchase> next = PurchaseFold.apply(known, row);
        if (next.isPresent()) {
            write(c, next.get(), row.seq());
        }
    }

    private static void write(Connection c, Purchase p, long seq) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("INSERT INTO purchases VALUES(?,?,?,?,?,?,?)"
                + " ON CONFLICT(id) DO UPDATE SET is_open=excluded.is_open, state=excluded.state")) {
            s.setString(1, p.id().value());
            s.setLong(2, seq);
            s.setBoolean(3, p.isOpen());
            s.setString(4, p.bill().vehicle().plate());
            s.setString(5, p.bill().vehicle().chassisTail());
            s.setString(6, p.reference());
            s.setString(7, JSON.writeValueAsString(p));
            s.executeUpdate();
        } catch (JsonProcessingException fault) {
            throw new SQLException("purchase " + p.id() + " cannot be written", fault);
        }
    }

    /** Reads through the journal's own connection. */
    public static Purchases in(SqliteJournal journal) {
        return new Purchases() {
            @Override
            public Optional<Purchase> get(PurchaseId id) {
                return journal.read(c -> select(c, "WHERE id = ?", id.value())).stream().findFirst();
            }

            @Override
            public List<Purchase> open() {
                return journal.read(c -> select(c, "WHERE is_open = 1 ORDER BY first_seq"));
            }

            @Override
            public List<Purchase> byVehicle(String plate, String chassisTail) {
                return journal.read(c -> select(c, "WHERE plate = ? AND chassis_tail = ? ORDER BY first_seq DESC",
                        plate, chassisTail));
            }

            @Override
            public List<Purchase> byReference(String reference) {
                return journal.read(c -> select(c, "WHERE reference = ? ORDER BY first_seq DESC", reference));
            }
        };
    }

    private static List<Purchase> select(Connection c, String where, String... values) throws SQLException {
        List<Purchase> found = new ArrayList<>();
        try (PreparedStatement s = c.prepareStatement("SELECT state FROM purchases " + where)) {
            for (int i = 0; i < values.length; i++) {
                s.setString(i + 1, values[i]);
            }
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    found.add(JSON.readValue(r.getString(1), Purchase.class));
                }
            }
        } catch (JsonProcessingException fault) {
            throw new SQLException("a purchase that cannot be read", fault);
        }
        return found;
    }
}
