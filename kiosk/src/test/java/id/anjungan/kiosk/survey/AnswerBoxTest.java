package id.anjungan.kiosk.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Rows;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.queue.MemoryJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers leave only in company, without order and time, and neither a power cut nor a bad file loses or doubles one. */
class AnswerBoxTest {

    /** 00.30 WIB of the 16th. */
    private static final Instant NOW = Instant.parse("2026-01-15T17:30:00Z");

    @TempDir
    private Path directory;
    private SqliteJournal journal;
    private AnswerBox box;

    @BeforeEach
    void open() {
        journal = SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-01", "SMS-3578-01", "test", true),
                Clock.fixed(NOW, ZoneOffset.UTC), List.of());
        box = new AnswerBox(journal, new BoxFile(directory), 5, new Random(1));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** A visit of somebody who answers nothing. */
    private void visitOfAnother() {
        box.visitEnded();
        box.store(NOW);
    }

    private void visitThatAnswers(String service, int level) {
        box.face(service, level);
        box.store(NOW);
        visitOfAnother();
    }

    private List<JsonNode> rows(RowKind kind) {
        return journal.read(1, 10_000).stream().filter(r -> r.kind() == kind).map(Rows::json).toList();
    }

    @Test
    void fewerThanFiveAnswersToOneService_tellTheJournalNothing() {
        for (int i = 0; i < 4; i++) {
            box.face("tax", 4);
            box.face("queue", 1 + i);
            box.sheet("tax", Sheet.EMPTY.with(id.anjungan.contract.survey.Element.values()[i], 4));
            visitOfAnother();
        }
        visitOfAnother();
        assertEquals(0, rows(RowKind.SURVEY_FACES).size() + rows(RowKind.SURVEY_SHEETS).size());
        visitThatAnswers("tax", 2);
        visitOfAnother();
        JsonNode row = rows(RowKind.SURVEY_FACES).get(0);
        assertEquals("[0,1,0,4]", row.get("counts").toString());
        assertEquals("tax", row.get("service").asText());
        assertEquals("2026-01-16", row.get("day").asText(), "the day in WIB");
        assertEquals(0, rows(RowKind.SURVEY_SHEETS).size());
    }

    @Test
    void aRowKnowsNoVisitAndNoPurchase_andItsSheetsStandInNoOrderOfTime() {
        for (String answers : List.of("444444444", "1--------", "432143214", "222222222", "33333333-")) {
            box.sheet("licence", new Sheet(answers));
            box.store(NOW);
            box.visitEnded();
        }
        visitOfAnother();
        JsonNode row = rows(RowKind.SURVEY_SHEETS).get(0);
        assertEquals(List.of("seq", "at", "kind", "batch", "day", "service", "sheets"), names(row));
        assertEquals("[\"1--------\",\"222222222\",\"33333333-\",\"432143214\",\"444444444\"]",
                row.get("sheets").toString());
    }

