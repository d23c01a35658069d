package id.anjungan.kiosk.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Fold;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The queue's table: a fold of the journal's ticket rows, written in the same transaction as they are. The constraints
 * are the last word: a number exists once per business day, a ticket is called once and finished once. Where one is
 * broken the whole append fails and nothing has happened.
 */
public final class QueueTable implements Fold {

    private static final String CREATE = """
            CREATE TABLE queue_ticket (
              day TEXT NOT NULL, prefix TEXT NOT NULL, digits TEXT NOT NULL, service TEXT NOT NULL,
              place INTEGER NOT NULL, issued_at TEXT NOT NULL,
              counter TEXT, called_row INTEGER, called_at TEXT, finished_at TEXT,
              UNIQUE (day, prefix, digits))""";

    private static final String ISSUE =
            "INSERT INTO queue_ticket (day, prefix, digits, service, place, issued_at) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String CALL = """
            UPDATE queue_ticket SET counter = ?, called_row = ?, called_at = ?
             WHERE day = ? AND prefix = ? AND digits = ? AND called_at IS NULL""";

    private static final String FINISH = """
            UPDATE queue_ticket SET finished_at = ?
             WHERE day = ? AND prefix = ? AND digits = ? AND called_at IS NOT NULL AND finished_at IS NULL""";

    private static final String OF_DAY = "SELECT * FROM queue_ticket WHERE day = ? ORDER BY place";

    private static final String LEFT_OPEN = """
            SELECT * FROM queue_ticket WHERE day < ? AND called_at IS NOT NULL AND finished_at IS NULL
             ORDER BY day, place""";

    private static final int DIGITS = 3;
    private static final ObjectMapper MAPPER = Json.mapper();

    /** The queue's tickets as this journal holds them. */
    public static QueueHost.Tickets in(SqliteJournal journal) {
        return new QueueHost.Tickets() {
            @Override
            public List<Ticket> ofDay(LocalDate day) {
                return journal.read(c -> QueueTable.ofDay(c, day));
            }

            @Override
            public List<Ticket> leftOpen(LocalDate before) {
                return journal.read(c -> QueueTable.leftOpen(c, before));
            }
        };
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS queue_ticket");
            statement.execute(CREATE);
        }
    }

    /** Rows of other kinds pass by. @throws SQLException when the row contradicts what is stored */
    @Override
    public void apply(Connection connection, Journal.Row row) throws SQLException {
        if (row.kind() == RowKind.TICKET_ISSUED) {
            JsonNode fields = fields(row);
            one(connection, ISSUE, day(fields), prefix(fields), digits(fields), text(fields, "service"), row.seq(),
                    row.at().toString());
        } else if (row.kind() == RowKind.TICKET_CALLED) {
            JsonNode fields = fields(row);
            one(connection, CALL, text(fields, "counter"), row.seq(), row.at().toString(), day(fields),
                    prefix(fields), digits(fields));
        } else if (row.kind() == RowKind.TICKET_FINISHED) {
            JsonNode fields = fields(row);
            one(connection, FINISH, row.at().toString(), day(fields), prefix(fields), digits(fields));
        }
    }

    /** Tickets of a day, in order of issue. */
    static List<Ticket> ofDay(Connection connection, LocalDate day) throws SQLException {
        return tickets(connection, OF_DAY, day);
    }

    /** Tickets of days before {@code day} whose last word is the call. */
    static List<Ticket> leftOpen(Connection connection, LocalDate day) throws SQLException {
        return tickets(connection, LEFT_OPEN, day);
    }

    private static List<Ticket> tickets(Connection connection, String sql, LocalDate day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, day.toString());
            try (ResultSet found = select.executeQuery()) {
                List<Ticket> tickets = new ArrayList<>();
                while (found.next()) {
                    tickets.add(ticket(found, LocalDate.parse(found.getString("day"))));
                }
                return tickets;
            }
        }
    }

    private static Ticket ticket(ResultSet row, LocalDate day) throws SQLException {
        String calledAt = row.getString("called_at");
        Optional<Ticket.Call> call = calledAt == null ? Optional.empty()
                : Optional.of(new Ticket.Call(row.getString("counter"), row.getLong("called_row"),
                        Instant.parse(calledAt)));
        return new Ticket(row.getString("prefix") + row.getString("digits"), row.getString("service"), day,
                row.getLong("place"), Instant.parse(row.getString("issued_at")), call,
                Optional.ofNullable(row.getString("finished_at")).map(Instant::parse));
    }

    private static void one(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLiteException("the queue holds no ticket that this row could change",
                        SQLiteErrorCode.SQLITE_CONSTRAINT);
            }
        }
    }

    private static JsonNode fields(Journal.Row row) throws SQLException {
        try {
            return MAPPER.readTree(row.bytes());
        } catch (IOException unreadable) {
            throw new SQLException("journal row " + row.seq() + " is not JSON", unreadable);
        }
    }

    private static String day(JsonNode fields) throws SQLException {
        return text(fields, "day");
    }

    private static String prefix(JsonNode fields) throws SQLException {
        String number = text(fields, "number");
        return number.substring(0, number.length() - DIGITS);
    }

    private static String digits(JsonNode fields) throws SQLException {
        String number = text(fields, "number");
        return number.substring(number.length() - DIGITS);
    }

    private static String text(JsonNode fields, String name) throws SQLException {
        JsonNode value = fields.get(name);
        if (value == null || !value.isTextual()) {
            throw new SQLException("a ticket row lacks " + name);
        }
        return value.textValue();
    }
}
