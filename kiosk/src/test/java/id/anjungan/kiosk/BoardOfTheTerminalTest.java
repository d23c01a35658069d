package id.anjungan.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueTable;
import id.anjungan.kiosk.screen.BoardStage;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.screen.HeadlessFx;
import id.anjungan.kiosk.session.CommandQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real queue of a terminal on the real board, drawn without a display. */
@ExtendWith(HeadlessFx.class)
class BoardOfTheTerminalTest {

    private static final Duration STALE = Duration.ofSeconds(30);
    private static final Texts TEXTS = new Texts(FxScreen.TEXT_ROOMS);

    private final HandClock clock = Office.clock();
    /** Never told anything: what a blank board looks like at the same time of day. */
    private BoardStage blank;
    private BoardStage board;
    private SqliteJournal journal;
    private Counters counters;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws IOException {
        blank = stage();
        board = stage();
        journal = SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-09", "SMS-3578-01", "test", true),
                clock, List.of(new QueueTable()));
        counters = Counters.open(QueueTerminal.in(directory, "a", "1"), journal, clock, new SecureRandom(),
                new CommandQueue());
    }

    @AfterEach
    void close() {
        counters.close();
        journal.close();
        board.close();
        blank.close();
    }

    @Test
    void aTicketTaken_isCountedOnTheBoard() {
        counters.showOn(board);
        byte[] before = board.png();
        counters.numbers().take(Office.regular("a"), answer -> { });
        QueueTerminal.await(() -> !Arrays.equals(before, board.png()), "the board did not change");
    }

    @Test
    void aQuietQueue_keepsItsBoardAlive_andADeadOneLosesIt() {
        counters.showOn(board);
        assertTrue(shows());
        clock.forward(STALE.multipliedBy(3));
        QueueTerminal.await(this::shows, "the board did not change");
        counters.close();
        clock.forward(STALE.multipliedBy(3));
        QueueTerminal.await(() -> !shows(), "the board did not change");
        clock.forward(STALE);
        assertArrayEquals(blank.png(), board.png());
    }

    private boolean shows() {
        return !Arrays.equals(blank.png(), board.png());
    }

    private BoardStage stage() {
        return BoardStage.open(new BoardStage.Setup(0, 0, 480, 270, true, false, "id"), TEXTS, clock, "Samsat Uji", STALE);
    }
}
