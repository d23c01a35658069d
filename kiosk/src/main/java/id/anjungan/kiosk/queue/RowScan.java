package id.anjungan.kiosk.queue;

import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The queue's rows, read from the journal one after another: slower than an index, and needs none. */
final class RowScan implements QueueIndex {

    private static final int BATCH = 500;

    private final Journal journal;

    RowScan(Journal journal) {
        this.journal = journal;
    }

    /** @param bad row and reason: of a queue kind, and not to be understood */
    void each(long from, BiConsumer<Row, QueueEvent> good, BiConsumer<Long, String> bad) {
        Consumer<Row> told = row -> {
            QueueRows.Read read = QueueRows.read(row);
            if (read instanceof QueueRows.Ours ours) {
                good.accept(row, ours.event());
            } else if (read instanceof QueueRows.Unreadable unreadable) {
                bad.accept(row.seq(), unreadable.why());
            }
        };
        long last = journal.last().map(Row::seq).orElse(0L);
        for (long next = from; next <= last; next += BATCH) {
            batch(next, Math.min(last, next + BATCH - 1), told, bad);
        }
    }

    /** Where a whole batch cannot be read, its rows are tried alone: one bad row costs itself. */
    private void batch(long from, long to, Consumer<Row> told, BiConsumer<Long, String> bad) {
        try {
            journal.read(from, (int) (to - from + 1)).forEach(told);
        } catch (JournalFault fault) {
            if (from == to) {
                bad.accept(from, fault.why().code());
                return;
            }
            for (long one = from; one <= to; one++) {
                batch(one, one, told, bad);
            }
        }
    }

    @Override
    public Optional<LocalDate> lastDay() {
        LocalDate[] last = new LocalDate[1];
        each(1, (row, event) -> last[0] = event.day(), (row, why) -> { });
        return Optional.ofNullable(last[0]);
    }

    @Override
    public long firstRow(LocalDate day) {
        return 1;
    }

    @Override
    public Map<String, List<Long>> servedBefore(LocalDate day, int days) {
        ServedTimes[] all = {ServedTimes.NONE};
        each(1, (row, event) -> {
            if (event instanceof QueueEvent.Finished f && f.day().isBefore(day)
                    && !f.day().isBefore(day.minusDays(days))) {
                all[0] = all[0].with(f.service(), f.served());
            }
        }, (row, why) -> { });
        return all[0].seconds();
    }

    @Override
    public Optional<String> differs(LocalDate day, Map<String, String> states) {
        return Optional.empty();
    }

    @Override
    public void rebuild() {
        // Nothing is kept, so nothing can be stale.
    }
}
