package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardSettingsTest {

    @TempDir
    private Path directory;

    private SettingsFile with(String device, boolean hosted) {
        return new SettingsFile(directory, "name: papan, " + device, hosted);
    }

    @Test
    void aBoardIsPlacedByItsOptions_andIsNoBusinessOfTheDrivers() throws IOException {
        Loaded<TerminalConfig> loaded = with(
                "kind: board, driver: screen, options: {x: 1080, y: 0, width: 1920, height: 1080}", true).loaded();
        TerminalConfig config = ((Loaded.Valid<TerminalConfig>) loaded).value();
        assertEquals(List.of(new BoardScreen("papan", 1080, 0, 1920, 1080)), Settings.boards(config));
        assertEquals(List.of(), Settings.devices(config));
    }

    @Test
    void aBoardIsReady_onlyWhereAScreenStandsAtItsPlace() {
        BoardScreen board = new BoardScreen("papan", 1080, 0, 1920, 1080);
        Rectangle first = new Rectangle(0, 0, 1080, 1920);
        BoardCheck one = new BoardCheck(false, () -> Optional.of(List.of(first)));
        assertFalse(one.probe(board).good());
        assertTrue(one.list(board).lines().get(0).contains("tidak ada layar di 1080,0 1920x1080"));
        assertTrue(new BoardCheck(true, () -> Optional.of(List.of(first, new Rectangle(1080, 0, 1920, 1080))))
                .test(board).good());
        assertFalse(new BoardCheck(true, () -> Optional.of(List.of())).test(board).good());
        assertTrue(new BoardCheck(false, Optional::empty).probe(board).lines().get(0)
                .contains("tidak dapat diperiksa"));
    }

    @Test
    void everyFaultOfABoardIsNamed() throws IOException {
        String said = with("kind: board, driver: layar, options: {x: kanan, y: 0, width: 12, lebar: 3}", true).faults();
        for (String wanted : List.of("layar", "Pilihan: screen", "kanan", "\"12\"", "options.height", "options.lebar")) {
            assertTrue(said.contains(wanted), wanted + " in\n" + said);
        }
    }

    @Test
    void aBoardWithoutAQueueBesideIt_isRefused() throws IOException {
        String said = with("kind: board, driver: screen, options: {x: 0, y: 0, width: 1920, height: 1080}",
                false).faults();
        assertTrue(said.contains("queue.hosted: true"), said);
    }

    @Test
    void aMisspeltKind_isToldThatThereAreBoards() throws IOException {
        String said = with("kind: bord, driver: screen", true).faults();
        assertTrue(said.contains("printer, card, display, scanner, board (mungkin maksudnya board)"), said);
    }
}
