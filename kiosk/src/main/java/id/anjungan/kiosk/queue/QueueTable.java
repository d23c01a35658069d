package id.anjungan.kiosk.queue;

import id.anjungan.kiosk.journal.Fold;
import id.anjungan.kiosk.journal.Journal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The queue's tables: a fold of the journal's queue rows, written in the same transaction as they are. The constraints
 * are the last word: a number exists once per business day, a counter serves one ticket at a time, and each ticket goes
 * only where it may go from where it is. Where one is broken the whole append fails and nothing has happened.
 */
public final class QueueTable implements Fold {

    private static final List<String> DROP = List.of("DROP TABLE IF EXISTS queue_ticket",
            "DROP TABLE IF EXISTS queue_day", "DROP TABLE IF EXISTS queue_served");

    private static final List<String> CREATE = List.of("""
            CREATE TABLE queue_ticket (
              day TEXT NOT NULL, prefix TEXT NOT NULL, digits TEXT NOT NULL, service TEXT NOT NULL,
              state TEXT NOT NULL, counter TEXT, called_at TEXT,
              UNIQUE (day, prefix, digits))""",
            "CREATE UNIQUE INDEX queue_one_each ON queue_ticket (day, counter) WHERE state = 'called'",
            "CREATE TABLE queue_day (day TEXT PRIMARY KEY, first_row INTEGER NOT NULL, last_row INTEGER NOT NULL)",
            "CREATE TABLE queue_served (row INTEGER PRIMARY KEY, day TEXT NOT NULL, service TEXT NOT NULL,"
                    + " seconds INTEGER NOT NULL)");

