package id.anjungan.central.services.qris.sim;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The acquirer's own records, on its own file. One connection; callers hold the bank's lock. The view
 * {@code payments(purchase, amount, state)} is what auditors of the demonstration read: one row per payment taken.
 */
final class AcquirerStore implements AutoCloseable {

    /** @param state {@code open | cancelled | paid | refunded}; expiry is told from {@code validUntil} */
    record Qr(String purchase, String reference, long amount, String text, Instant validUntil, String state,
            Optional<String> rrn, Optional<Instant> paidAt) {
    }

    private static final String[] SCHEMA = {
        "create table if not exists qr (purchase text primary key, reference text not null unique, "
                + "amount integer not null, text text not null, valid_until text not null, state text not null, "
                + "rrn text, paid_at text)",
        "create table if not exists external_id (day text not null, id text not null, primary key (day, id))",
        "create view if not exists payments (purchase, amount, state) as select purchase, amount, state from qr "
                + "where state in ('paid', 'refunded')"};
    private static final String COLUMNS = "purchase, reference, amount, text, valid_until, state, rrn, paid_at";

    private final Connection db;

    /** @throws IllegalStateException if the file cannot be used; its message names the file, its cause says why */
    AcquirerStore(Path file) {
        try {
            db = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement s = db.createStatement()) {
                s.execute("pragma journal_mode = wal");
                s.execute("pragma synchronous = full");
                s.execute("pragma busy_timeout = 5000");
                for (String line : SCHEMA) {
                    s.execute(line);
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(file.toString(), fault);
        }
    }

    void add(Qr qr) {
        run("insert into qr (purchase, reference, amount, text, valid_until, state) values (?, ?, ?, ?, ?, ?)",
                qr.purchase, qr.reference, qr.amount, qr.text, qr.validUntil.toString(), qr.state);
    }

    void paid(String purchase, String rrn, Instant at) {
        run("update qr set state = 'paid', rrn = ?, paid_at = ? where purchase = ?", rrn, at.toString(), purchase);
    }

    void state(String purchase, String state) {
        run("update qr set state = ? where purchase = ?", state, purchase);
    }

    Optional<Qr> byPurchase(String purchase) {
        return list("select " + COLUMNS + " from qr where purchase = ?", purchase).stream().findFirst();
    }

    Optional<Qr> byReference(String reference) {
        return list("select " + COLUMNS + " from qr where reference = ?", reference).stream().findFirst();
    }

    List<Qr> inState(String state) {
        return list("select " + COLUMNS + " from qr where state = ? order by rowid", state);
    }

    long count() {
        try (PreparedStatement s = prepared("select count(*) from qr"); ResultSet rs = s.executeQuery()) {
            return rs.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** False if that id was used on that day before. */
    boolean firstUse(String day, String externalId) {
        return run("insert into external_id values (?, ?) on conflict do nothing", day, externalId) == 1;
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<Qr> list(String sql, String value) {
        try (PreparedStatement s = prepared(sql, value); ResultSet rs = s.executeQuery()) {
            List<Qr> found = new ArrayList<>();
            while (rs.next()) {
                found.add(new Qr(rs.getString(1), rs.getString(2), rs.getLong(3), rs.getString(4),
                        Instant.parse(rs.getString(5)), rs.getString(6), Optional.ofNullable(rs.getString(7)),
                        Optional.ofNullable(rs.getString(8)).map(Instant::parse)));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int run(String sql, Object... values) {
        try (PreparedStatement s = prepared(sql, values)) {
            return s.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement s = db.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            s.setObject(i + 1, values[i]);
        }
        return s;
    }
}
