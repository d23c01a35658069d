package id.anjungan.kiosk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.DeviceRule;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.Vocabulary;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
        counters = Counters.open(config(), journal, clock, new SecureRandom(), new CommandQueue());
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
        await(() -> !Arrays.equals(before, board.png()));
    }

    @Test
    void aQuietQueue_keepsItsBoardAlive_andADeadOneLosesIt() {
        counters.showOn(board);
        assertTrue(shows());
        clock.forward(STALE.multipliedBy(3));
        await(this::shows);
        counters.close();
        clock.forward(STALE.multipliedBy(3));
        await(() -> !shows());
        clock.forward(STALE);
        assertArrayEquals(blank.png(), board.png());
    }

    private boolean shows() {
        return !Arrays.equals(blank.png(), board.png());
    }

    private static void await(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!state.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "the board did not change");
            Thread.onSpinWait();
        }
    }

    private BoardStage stage() {
        return BoardStage.open(new BoardStage.Setup(0, 0, 480, 270, true, false, "id"), TEXTS, clock, "Samsat Uji", STALE);
    }

    private TerminalConfig config() throws IOException {
        Files.writeString(directory.resolve("terminal.yaml"), """
                id: KSK-3578-09
                mode: simulation
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: .
                hub: {mqtt: "tcp://127.0.0.1:1", web: "http://127.0.0.1:1"}
                devices: []
                services: [tax, proof]
                queue:
                  hosted: true
                  services: [{id: a, prefix: A, name-id: A, name-en: A, opens: "00:00", closes: "23:59"}]
                  counters: ["1"]
                """);
        Loaded<TerminalConfig> loaded = ConfigFile.terminal(directory.resolve("terminal.yaml"),
                new Vocabulary(DeviceRule.UNCHECKED, Set.of("tax", "proof")));
        assertTrue(loaded instanceof Loaded.Valid<TerminalConfig>, loaded.toString());
        return ((Loaded.Valid<TerminalConfig>) loaded).value();
    }
}