    private static final String SEEN = "INSERT INTO queue_day VALUES (?, ?, ?)"
            + " ON CONFLICT (day) DO UPDATE SET last_row = excluded.last_row";
    private static final String ISSUE =
            "INSERT INTO queue_ticket (day, prefix, digits, service, state) VALUES (?, ?, ?, ?, 'waiting')";
    private static final String WHICH = " WHERE day = ? AND prefix = ? AND digits = ? AND state = ";
    private static final String CALL = "UPDATE queue_ticket SET state = 'called', counter = ?, called_at = ?" + WHICH
            + "'waiting'";
    private static final String RETURN = "UPDATE queue_ticket SET state = 'waiting', counter = NULL" + WHICH
            + "'no_show'";
    private static final String TRANSFER = "UPDATE queue_ticket SET state = 'waiting', counter = NULL, service = ?"
            + WHICH + "'called' AND counter = ?";
    private static final String AT_COUNTER = "UPDATE queue_ticket SET state = ?" + WHICH + "'called' AND counter = ?";
    private static final String CLOSE = "UPDATE queue_ticket SET state = 'closed'" + WHICH + "?";
    private static final String SERVED = "INSERT INTO queue_served SELECT ?, day, service, max(0, cast(round("
            + "(julianday(?) - julianday(called_at)) * 86400) as integer)) FROM queue_ticket" + WHICH + "'finished'";
    private static final int DIGITS = 3;

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : DROP) {
                statement.execute(sql);
            }
            for (String sql : CREATE) {
                statement.execute(sql);
            }
        }
    }

    /** Rows of other kinds pass by. @throws SQLException when the row contradicts what is stored */
    @Override
    public void apply(Connection connection, Journal.Row row) throws SQLException {
        QueueRows.Read read = QueueRows.read(row);
        if (read instanceof QueueRows.Unreadable unreadable) {
            throw refused("row " + row.seq() + " lacks " + unreadable.why());
        }
        if (read instanceof QueueRows.Ours ours) {
            run(connection, SEEN, ours.event().day(), row.seq(), row.seq());
            write(connection, ours.event(), row);
        }
    }

    /** An old row that cannot follow is left out here as the queue itself leaves it out, and says so. */
    @Override
    public void replay(Connection connection, Journal.Row row) throws SQLException {
        if (!QueueRows.ours(row.kind())) {
            return;
        }
        try {
            apply(connection, row);
        } catch (SQLiteException refused) {
            if ((refused.getResultCode().code & 0xFF) != SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
                throw refused;
            }
        }
    }

    private static void write(Connection c, QueueEvent event, Journal.Row row) throws SQLException {
        if (event instanceof QueueEvent.Issued e) {
            one(c, ISSUE, e.day(), prefix(e.number()), digits(e.number()), e.service());
        } else if (event instanceof QueueEvent.Called e) {
            one(c, CALL, e.counter(), row.at(), e.day(), prefix(e.number()), digits(e.number()));
        } else if (event instanceof QueueEvent.Recalled e) {
            atCounter(c, Ticket.State.CALLED, e.day(), e.number(), e.counter());
        } else if (event instanceof QueueEvent.NoShow e) {
            atCounter(c, Ticket.State.NO_SHOW, e.day(), e.number(), e.counter());
        } else if (event instanceof QueueEvent.Returned e) {
            one(c, RETURN, e.day(), prefix(e.number()), digits(e.number()));
        } else if (event instanceof QueueEvent.Transferred e) {
            one(c, TRANSFER, e.to(), e.day(), prefix(e.number()), digits(e.number()), e.counter());
        } else if (event instanceof QueueEvent.Finished e) {
            atCounter(c, Ticket.State.FINISHED, e.day(), e.number(), e.counter());
            one(c, SERVED, row.seq(), row.at(), e.day(), prefix(e.number()), digits(e.number()));
        } else if (event instanceof QueueEvent.Closed e) {
            one(c, CLOSE, e.day(), prefix(e.number()), digits(e.number()), e.was());
        }
    }

    private static void atCounter(Connection c, Ticket.State to, LocalDate day, String number, String counter)
            throws SQLException {
        one(c, AT_COUNTER, to.code(), day, prefix(number), digits(number), counter);
    }

    private static void one(Connection connection, String sql, Object... values) throws SQLException {
        if (run(connection, sql, values) != 1) {
            throw refused("the queue holds no ticket that this row could change");
        }
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                boolean plain = values[i] instanceof Long;
                statement.setObject(i + 1, plain ? values[i] : values[i].toString());
            }
            return statement.executeUpdate();
        }
    }

    private static SQLiteException refused(String why) {
        return new SQLiteException(why, SQLiteErrorCode.SQLITE_CONSTRAINT);
    }

    private static String prefix(String number) {
        return number.substring(0, number.length() - DIGITS);
    }

    private static String digits(String number) {
        return number.substring(number.length() - DIGITS);
    }

    // ---- reads, on the journal's connection

    static Optional<LocalDate> lastDay(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT day FROM queue_day ORDER BY last_row DESC LIMIT 1")) {
            return r.next() ? Optional.of(LocalDate.parse(r.getString(1))) : Optional.empty();
        }
    }

    /** 0 for a day without rows. */
    static long firstRow(Connection c, LocalDate day) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("SELECT first_row FROM queue_day WHERE day = ?")) {
            s.setString(1, day.toString());
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : 0;
            }
        }
    }

    static ServedTimes served(Connection c, LocalDate from, LocalDate before) throws SQLException {
        ServedTimes all = ServedTimes.NONE;
        try (PreparedStatement s = c.prepareStatement(
                "SELECT service, seconds FROM queue_served WHERE day >= ? AND day < ? ORDER BY row")) {
            s.setString(1, from.toString());
            s.setString(2, before.toString());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    all = all.with(r.getString(1), r.getLong(2));
                }
            }
        }
        return all;
    }

    /** Number to the code of its state. */
    static Map<String, String> states(Connection c, LocalDate day) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (PreparedStatement s = c.prepareStatement(
                "SELECT prefix || digits, state FROM queue_ticket WHERE day = ?")) {
            s.setString(1, day.toString());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    states.put(r.getString(1), r.getString(2));
                }
            }
        }
        return states;
    }
}
