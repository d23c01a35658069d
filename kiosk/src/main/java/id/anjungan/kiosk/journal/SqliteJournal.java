package id.anjungan.kiosk.journal;

import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.files.OwnFiles;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/**
 * The journal in {@code journal.db} (WAL, {@code synchronous=FULL}) beside {@code terminal.key}. Opening it proves the
 * chain from the last signed head on, brings the folds up to date and counts the start; a broken chain, a disk that is
 * not durable or a second program on the same file is refused with a sentence.
 */
public final class SqliteJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    /** A signed head is kept at least this often; start-up verifies from the last one. */
    private static final int ROWS_PER_HEAD = 50;
    private static final int BATCH = 500;
    private static final String WATERMARK = "acknowledged";
    private static final String EPOCH = "epoch";
    private static final String PAST_FAULT = "past_fault";

    private final Path file;
    private final TerminalKey key;
    private final Clock clock;
    private final List<Fold> folds;
    private final FileChannel lock;
    private final Connection connection;
    private final String stream;
    private final long epoch;
    /** Start-up proved the chain after this row; what is older is {@link #past()}. */
    private final long provenAfter;
    private Optional<Row> last;
    private boolean lastIsKnown = true;

    /** What the first row says about the terminal that opened the journal, and each start about the program. */
    public record Opening(String terminal, String office, String version, boolean simulation) {
    }

    /** SQL on the journal's own connection; only {@code XTable} classes use it. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private SqliteJournal(Path directory, Opening opening, Clock clock, List<Fold> folds) throws SQLException {
        this.file = directory.resolve("journal.db");
        this.clock = clock;
        this.folds = List.copyOf(folds);
        this.lock = lock(directory);
        Connection opened = null;
        try {
            this.key = TerminalKey.in(directory);
            SqliteLibrary.keepIn(directory);
            opened = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
            this.connection = opened;
            beDurable();
            JournalTables.execute(connection, "BEGIN IMMEDIATE");
            JournalTables.grow(connection);
            this.stream = streamOf(opening);
            this.last = JournalTables.last(connection);
            this.provenAfter = JournalTables.lastHead(connection).map(JournalTables.Head::seq).orElse(0L);
            Proof.check(connection, stream, key.publicKey(), JournalTables.counter(connection, WATERMARK))
                    .ifPresent(this::refuse);
            catchUp();
            this.epoch = JournalTables.raise(connection, EPOCH, JournalTables.counter(connection, EPOCH) + 1);
            JournalTables.execute(connection, "COMMIT");
            start(opening);
        } catch (SQLException | RuntimeException fault) {
            closeQuietly(opened);
            closeQuietly(lock);
            throw fault;
        }
    }

    /**
     * Opens the journal of a terminal, or makes it. Appends {@code journal.opened} once and {@code terminal.started}
     * each time.
     *
     * @param directory the terminal's data directory; made if missing
     * @param folds     tables kept in step with the rows
     * @throws JournalFault with a sentence for the technician
     */
    public static SqliteJournal open(Path directory, Opening opening, Clock clock, List<Fold> folds) {
        try {
            OwnFiles.folder(directory);
            return new SqliteJournal(directory, opening, clock, folds);
        } catch (SQLException fault) {
            throw DiskTrouble.fault(directory.resolve("journal.db"), fault);
        } catch (IOException fault) {
            throw new JournalFault(Why.READ_ONLY, DiskTrouble.say("folder.not.made", directory,
                    Reason.of(fault).say()), fault);
        }
    }

    private static FileChannel lock(Path directory) {
        Path path = directory.resolve("journal.lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException heldByUs) {
            closeQuietly(channel);
        } catch (IOException fault) {
            throw new JournalFault(Why.READ_ONLY, DiskTrouble.say("folder.not.writable", directory,
                    Reason.of(fault).say()), fault);
        }
        throw new JournalFault(Why.IN_USE, DiskTrouble.say("terminal.runs", directory), null);
    }

    private void beDurable() throws SQLException {
        JournalTables.execute(connection, "PRAGMA busy_timeout=2000");
        JournalTables.execute(connection, "PRAGMA journal_mode=WAL");
        JournalTables.execute(connection, "PRAGMA synchronous=FULL");
        String mode;
        try (var s = connection.createStatement(); var r = s.executeQuery("PRAGMA journal_mode")) {
            mode = r.getString(1);
        }
        long synchronous = JournalTables.number(connection, "PRAGMA synchronous").orElse(-1L);
        if (!mode.equalsIgnoreCase("wal") || synchronous != 2) {
            throw new JournalFault(Why.NOT_DURABLE, DiskTrouble.say("not.durable", file, mode, synchronous), null);
        }
    }

    private String streamOf(Opening opening) throws SQLException {
        Optional<String> known = JournalTables.meta(connection, "stream");
        if (known.isPresent()) {
            return known.get();
        }
        String made = key.publicKey() + clock.instant() + opening.terminal();
        String fresh = "J-" + Chain.hash(Chain.GENESIS, made.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 20);
        JournalTables.meta(connection, "stream", fresh);
        return fresh;
    }

    private void refuse(String fault) {
        throw new JournalFault(Why.BROKEN_CHAIN, DiskTrouble.say("broken", file, fault), null);
    }

    private void catchUp() throws SQLException {
        for (Fold fold : folds) {
            long done = JournalTables.foldedTo(connection, fold);
            if (done < 0) {
                fold.create(connection);
                done = 0;
            }
            JournalTables.foldedTo(connection, fold, replay(fold, done));
        }
    }

    private long replay(Fold fold, long from) throws SQLException {
        long done = from;
        for (List<Row> rows = JournalTables.read(connection, done + 1, BATCH); !rows.isEmpty();
                rows = JournalTables.read(connection, done + 1, BATCH)) {
            for (Row row : rows) {
                fold.replay(connection, row);
                done = row.seq();
            }
        }
        return done;
    }

    /** Makes a fold's tables anew from the rows: for tables that were found damaged. */
    public synchronized void refold(Fold fold) {
        inTransaction(c -> {
            fold.create(c);
            long done = replay(fold, 0);
            JournalTables.foldedTo(c, fold, done);
            return done;
        });
    }

    private void start(Opening opening) {
        List<Entry> first = new ArrayList<>();
        if (last.isEmpty()) {
            first.add(Entry.of(RowKind.JOURNAL_OPENED, Map.of("terminal", opening.terminal(), "office",
                    opening.office(), "version", opening.version(), "simulation", opening.simulation(),
                    "stream", stream, "key", key.publicKey())));
        }
        first.add(Entry.of(RowKind.TERMINAL_STARTED, Map.of("epoch", epoch, "version", opening.version())));
        append(first);
    }

    @Override
    public synchronized List<Row> append(List<Entry> entries) {
        List<Row> rows = new ArrayList<>();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Row> before = newest();
        List<Row> stored = inTransaction(c -> {
            long seq = before.map(Row::seq).orElse(0L);
            String hash = before.map(Row::hash).orElse(Chain.GENESIS);
            for (Entry entry : entries) {
                byte[] bytes = Rows.bytes(++seq, at, entry);
                hash = Chain.hash(hash, bytes);
                Row row = new Row(seq, at, entry.kind(), entry.purchase(), bytes, hash);
                JournalTables.insert(c, row);
                for (Fold fold : folds) {
                    fold.apply(c, row);
                    JournalTables.foldedTo(c, fold, seq);
                }
                rows.add(row);
            }
            return List.copyOf(rows);
        });
        last = stored.isEmpty() ? last : Optional.of(stored.get(stored.size() - 1));
        return stored;
    }

    /** Runs SQL of a fold's own reads on the journal's connection, under its lock. */
    public synchronized <T> T read(Work<T> work) {
        return inTransaction(work);
    }

    /** Begun and ended by hand: the driver loses count when a full disk makes SQLite roll back by itself. */
    private <T> T inTransaction(Work<T> work) {
        try {
            JournalTables.execute(connection, "BEGIN IMMEDIATE");
            T result = work.with(connection);
            JournalTables.execute(connection, "COMMIT");
            return result;
        } catch (SQLException fault) {
            undo();
            throw DiskTrouble.fault(file, fault);
        } catch (RuntimeException fault) {
            undo();
            throw fault;
        }
    }

    /** A commit that threw may still have reached the disk: the last row is read again before the next append. */
    private void undo() {
        lastIsKnown = false;
        try {
            JournalTables.execute(connection, "ROLLBACK");
        } catch (SQLException alreadyUndone) {
            // A full disk makes SQLite roll back by itself; then there is nothing left to undo.
            LOG.debug("rollback: {}", alreadyUndone.getMessage());
        }
    }

    private Optional<Row> newest() {
        if (!lastIsKnown) {
            last = inTransaction(JournalTables::last);
            lastIsKnown = true;
        }
        return last;
    }

    @Override
    public synchronized List<Row> read(long fromSeq, int limit) {
        return inTransaction(c -> JournalTables.read(c, fromSeq, limit));
    }

    @Override
    public String stream() {
        return stream;
    }

    /** Grows with each start; part of presence, so that a will of an older start is known as such. */
    public long epoch() {
        return epoch;
    }

    /** The proof of what start-up took on trust. Close it. */
    public PastProof past() {
        return new PastProof(file, stream, key.publicKey(), provenAfter);
    }

    /** What an earlier proof of the older part found, if it was not disproved since. */
    public synchronized Optional<String> pastFault() {
        return inTransaction(c -> JournalTables.meta(c, PAST_FAULT)).filter(what -> !what.isEmpty());
    }

    /**
     * Keeps what a proof of the older part found, over restarts; what is new becomes a row that operators see.
     *
     * @param holdsTo the last row that holds
     */
    synchronized void pastFound(Optional<String> fault, long holdsTo) {
        Optional<String> known = pastFault();
        if (known.equals(fault)) {
            return;
        }
        EventCode code = fault.isPresent() ? EventCode.JOURNAL_PAST_BROKEN : EventCode.JOURNAL_PAST_PROVEN;
        append(List.of(Entry.of(RowKind.EVENT, Map.of("code", code.code(), "detail", EventDetail.ROW.with(holdsTo)))));
        inTransaction(c -> {
            JournalTables.meta(c, PAST_FAULT, fault.orElse(""));
            return fault;
        });
    }

    public TerminalKey key() {
        return key;
    }

    @Override
    public synchronized Optional<Row> last() {
        return newest();
    }

    /** A durable counter that moves before it is used. Starts at 1. */
    public synchronized long next(String counter) {
        return inTransaction(c -> JournalTables.raise(c, "next." + counter,
                JournalTables.counter(c, "next." + counter) + 1));
    }

    @Override
    public synchronized void acknowledged(long upTo) {
        long known = Math.min(upTo, newest().map(Row::seq).orElse(0L));
        inTransaction(c -> JournalTables.raise(c, WATERMARK, known));
    }

    @Override
    public synchronized long acknowledged() {
        return inTransaction(c -> JournalTables.counter(c, WATERMARK));
    }

    @Override
    public synchronized String sign(long seq, String hash) {
        String signature = key.sign(Chain.signedText(stream, seq, hash));
        boolean ours = read(seq, 1).stream().anyMatch(r -> r.seq() == seq && r.hash().equals(hash));
        if (!ours) {
            throw new IllegalArgumentException("no row " + seq + " with this hash is in the journal");
        }
        long kept = inTransaction(JournalTables::lastHead).map(JournalTables.Head::seq).orElse(0L);
        if (seq >= kept + ROWS_PER_HEAD) {
            keep(new JournalTables.Head(seq, hash, signature));
        }
        return signature;
    }

    /** Signs the newest row and keeps the signature: at day close, when idle, and when closing. */
    public synchronized void signHead() {
        newest().ifPresent(row -> keep(new JournalTables.Head(row.seq(), row.hash(),
                key.sign(Chain.signedText(stream, row.seq(), row.hash())))));
    }

    private void keep(JournalTables.Head head) {
        inTransaction(c -> {
            JournalTables.keepHead(c, head);
            return head;
        });
    }

    @Override
    public synchronized void close() {
        try {
            if (!connection.isClosed()) {
                signHead();
                JournalTables.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException fault) {
            throw DiskTrouble.fault(file, fault);
        } finally {
            closeQuietly(connection);
            closeQuietly(lock);
        }
    }

    private static void closeQuietly(AutoCloseable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (Exception fault) {
            LOG.warn("closing: {}", fault.toString());
        }
    }
}
