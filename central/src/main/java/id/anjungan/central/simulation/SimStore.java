package id.anjungan.central.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a simulated server, on a file of its own that outlives it. One connection: callers hold a lock of
 * their own. Throws IllegalStateException for whatever the file will not do.
 */
public final class SimStore implements AutoCloseable {

    private final Connection db;

    /** Reads one row of what was found. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param schema what must be there, each line harmless when it is
     * @throws IllegalStateException if the file cannot be used; its message names the file, its cause says why
     */
    public SimStore(Path file, List<String> schema) {
        try {
            db = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement s = db.createStatement()) {
                s.execute("pragma journal_mode = wal");
                s.execute("pragma synchronous = full");
                s.execute("pragma busy_timeout = 5000");
                for (String line : schema) {
                    s.execute(line);
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(file.toString(), fault);
        }
    }

    public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        try (PreparedStatement s = prepared(sql, values); ResultSet rows = s.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Of a query that always has an answer, such as a count. */
    public long number(String sql, Object... values) {
        return list(sql, row -> row.getLong(1), values).get(0);
    }

    /** @return how many rows it changed */
    public int run(String sql, Object... values) {
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

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
