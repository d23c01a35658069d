package id.anjungan.kiosk.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tables that are a function of the rows. The journal applies each row inside the transaction that appends it, and
 * replays rows a table has not seen (a new table, or a new version of one). Implementing classes are named
 * {@code XTable}: the one class of a slice that speaks SQL.
 */
public interface Fold {

    /** Stable, lower case; prefix of the tables it owns. */
    String name();

    /** Raise it when the tables or their meaning change: they are dropped and folded anew. */
    int version();

    /** Drops its own tables if they are there, and makes them empty. */
    void create(Connection connection) throws SQLException;

    /** Called once for every row, in order. A throw undoes the append: the row never was. */
    void apply(Connection connection, Journal.Row row) throws SQLException;

    /**
     * As {@link #apply}, for a row that the journal has held all along: refusing it would stop the terminal, so a fold
     * may leave out what it cannot follow. A throw stops the journal from opening.
     */
    default void replay(Connection connection, Journal.Row row) throws SQLException {
        apply(connection, row);
    }
}
