package id.anjungan.kiosk.queue;

import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows in memory, for tests of what stands on a journal; it can be told to refuse. */
public class MemoryJournal implements Journal {

    private final Clock clock;
    private final List<Row> rows = new ArrayList<>();
    private boolean refusing;

    public MemoryJournal(Clock clock) {
        this.clock = clock;
    }

    public synchronized void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public synchronized List<Row> append(List<Entry> entries) {
        if (refusing) {
            throw new JournalFault("disk full", null);
        }
        List<Row> added = new ArrayList<>();
        for (Entry entry : entries) {
            added.add(new Row(rows.size() + added.size() + 1L, clock.instant(), entry.kind(), entry.purchase(),
                    bytes(entry.fields()), ""));
        }
        rows.addAll(added);
        return added;
    }

    private static byte[] bytes(Map<String, Object> fields) {
        try {
            return Json.mapper().writeValueAsBytes(fields);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    @Override
    public synchronized List<Row> read(long fromSeq, int limit) {
        return List.copyOf(rows.subList((int) Math.min(rows.size(), Math.max(0, fromSeq - 1)),
                (int) Math.min(rows.size(), Math.max(0, fromSeq - 1) + limit)));
    }

    @Override
    public String stream() {
        return "memory";
    }

    @Override
    public synchronized Optional<Row> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    @Override
    public void acknowledged(long upTo) {
        // Nothing is sent from memory.
    }

    @Override
    public long acknowledged() {
        return 0;
    }

    @Override
    public String sign(long seq, String hash) {
        return "";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
