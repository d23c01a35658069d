package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.survey.AnswerBox;
import id.anjungan.kiosk.survey.BoxFile;
import id.anjungan.kiosk.survey.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a ticket: one tap, the sheet for who wants it, and no trace of either in the visit. */
class SessionSurveyTest {

    private static final CounterService COUNTER = new CounterService("pengesahan", "A", "A", "A", LocalTime.MIN,
            LocalTime.MAX, 400);

    @TempDir
    private Path directory;

    private Booth booth(boolean faces, boolean sheet) {
        return new Booth(directory, List.of(new QueueService(List.of(COUNTER),
                new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)))),
                journal -> faces || sheet ? new Survey(new TerminalConfig.Survey(faces, sheet, 3),
                        new AnswerBox(journal, new BoxFile(directory), 3, new Random(1))) : AfterService.NOTHING)
                .welcome();
    }

    private static Booth ticket(Booth booth) {
        return booth.chose("queue").chose("pengesahan").work();
    }

    @Test
    void facesComeOnlyWithTheTicket_oneTapIsThanked_andTheTimeOutEndsTheVisitAsWithoutIt() {
        try (Booth booth = booth(true, false)) {
            booth.chose("queue");
            assertEquals(Frame.Asked.NOTHING, booth.shown().asked());
            booth.touch(new Touch.Face("queue.start", 4));
            booth.chose("pengesahan").work();
            assertEquals(new Frame.Asked(true, false, false), booth.shown().asked());
            booth.touch(new Touch.Face("queue.ticket", 1));
            assertEquals(new Frame.Asked(false, true, false), booth.shown().asked());
            assertEquals("queue.ticket", booth.page());
            booth.later(Duration.ofSeconds(31));
            assertEquals("start", booth.page());
        }
    }

    @Test
    void onlyTogetherDoAnswersLeave_andTheVisitsRowsAreTheSameAsWithoutThem() {
        try (Booth booth = booth(true, true)) {
            for (int i = 0; i < 3; i++) {
                ticket(booth);
                assertEquals(0, booth.rows("survey.faces").size());
                booth.touch(new Touch.Face("queue.ticket", 4 - i));
                booth.later(Duration.ofSeconds(2)).touch(new Touch.Sheet("queue.ticket"));
                assertEquals("survey.requirements", booth.page());
                for (int q = 0; q < 9; q++) {
                    booth.chose(q < i ? "2" : "3");
                }
                assertEquals("survey.thanks", booth.page());
                booth.chose("back");
                assertEquals("queue.ticket", booth.page());
                assertEquals(new Frame.Asked(false, true, false), booth.shown().asked());
                booth.chose("done");
                assertEquals("start", booth.page());
                booth.later(Duration.ofSeconds(5));
            }
            assertEquals(0, booth.rows("survey.faces").size(), "not beside the visit that filled the pile");
            ticket(booth).later(Duration.ofSeconds(31));
            assertTrue(booth.rows("survey.faces").get(0).contains("[0,1,1,1]"));
            assertTrue(booth.rows("survey.sheets").get(0).contains("\"223333333\",\"233333333\",\"333333333\""));
            assertTrue(booth.rows("visit.step").stream().noneMatch(r -> r.contains("survey")));
            assertEquals(12, booth.rows("visit.step").size(), "start of the queue, wait and ticket, four times");
            assertTrue(booth.rows("visit.ended").stream().allMatch(r -> r.contains("\"outcome\":\"ticket\"")
                    && (r.contains("\"touches\":2") || r.contains("\"touches\":3"))), booth.rows("visit.ended").toString());
        }
    }

    @Test
    void aSecondTapOnAFace_opensNoSheet() {
        try (Booth booth = booth(true, true)) {
            ticket(booth).touch(new Touch.Face("queue.ticket", 4)).touch(new Touch.Sheet("queue.ticket"));
            assertEquals("queue.ticket", booth.page());
            assertTrue(booth.shown().asked().sheet());
        }
    }

    @Test
    void leavingInTheMidstOfTheSheet_endsTheVisitAsATicket() {
        try (Booth booth = booth(false, true)) {
            ticket(booth).touch(new Touch.Sheet("queue.ticket"));
            booth.chose("2").touch(new Touch.CallStaff());
            assertTrue(booth.rows("staff.called").get(0).contains("queue.ticket"));
            booth.touch(new Touch.Leave());
            assertEquals("start", booth.page());
            assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"ticket\""));
        }
    }

    @Test
    void leavingFromTheThanks_endsTheVisitAsATicket() {
        try (Booth booth = booth(false, true)) {
            ticket(booth).touch(new Touch.Sheet("queue.ticket"));
            for (int q = 0; q < 9; q++) {
                booth.chose("4");
            }
            booth.touch(new Touch.Leave());
            assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"ticket\""));
        }
    }

    @Test
    void noWarningCoversAPageBeforeItWasReadForHalfAMinute() {
        try (Booth booth = booth(true, true)) {
            ticket(booth);
            for (int second = 0; second < 29; second++) {
                booth.later(Duration.ofSeconds(1));
                assertEquals("queue.ticket", booth.page());
                assertTrue(booth.shown().leavesAt().isEmpty(), "covered after " + second + " s");
            }
            booth.later(Duration.ofSeconds(2));
            assertEquals("start", booth.page());
        }
    }

    @Test
    void switchedOff_nothingIsAsked() {
        try (Booth booth = booth(false, false)) {
            ticket(booth).touch(new Touch.Face("queue.ticket", 4)).touch(new Touch.Sheet("queue.ticket"));
            assertEquals(Frame.Asked.NOTHING, booth.shown().asked());
            assertEquals("queue.ticket", booth.page());
            assertFalse(directory.resolve("survey.json").toFile().exists());
        }
    }
}
