package id.anjungan.kiosk.queue;

import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index in the queue's own tables. What cannot be read there is read from the rows. */
public final class TableIndex implements QueueIndex {

    private static final Logger LOG = LoggerFactory.getLogger(TableIndex.class);

    private final SqliteJournal journal;
    private final RowScan rows;

    public TableIndex(SqliteJournal journal) {
        this.journal = journal;
        this.rows = new RowScan(journal);
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return tried(QueueTable::lastDay).orElseGet(rows::lastDay);
    }

    @Override
    public long firstRow(LocalDate day) {
        return tried(c -> QueueTable.firstRow(c, day)).map(row -> row == 0 ? Long.MAX_VALUE : row)
                .orElseGet(() -> rows.firstRow(day));
    }

    @Override
    public Map<String, List<Long>> servedBefore(LocalDate day, int days) {
        return tried(c -> QueueTable.served(c, day.minusDays(days), day).seconds())
                .orElseGet(() -> rows.servedBefore(day, days));
    }

    @Override
    public Optional<String> differs(LocalDate day, Map<String, String> states) {
        Optional<Map<String, String>> held = tried(c -> QueueTable.states(c, day));
        if (held.isEmpty()) {
            return Optional.of("-");
        }
        TreeSet<String> numbers = new TreeSet<>(states.keySet());
        numbers.addAll(held.get().keySet());
        numbers.removeIf(n -> held.get().getOrDefault(n, "-").equals(states.getOrDefault(n, "-")));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.first());
    }

    @Override
    public void rebuild() {
        journal.refold(new QueueTable());
    }

    private <T> Optional<T> tried(SqliteJournal.Work<T> work) {
        try {
            return Optional.of(journal.read(work));
        } catch (JournalFault | java.time.DateTimeException damaged) {
            LOG.warn("the queue's tables cannot be read: {}", damaged.getMessage());
            return Optional.empty();
        }
    }
}
