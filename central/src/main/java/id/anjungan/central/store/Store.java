package id.anjungan.central.store;

import id.anjungan.files.OwnFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The hub's database in one SQLite file. All writing is done by one thread, one transaction after another, each on the
 * disk before it returns ({@code synchronous=FULL}); reading goes beside it on a few connections of its own.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int READERS = 4;
    /** SQLite's error, toobig, constraint, mismatch and range: they are about what was to be written. */
    private static final Set<Integer> NOT_OF_THE_FILE = Set.of(1, 18, 19, 20, 25);

    /** The file cannot be used: full, read-only, damaged, or made by a newer program. */
    public static final class StoreFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StoreFault(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final ExecutorService writer;
    private final Handle writing;
    private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Handle> open = new ArrayList<>();
    private final Changes changes;

    private Store(DataSource forWriting, DataSource forReading, Changes changes) {
        this.changes = changes;
        this.writing = Jdbi.create(forWriting).open();
        open.add(writing);
        for (int i = 0; i < READERS; i++) {
            Handle reader = Jdbi.create(forReading).open();
            open.add(reader);
            readers.add(reader);
        }
        this.writer = Executors.newSingleThreadExecutor(work -> new Thread(work, "hub-store"));
    }

    /** Opens or makes the file and brings its tables up to date. @throws StoreFault when that cannot be done */
    public static Store open(Path file, Changes changes) {
        try {
            OwnFiles.folder(file.toAbsolutePath().getParent());
            SQLiteDataSource writing = source(file, SQLiteConfig.TransactionMode.IMMEDIATE);
            Flyway.configure(Store.class.getClassLoader()).dataSource(writing)
                    .locations("classpath:id/anjungan/central/store/migrations").load().migrate();
            Store store = new Store(writing, source(file, SQLiteConfig.TransactionMode.DEFERRED), changes);
            store.prove(file);
            return store;
        } catch (IOException | FlywayException | JdbiException cannot) {
            throw new StoreFault(file.toString(), cannot);
        }
    }

    /** A writer takes its lock at once: one that reads first may find that it can no longer write. */
    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(5000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Refuses to run without the guarantee everything else is built on. */
    private void prove(Path file) {
        int synchronous = writing.createQuery("pragma synchronous").mapTo(Integer.class).one();
        String mode = writing.createQuery("pragma journal_mode").mapTo(String.class).one();
        if (synchronous != 2 || !"wal".equals(mode)) {
            close();
            throw new StoreFault(file + ": synchronous=" + synchronous + ", journal_mode=" + mode, null);
        }
    }

    /** Runs one transaction on the writer thread and waits. Committed when it returns; else nothing was changed. */
    public <T> T write(Function<Tx, T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException r ? r : new StoreFault("write", failed.getCause());
        }
    }

    public void change(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return null;
        });
    }

    /** The same without waiting; the future ends on the writer thread. */
    public <T> CompletableFuture<T> submit(Function<Tx, T> work) {
        return CompletableFuture.supplyAsync(() -> writing.inTransaction(h -> work.apply(new Tx(h))), writer);
    }

    /** Reads a consistent state. */
    public <T> T read(Function<Tx, T> work) {
        Handle h = null;
        try {
            h = readers.take();
            return h.inTransaction(inside -> work.apply(new Tx(inside)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreFault("interrupted while waiting to read", interrupted);
        } finally {
            if (h != null) {
                readers.add(h);
            }
        }
    }

    /** Whether the file refused (full, read-only, damaged, locked, closed), not what was to be written: try again. */
    public static boolean refused(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException said) {
                return !NOT_OF_THE_FILE.contains(said.getErrorCode());
            } else if (t instanceof RejectedExecutionException || t instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    public Changes changes() {
        return changes;
    }

    /** Waits for what was begun, then closes the file. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the writer did not finish in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try (var statement = writing.getConnection().createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException cannot) {
            LOG.warn("checkpoint: {}", cannot.getMessage());
        }
        open.forEach(Handle::close);
    }
}
