package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.VisitId;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Fold;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits that a power cut left open, in the journal on a real disk. */
class VisitTableTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-01-15T02:30:00Z"));

    @TempDir
    private Path directory;

    private SqliteJournal open(Fold... folds) {
        return SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-01", "SMS-3578-01", "test", true),
                clock, List.of(folds));
    }

    private static Entry row(RowKind kind, String visit, Map<String, Object> fields) {
        return new Entry(kind, Optional.empty(), Optional.of(new VisitId(visit)), fields);
    }

    private void aVisitThatEnded_andOneCutOff(SqliteJournal journal) {
        journal.append(List.of(row(RowKind.VISIT_STARTED, "V-1-1", Map.of("language", "id")),
                row(RowKind.VISIT_ENDED, "V-1-1", Map.of("outcome", "left", "touches", 1L, "millis", 900L)),
                row(RowKind.VISIT_STARTED, "V-1-2", Map.of("language", "en"))));
        clock.forward(Duration.ofSeconds(7));
        journal.append(List.of(row(RowKind.VISIT_STEP, "V-1-2", Map.of("page", "tax.plate", "service", "tax"))));
        clock.forward(Duration.ofHours(1));
    }

    private static List<String> ends(SqliteJournal journal) {
        return journal.read(1, 1000).stream().filter(r -> r.kind() == RowKind.VISIT_ENDED)
                .map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void aVisitCutOff_getsItsEndAtTheNextStart_onceOnly() {
        try (SqliteJournal journal = open(new VisitTable())) {
            aVisitThatEnded_andOneCutOff(journal);
        }
        try (SqliteJournal journal = open(new VisitTable())) {
            assertEquals(1, VisitTable.endInterrupted(journal));
            assertEquals(0, VisitTable.endInterrupted(journal));
            assertEquals(2, ends(journal).size());
            String end = ends(journal).get(1);
            assertTrue(end.contains("\"visit\":\"V-1-2\",\"language\":\"en\",\"millis\":7000,"
                    + "\"outcome\":\"interrupted\",\"service\":\"tax\""), end);
        }
        try (SqliteJournal journal = open(new VisitTable())) {
            assertEquals(0, VisitTable.endInterrupted(journal));
        }
    }

    @Test
    void aJournalFromBeforeThisTable_isFoldedAnew() {
        try (SqliteJournal journal = open()) {
            aVisitThatEnded_andOneCutOff(journal);
        }
        try (SqliteJournal journal = open(new VisitTable())) {
            assertEquals(1, VisitTable.endInterrupted(journal));
        }
    }
}