    private static List<String> names(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aFullPile_goesNotWithTheVisitThatFilledIt_butAtTheEndOfOneThatAddedNothing() {
        for (int i = 0; i < 7; i++) {
            visitThatAnswers("tax", 1 + i % 4);
            assertEquals(0, rows(RowKind.SURVEY_FACES).size(), "beside the visit of answer " + (i + 1));
        }
        visitOfAnother();
        assertEquals("[2,2,2,1]", rows(RowKind.SURVEY_FACES).get(0).get("counts").toString());
        visitOfAnother();
        assertEquals(1, rows(RowKind.SURVEY_FACES).size());
    }

    @Test
    void fiveWhoSayTheSame_waitForOneWhoDiffers() {
        for (int i = 0; i < 5; i++) {
            visitThatAnswers("tax", 1);
        }
        visitOfAnother();
        visitOfAnother();
        assertEquals(0, rows(RowKind.SURVEY_FACES).size(), "each of the five would be known to have said 1");
        visitThatAnswers("tax", 3);
        visitOfAnother();
        assertEquals("[5,0,1,0]", rows(RowKind.SURVEY_FACES).get(0).get("counts").toString());
    }

    @Test
    void twentyWhoSayTheSame_areAFinding_andGo() {
        for (int i = 0; i < 20; i++) {
            visitThatAnswers("tax", 4);
            assertEquals(0, rows(RowKind.SURVEY_FACES).size());
        }
        visitOfAnother();
        assertEquals("[0,0,0,20]", rows(RowKind.SURVEY_FACES).get(0).get("counts").toString());
    }

    @Test
    void theFilesOwnTime_tellsThatAVisitEnded_notThatItAnswered() throws Exception {
        visitThatAnswers("tax", 2);
        Path file = directory.resolve("survey.json");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        String kept = Files.readString(file);
        visitOfAnother();
        assertTrue(Files.getLastModifiedTime(file).toInstant().isAfter(Instant.EPOCH));
        assertEquals(kept, Files.readString(file));
    }

    @Test
    void whatWaitsOnTheDisk_holdsNoTime() throws Exception {
        box.face("tax", 3);
        box.store(NOW);
        String kept = Files.readString(directory.resolve("survey.json"));
        assertTrue(kept.matches("\\{\"faces\":\\{\"tax\":\\{\"batch\":\"[0-9a-f]{16}\",\"answers\":\\[\"3\"]}},"
                + "\"sheets\":\\{}}"), kept);
    }

    @Test
    void aTornFile_isPutAside_andAnswersGoOn() throws Exception {
        Files.writeString(directory.resolve("survey.json"), "{\"faces\":{\"tax\":{\"batch\":\"x\",\"answers\":[\"9\"]");
        AnswerBox again = new AnswerBox(journal, new BoxFile(directory), 5, new Random(2));
        again.face("tax", 3);
        again.store(NOW);
        assertTrue(Files.exists(directory.resolve("survey.json.unreadable")));
        assertFalse(Files.readString(directory.resolve("survey.json")).contains("9\"]"));
    }

    @Test
    void theJournalRefuses_thePileStaysAndGoesLater() {
        MemoryJournal full = new MemoryJournal(Clock.fixed(NOW, ZoneOffset.UTC));
        full.refuse(true);
        AnswerBox other = new AnswerBox(full, new BoxFile(directory), 3, new Random(3));
        for (int i = 0; i < 3; i++) {
            other.face("tax", 1 + i);
        }
        other.visitEnded();
        other.store(NOW);
        other.visitEnded();
        assertThrows(Journal.JournalFault.class, () -> other.store(NOW));
        box = new AnswerBox(journal, new BoxFile(directory), 3, new Random(4));
        visitOfAnother();
        visitOfAnother();
        assertEquals("[1,1,1,0]", rows(RowKind.SURVEY_FACES).get(0).get("counts").toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whateverIsAnsweredAndWheneverThePowerGoes_eachAnswerIsToldOnceByItsBatch(long seed) throws Exception {
        Random random = new Random(seed);
        Path file = directory.resolve("survey.json");
        int given = 0;
        for (int i = 0; i < 400; i++) {
            box.face(random.nextBoolean() ? "tax" : "queue", 1 + random.nextInt(4));
            given++;
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
            int rowsBefore = rows(RowKind.SURVEY_FACES).size();
            box.store(NOW);
            if (random.nextInt(3) == 0) {
                visitOfAnother();
                visitOfAnother();
            }
            if (random.nextInt(10) == 0) {
                boolean went = rows(RowKind.SURVEY_FACES).size() > rowsBefore;
                if (went && before != null) {
                    // Cut between the journal's commit and the file's: the file still holds the pile.
                    AnswerBox late = new AnswerBox(new MemoryJournal(Clock.fixed(NOW, ZoneOffset.UTC)),
                            new BoxFile(directory), 99, random);
                    JsonNode told = rows(RowKind.SURVEY_FACES).get(rowsBefore);
                    restore(told, late);
                }
                box = new AnswerBox(journal, new BoxFile(directory), 5, random);
            }
        }
        Map<String, Integer> byBatch = new TreeMap<>();
        for (JsonNode row : rows(RowKind.SURVEY_FACES)) {
            int sum = 0;
            for (JsonNode n : row.get("counts")) {
                sum += n.asInt();
            }
            byBatch.put(row.get("batch").asText(), sum);
        }
        int told = byBatch.values().stream().mapToInt(Integer::intValue).sum();
        int wait = new BoxFile(directory).read().faces().values().stream().mapToInt(p -> p.answers().size()).sum();
        assertEquals(given, told + wait, "seed " + seed);
    }

    /** The file as it was before the told pile was taken out. */
    private void restore(JsonNode told, AnswerBox late) {
        BoxFile.Content now = new BoxFile(directory).read();
        List<String> answers = new ArrayList<>();
        for (int level = 1; level <= 4; level++) {
            for (int n = told.get("counts").get(level - 1).asInt(); n > 0; n--) {
                answers.add(Integer.toString(level));
            }
        }
        Map<String, Pile> faces = new TreeMap<>(now.faces());
        faces.put(told.get("service").asText(), new Pile(told.get("batch").asText(), answers));
        new BoxFile(directory).write(new BoxFile.Content(faces, now.sheets()));
        late.store(NOW);
    }
}
