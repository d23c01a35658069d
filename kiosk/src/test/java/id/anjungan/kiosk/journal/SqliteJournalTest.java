package id.anjungan.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.Journal.Why;
import id.anjungan.kiosk.journal.SqliteJournal.Opening;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal on a real disk. */
class SqliteJournalTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private static final Opening OPENING = new Opening("KSK-3578-01", "SMS-3578-01", "0.1.0", true);

    @TempDir
    Path dir;

    private SqliteJournal open(Fold... folds) {
        return SqliteJournal.open(dir, OPENING, CLOCK, List.of(folds));
    }

    private static Entry event(int n) {
        return Entry.of(RowKind.EVENT, Map.of("code", "test." + n, "detail", "d", "n", (long) n));
    }

    private void write(int rows) {
        try (SqliteJournal journal = open()) {
            for (int i = 0; i < rows; i++) {
                journal.append(List.of(event(i)));
            }
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

    private static final String UNGUARD = "DROP TRIGGER journal_only_grows";
    private static final String UNGUARD_DELETE = "DROP TRIGGER journal_keeps_all";

    private Why refusedBecause() {
        JournalFault fault = assertThrows(JournalFault.class, this::open);
        assertTrue(fault.getMessage().length() > 40, "a sentence: " + fault.getMessage());
        return fault.why();
    }

    @Test
    void aFullDiskBeforeTheFirstKey_asksForRoom_notForABackup() {
        JournalFault fault = TerminalKey.trouble(dir.resolve("terminal.key"), new IOException(
                "No space left on device"));
        assertEquals(Why.DISK_FULL, fault.why());
        assertTrue(fault.getMessage().contains("Kosongkan ruang") && !fault.getMessage().contains("cadangan"),
                fault.getMessage());
    }

    @Test
    void publicKeyThatAFullDiskCutShort_isWrittenAgainAtTheNextStart() throws IOException {
        String key = TerminalKey.in(dir).publicKey();
        Files.writeString(dir.resolve("terminal.pub"), "");
        TerminalKey.in(dir);
        assertEquals(key + "\n", Files.readString(dir.resolve("terminal.pub")));
    }

    @Test
    void rowsHangTogether_andTheBytesAreTheOnesHashed() {
        try (SqliteJournal journal = open()) {
            journal.append(List.of(event(1), event(2)));
            String hash = Chain.GENESIS;
            List<Row> rows = journal.read(1, 100);
            assertEquals(List.of("journal.opened", "terminal.started", "event", "event"),
                    rows.stream().map(r -> r.kind().code()).toList());
            for (Row row : rows) {
                hash = Chain.hash(hash, row.bytes());
                assertEquals(hash, row.hash());
            }
            assertEquals("{\"seq\":3,\"at\":\"2026-11-22T03:00:00Z\",\"kind\":\"event\",\"code\":\"test.1\","
                    + "\"detail\":\"d\",\"n\":1}", new String(rows.get(2).bytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void reopened_goesOnWhereItWas_andCountsItsStarts() {
        write(3);
        try (SqliteJournal journal = open()) {
            assertEquals(2, journal.epoch());
            assertEquals(6, journal.last().orElseThrow().seq());
            assertEquals(1, journal.next("job"));
        }
        try (SqliteJournal journal = open()) {
            assertEquals(3, journal.epoch());
            assertEquals(2, journal.next("job"));
            assertEquals(1, journal.next("purchase"));
        }
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly_andSignsTheHead() throws Exception {
        try (SqliteJournal journal = open()) {
            assertEquals("rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("terminal.key"))));
            Row last = journal.last().orElseThrow();
            String signature = journal.sign(last.seq(), last.hash());
            byte[] text = Chain.signedText(journal.stream(), last.seq(), last.hash());
            assertTrue(TerminalKey.verifies(journal.key().publicKey(), text, signature));
            assertFalse(TerminalKey.verifies(journal.key().publicKey(), "other".getBytes(), signature));
            assertThrows(IllegalArgumentException.class, () -> journal.sign(last.seq(), "0".repeat(64)));
        }
    }

    @Test
    void theFixedViewAndTheGuards_standInTheFile() throws Exception {
        write(2);
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("journal.db"));
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("SELECT seq, at, kind, purchase, hash FROM rows ORDER BY seq DESC")) {
            assertTrue(r.next());
            assertEquals(4, r.getLong("seq"));
        }
        assertThrows(SQLException.class, () -> sql("UPDATE journal SET kind='payment' WHERE seq=3"));
        assertThrows(SQLException.class, () -> sql("DELETE FROM journal WHERE seq=4"));
    }

    @Test
    void theWatermarkOnlyGrows_andNeverBeyondTheLastRow() {
        try (SqliteJournal journal = open()) {
            journal.append(List.of(event(1)));
            journal.acknowledged(2);
            journal.acknowledged(1);
            assertEquals(2, journal.acknowledged());
            journal.acknowledged(99);
            assertEquals(3, journal.acknowledged());
        }
    }

    @Test
    void aChangedRow_isRefusedAtStart() throws Exception {
        write(5);
        sql(UNGUARD, "UPDATE journal SET bytes=CAST(replace(CAST(bytes AS TEXT),'test.2','test.9') AS BLOB)"
                + " WHERE seq=5", "DELETE FROM heads");
        assertEquals(Why.BROKEN_CHAIN, refusedBecause());
    }

    @Test
    void aChangedColumn_isRefusedThoughTheBytesStand() throws Exception {
        write(5);
        sql(UNGUARD, "UPDATE journal SET purchase='KSK-3578-01-FORGED00' WHERE seq=5", "DELETE FROM heads");
        assertEquals(Why.BROKEN_CHAIN, refusedBecause());
    }

    @Test
    void rowsCutOffTheEnd_areMissed_whenTheyWereSignedOrAcknowledged() throws Exception {
        write(5);
        sql(UNGUARD_DELETE, "DELETE FROM journal WHERE seq=7");
        assertEquals(Why.BROKEN_CHAIN, refusedBecause());
        sql("DELETE FROM heads", "INSERT INTO counters VALUES('acknowledged', 7)");
        assertEquals(Why.BROKEN_CHAIN, refusedBecause());
    }

    @Test
    void aRewrittenChain_isRefusedByTheSignedHead() throws Exception {
        write(5);
        String stored;
        try (SqliteJournal journal = open()) {
            stored = journal.last().orElseThrow().hash();
        }
        sql(UNGUARD, "UPDATE journal SET hash='" + "0".repeat(64) + "' WHERE hash='" + stored + "'");
        assertEquals(Why.BROKEN_CHAIN, refusedBecause());
    }

    @Test
    void aSecondProgram_isRefused() {
        try (SqliteJournal journal = open()) {
            assertEquals(Why.IN_USE, refusedBecause());
            assertTrue(journal.epoch() > 0);
        }
    }

    @Test
    void aFolderThatCannotBeWritten_isRefusedWithASentence() {
        dir = Path.of("/proc/anjungan-cannot-be-made");
        assertEquals(Why.READ_ONLY, refusedBecause());
    }

    @Test
    void aFileThatIsNoJournal_isRefusedAndKept() throws Exception {
        Files.writeString(dir.resolve("journal.db"), "this is not a database, it only lies where one should be\n"
                .repeat(40));
        assertEquals(Why.UNREADABLE, refusedBecause());
        assertTrue(Files.readString(dir.resolve("journal.db")).startsWith("this is not"));
    }

    @Test
    void aFullDisk_refusesTheWholeAppend_andTheJournalLivesOn() {
        try (SqliteJournal journal = open()) {
            long pages = journal.read(c -> JournalTables.number(c, "PRAGMA page_count").orElseThrow());
            journal.read(c -> JournalTables.number(c, "PRAGMA max_page_count=" + (pages + 2)).orElseThrow());
            List<Entry> large = Stream.generate(() -> Entry.of(RowKind.EVENT, Map.of("code", "x",
                    "detail", "y".repeat(3000)))).limit(20).toList();
            long before = journal.last().orElseThrow().seq();
            assertEquals(Why.DISK_FULL, assertThrows(JournalFault.class, () -> journal.append(large)).why());
            assertEquals(before, journal.last().orElseThrow().seq());
            journal.read(c -> JournalTables.number(c, "PRAGMA max_page_count=1000000").orElseThrow());
            assertEquals(before + 20, journal.append(large).get(19).seq());
        }
        open().close();
    }

    @Test
    void twoRunsWriteTheSameBytesForTheSameFields() {
        Entry a = Entry.of(RowKind.EVENT, Map.of("b", 1L, "a", Map.of("z", 1L, "y", List.of(Map.of("q", 1L, "p", 2L)))));
        assertEquals("{\"seq\":7,\"at\":\"2026-11-22T03:00:00Z\",\"kind\":\"event\",\"a\":{\"y\":[{\"p\":2,\"q\":1}],"
                + "\"z\":1},\"b\":1}", new String(Rows.bytes(7, CLOCK.instant(), a), StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> Rows.bytes(1, CLOCK.instant(),
                Entry.of(RowKind.EVENT, Map.of("seq", 9L))));
    }

    // ---- folds

    /** Counts events, and refuses a thirteenth. */
    private static final class CountTable implements Fold {
        private final int version;

        CountTable(int version) {
            this.version = version;
        }

        @Override
        public String name() {
            return "counts";
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public void create(Connection c) throws SQLException {
            JournalTables.execute(c, "DROP TABLE IF EXISTS counts");
            JournalTables.execute(c, "CREATE TABLE counts(n INTEGER NOT NULL CHECK (n < 13))");
            JournalTables.execute(c, "INSERT INTO counts VALUES(0)");
        }

        @Override
        public void apply(Connection c, Row row) throws SQLException {
            if (row.kind() == RowKind.EVENT) {
                JournalTables.execute(c, "UPDATE counts SET n = n + 1");
            }
        }

        static long count(SqliteJournal journal) {
            return journal.read(c -> JournalTables.number(c, "SELECT n FROM counts").orElseThrow());
        }
    }

    @Test
    void aFoldMovesWithItsRow_andANewVersionIsFoldedAnew() {
        write(3);
        try (SqliteJournal journal = open(new CountTable(1))) {
            assertEquals(3, CountTable.count(journal), "caught up with rows from before it was there");
            journal.append(List.of(event(4)));
            assertEquals(4, CountTable.count(journal));
        }
        try (SqliteJournal journal = open(new CountTable(2))) {
            assertEquals(4, CountTable.count(journal));
        }
    }

    @Test
    void aFoldThatRefuses_undoesItsRow() {
        try (SqliteJournal journal = open(new CountTable(1))) {
            List<Entry> twelve = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                twelve.add(event(i));
            }
            journal.append(twelve);
            long before = journal.last().orElseThrow().seq();
            assertEquals(Why.FOLD, assertThrows(JournalFault.class, () -> journal.append(List.of(event(13)))).why());
            assertEquals(before, journal.last().orElseThrow().seq());
            assertEquals(12, CountTable.count(journal));
        }
    }

    // ---- the verifier

    private String verify(int code, String... more) {
        StringWriter text = new StringWriter();
        List<String> args = new ArrayList<>(List.of("verify", dir.resolve("journal.db").toString(), "--key",
                dir.resolve("terminal.pub").toString()));
        args.addAll(List.of(more));
        int got = JournalCommand.run(new PrintWriter(text), args.toArray(String[]::new));
        assertEquals(code, got, text.toString());
        return text.toString();
    }

    @Test
    void verifySaysWhatItProvedAndWhatNot() {
        write(5);
        String hash;
        try (SqliteJournal journal = open()) {
            hash = journal.last().orElseThrow().hash();
        }
        assertTrue(verify(0).contains("TIDAK      tanpa --head"));
        assertTrue(verify(0, "--head", "8:" + hash).contains("TERBUKTI   baris 8 sama"));
        assertTrue(verify(0, "--en").contains("NOT        without --head"));
        assertTrue(verify(1, "--head", "9:" + hash).contains("RUSAK"));
        assertTrue(verify(1, "--head", "7:" + hash).contains("RUSAK"));
        assertTrue(verify(2, "--head", "nonsense").contains("SEQ:HASH"));
        assertTrue(verify(1, "--hub", "http://127.0.0.1:1").contains("tidak terbukti"));
    }

    @Test
    void verifyFindsTampering_andAForeignKey() throws Exception {
        write(5);
        String foreign = TerminalKey.in(Files.createDirectories(dir.resolve("other"))).publicKey();
        assertNotEquals(foreign, Files.readString(dir.resolve("terminal.pub")).strip());
        StringWriter text = new StringWriter();
        assertEquals(1, JournalCommand.run(new PrintWriter(text), "verify", dir.resolve("journal.db").toString(),
                "--key", foreign), text.toString());
        sql(UNGUARD, "UPDATE journal SET bytes=CAST('{}' AS BLOB) WHERE seq=3");
        assertTrue(verify(1).contains("RUSAK      isi baris 3"));
    }

    @Test
    void aKeyThatIsNone_isNoFaultOfTheJournal() throws Exception {
        write(2);
        Path notAKey = Files.write(dir.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        for (String key : List.of("/nokey", notAKey.toString(), "bukan kunci")) {
            for (String language : List.of("id", "en")) {
                StringWriter text = new StringWriter();
                List<String> args = new ArrayList<>(List.of("verify", dir.resolve("journal.db").toString(), "--key",
                        key));
                args.addAll(language.equals("en") ? List.of("--en") : List.of());
                assertEquals(2, JournalCommand.run(new PrintWriter(text), args.toArray(String[]::new)));
                assertTrue(text.toString().contains(key) && text.toString().contains(language.equals("en")
                        ? "not found, or is no terminal public key" : "bukan kunci publik terminal"), text.toString());
            }
        }
    }

    @Test
    void exportGivesEveryRow_andNoFileGivesASentence() throws Exception {
        write(2);
        StringWriter text = new StringWriter();
        Path to = dir.resolve("out.jsonl");
        assertEquals(0, JournalCommand.run(new PrintWriter(text), "export", dir.resolve("journal.db").toString(),
                to.toString()));
        assertEquals(4, Files.readAllLines(to).size());
        assertEquals(2, JournalCommand.run(new PrintWriter(text), "export", dir.resolve("none.db").toString(),
                to.toString()));
        assertEquals(2, JournalCommand.run(new PrintWriter(text), "verify"));
        assertEquals(0, JournalCommand.run(new PrintWriter(text), "--help"));
    }
}
