package id.anjungan.kiosk.session;

import id.anjungan.contract.Coded;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.devices.Health;
import id.anjungan.kiosk.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Visits as journal rows, without anything about the person: measured service times cannot be added later. Rows are
 * gathered while a page is made and stored in one commit after it is shown: no citizen waits for a disk.
 */
final class VisitRows {

    private final Journal journal;
    private final List<Journal.Entry> waiting = new ArrayList<>();

    VisitRows(Journal journal) {
        this.journal = journal;
    }

    void started(Visit v) {
        add(RowKind.VISIT_STARTED, v.id, Map.of("language", v.dress.language));
    }

    void step(Visit v, String page) {
        Map<String, Object> fields = new HashMap<>(Map.of("page", page));
        v.service.ifPresent(s -> fields.put("service", s));
        add(RowKind.VISIT_STEP, v.id, fields);
    }

    void ended(Visit v, Coded outcome, Instant now) {
        Map<String, Object> fields = new HashMap<>(Map.of("outcome", outcome.code(), "touches", (long) v.touches,
                "millis", Duration.between(v.began, now).toMillis(), "language", v.dress.language));
        v.service.ifPresent(s -> fields.put("service", s));
        add(RowKind.VISIT_ENDED, v.id, fields);
    }

    /** About a call for staff; a closed terminal has no visit. */
    void staff(RowKind kind, Optional<VisitId> visit, Map<String, Object> fields) {
        waiting.add(new Journal.Entry(kind, Optional.empty(), visit, fields));
    }

    void device(Health health) {
        waiting.add(Journal.Entry.of(RowKind.DEVICE, Map.of("device", health.name(), "state",
                health.state().name().toLowerCase(Locale.ROOT), "detail", health.detail().code())));
    }

    void fault(Optional<VisitId> visit, String code) {
        waiting.add(new Journal.Entry(RowKind.EVENT, Optional.empty(), visit, Map.of("code", EventCode.FAULT.code(),
                "detail", code)));
    }

    /** Stores what waits. @throws Journal.JournalFault when the disk refuses; the rows are kept for the next try */
    void store() {
        if (!waiting.isEmpty()) {
            journal.append(List.copyOf(waiting));
            waiting.clear();
        }
    }

    private void add(RowKind kind, VisitId visit, Map<String, Object> fields) {
        waiting.add(new Journal.Entry(kind, Optional.empty(), Optional.of(visit), fields));
    }
}
