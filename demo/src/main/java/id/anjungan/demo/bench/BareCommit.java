package id.anjungan.demo.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that a durable call can cost: one row in an SQLite file of its own, as durable as the journal. */
final class BareCommit implements AutoCloseable {

    private static final int ROW_BYTES = 300;

    private final Connection connection;
    private final PreparedStatement insert;

    /** @param folder on the disk to be measured */
    BareCommit(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA journal_mode=WAL");
            s.execute("PRAGMA synchronous=FULL");
            s.execute("CREATE TABLE bare (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
        }
        insert = connection.prepareStatement("INSERT INTO bare (bytes) VALUES (?)");
    }

    /** @return milliseconds */
    double millis() throws SQLException {
        long start = System.nanoTime();
        insert.setBytes(1, new byte[ROW_BYTES]);
        insert.executeUpdate();
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
