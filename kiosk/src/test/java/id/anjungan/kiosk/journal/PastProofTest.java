package id.anjungan.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.PastProof.Outcome;
import id.anjungan.kiosk.journal.SqliteJournal.Opening;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal whose older part was changed on the disk: start-up takes it, the proof beside the service finds it. */
class PastProofTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private static final Opening OPENING = new Opening("KSK-3578-01", "SMS-3578-01", "0.1.0", true);
    private static final int ROWS = 250;

    @TempDir
    Path dir;

    private SqliteJournal open() {
        return SqliteJournal.open(dir, OPENING, CLOCK, List.of());
    }

    @BeforeEach
    void writeAndSign() {
        try (SqliteJournal journal = open()) {
            IntStream.range(0, ROWS).forEach(i -> journal.append(List.of(Entry.of(RowKind.EVENT,
                    Map.of("code", "test." + i, "detail", "")))));
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("journal.db"));
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    private void changeRow7() throws SQLException {
        sql("DROP TRIGGER journal_only_grows",
                "UPDATE journal SET bytes=CAST(replace(CAST(bytes AS TEXT),'test.4','test.9') AS BLOB) WHERE seq=7");
    }

    private static Outcome ended(PastProof proof) {
        Outcome outcome = proof.step();
        for (int steps = 0; outcome == Outcome.MORE && steps < ROWS; steps++) {
            outcome = proof.step();
        }
        return outcome;
    }

    private static List<String> events(SqliteJournal journal) {
        return journal.read(ROWS, 100).stream().filter(r -> r.kind() == RowKind.EVENT)
                .map(r -> new String(r.bytes(), StandardCharsets.UTF_8)).filter(b -> b.contains("journal_past"))
                .toList();
    }

    @Test
    void whatWasWrittenBeforeTheLastSignedHead_isProvenInBoundedSteps() {
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            assertEquals(Outcome.MORE, proof.step(), "one step does not walk it all");
            assertEquals(Outcome.PROVEN, ended(proof));
            assertEquals(ROWS + 2, proof.proven());
            assertEquals(Optional.empty(), proof.fault());
        }
    }

    @Test
    void aChangedOldRow_passesTheStart_andIsFoundAfterwards() throws Exception {
        changeRow7();
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            assertEquals(Outcome.BROKEN, ended(proof));
            assertTrue(proof.fault().orElse("").contains("baris 7"), proof.fault().toString());
            assertEquals(Outcome.BROKEN, proof.step(), "and stays found");
        }
    }

    @Test
    void aLostOldRow_anUnreadableOne_andAForeignHead_areFound() throws Exception {
        sql("DROP TRIGGER journal_keeps_all", "DELETE FROM journal WHERE seq=9");
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            assertEquals(Outcome.BROKEN, ended(proof));
            assertTrue(proof.fault().orElse("").contains("baris 9 hilang"), proof.fault().toString());
        }
        sql("DROP TRIGGER journal_only_grows", "UPDATE journal SET at='yesterday' WHERE seq=3");
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            assertEquals(Outcome.BROKEN, ended(proof));
        }
    }

    @Test
    void anOldHeadWithAForeignSignature_isFound() throws Exception {
        sql("INSERT INTO heads SELECT 20, hash, (SELECT signature FROM heads LIMIT 1) FROM journal WHERE seq=20");
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            assertEquals(Outcome.BROKEN, ended(proof));
            assertTrue(proof.fault().orElse("").contains("tanda tangan pada baris 20"), proof.fault().toString());
        }
    }

    @Test
    void theThreadTellsOnce_andTheFaultOutlivesARestart_untilItIsMended() throws Exception {
        changeRow7();
        for (int start = 0; start < 2; start++) {
            try (SqliteJournal journal = open()) {
                assertEquals(start > 0, journal.pastFault().isPresent(), "known at once after a restart");
                assertFalse(proven(journal));
                assertEquals(1, events(journal).size(), "one row for the operator");
                assertTrue(events(journal).get(0).contains("journal_past_broken"));
                assertTrue(events(journal).get(0).contains("row=6"), events(journal).get(0));
            }
        }
        sql("UPDATE journal SET bytes=CAST(replace(CAST(bytes AS TEXT),'test.9','test.4') AS BLOB) WHERE seq=7");
        try (SqliteJournal journal = open()) {
            assertTrue(proven(journal));
            assertEquals(Optional.empty(), journal.pastFault());
            assertEquals(2, events(journal).size());
        }
    }

    private static boolean proven(SqliteJournal journal) throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try (PastProofThread thread = new PastProofThread(journal, Duration.ofMillis(1), ended::complete)) {
            return ended.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void rowsAreAppendedWhileThePastIsProven() {
        try (SqliteJournal journal = open(); PastProof proof = journal.past()) {
            proof.step();
            journal.append(List.of(Entry.of(RowKind.EVENT, Map.of("code", "test.meanwhile", "detail", ""))));
            assertEquals(Outcome.PROVEN, ended(proof));
        }
    }
}
