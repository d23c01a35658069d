package id.anjungan.kiosk.journal;

import id.anjungan.contract.sync.Chain;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.JournalTables.Head;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Proves the older part of a journal, which start-up takes on trust from the last signed head: every row's hash and
 * columns, and every signed head on the way. A few rows a step, on a connection of its own that only reads, so that
 * no append ever waits for it. For one thread.
 */
public final class PastProof implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PastProof.class);
    /** About a millisecond of reading and hashing. */
    private static final int ROWS_A_STEP = 100;
    /** The low byte is SQLite's primary code, the rest says more of the same. */
    private static final int PRIMARY = 0xff;

    private final Path file;
    private final String stream;
    private final String publicKey;
    private final long upTo;
    private Connection connection;
    private long seq;
    private String hash = Chain.GENESIS;

    /** MORE: there are rows left. BROKEN: {@link #fault} says what. */
    public enum Outcome {
        MORE, PROVEN, BROKEN
    }

    private Optional<String> fault = Optional.empty();

    /** @param upTo the row from which start-up proved the chain; 0 when it proved all */
    PastProof(Path file, String stream, String publicKey, long upTo) {
        this.file = file;
        this.stream = stream;
        this.publicKey = publicKey;
        this.upTo = upTo;
    }

    /** One bounded step. After the last one it gives the same answer again. */
    public Outcome step() {
        if (fault.isPresent()) {
            return Outcome.BROKEN;
        }
        try {
            fault = seq < upTo ? walk() : Optional.empty();
        } catch (SQLException trouble) {
            fault = damage(trouble);
        }
        return fault.isPresent() ? Outcome.BROKEN : seq < upTo ? Outcome.MORE : Outcome.PROVEN;
    }

    /** What is wrong, in Indonesian, to complete "the journal is broken: ...". */
    public Optional<String> fault() {
        return fault;
    }

    /** The row up to which all is proven. */
    public long proven() {
        return seq;
    }

    private Optional<String> walk() throws SQLException {
        if (connection == null) {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            connection = config.createConnection("jdbc:sqlite:" + file);
        }
        List<Row> rows = JournalTables.read(connection, seq + 1, (int) Math.min(ROWS_A_STEP, upTo - seq));
        if (rows.isEmpty()) {
            return Optional.of("baris " + (seq + 1) + " hilang");
        }
        long before = seq;
        for (Row row : rows) {
            Optional<String> wrong = JournalTables.fault(row, seq, hash);
            if (wrong.isPresent()) {
                return wrong;
            }
            seq = row.seq();
            hash = row.hash();
        }
        for (Head head : JournalTables.heads(connection, before + 1, seq)) {
            Optional<String> wrong = Proof.against(connection, head, stream, publicKey);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** A file that cannot be understood is broken; one that cannot be read just now is tried again. */
    private Optional<String> damage(SQLException trouble) {
        int code = trouble.getErrorCode() & PRIMARY;
        boolean damaged = code == 0 || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code;
        LOG.warn("older part of the journal, after row {}: {}", seq, trouble.getMessage());
        return damaged ? Optional.of("baris setelah " + seq + " tidak terbaca") : Optional.empty();
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException atTheEnd) {
                LOG.debug("closing: {}", atTheEnd.getMessage());
            }
        }
    }
}
