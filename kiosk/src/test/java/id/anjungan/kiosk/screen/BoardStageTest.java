package id.anjungan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.house.HandClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessFx.class)
class BoardStageTest {

    private final HandClock now = new HandClock(SamplePages.NOW);
    private final BoardStage board = BoardStage.open(new BoardStage.Setup(0, 0, 960, 540, true, false, "id"),
            ScreenGalleryTest.TEXTS, now, "Samsat Contoh", Duration.ofSeconds(30));

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void aBoardNobodyRepeats_goesBlank_andComesBackWithTheNextState() {
        byte[] blank = board.png();
        board.show(board("A001"));
        byte[] shown = board.png();
        assertFalse(Arrays.equals(blank, shown));
        now.to(SamplePages.NOW.plusSeconds(31));
        assertArrayEquals(blank, board.png(), "an old number is no longer shown");
        board.show(board("A001"));
        assertArrayEquals(shown, board.png());
    }

    @Test
    void theSameStateRepeated_staysFresh() {
        board.show(board("A001"));
        byte[] shown = board.png();
        for (int i = 1; i <= 2; i++) {
            now.to(SamplePages.NOW.plusSeconds(20L * i));
            board.show(board("A001"));
            assertArrayEquals(shown, board.png());
        }
    }

    @Test
    void theNewestState_replacesTheWholeBoard() {
        board.show(board("A001"));
        byte[] first = board.png();
        board.show(board("A002"));
        assertFalse(Arrays.equals(first, board.png()));
    }

    @Test
    void anOlderStateThatComesLate_isDropped() {
        board.show(board("A002", 2));
        byte[] shown = board.png();
        board.show(board("A001", 1));
        assertArrayEquals(shown, board.png());
    }

    @Test
    void priorityServiceAndBreaks_areShownAsOnTheBoardsPage() {
        QueueBody.Call plain = call("A001", false, "Pengesahan");
        byte[] before = shown(1, plain, List.of());
        byte[] priority = shown(2, call("A001", true, "Pengesahan"), List.of());
        byte[] service = shown(3, call("A001", false, "Mutasi"), List.of());
        byte[] resting = shown(4, plain, List.of("2"));
        byte[] same = shown(5, plain, List.of());
        assertFalse(Arrays.equals(before, priority), "priority");
        assertFalse(Arrays.equals(before, service), "service");
        assertFalse(Arrays.equals(before, resting), "break");
        assertArrayEquals(before, same);
    }

    private byte[] shown(long version, QueueBody.Call call, List<String> onBreak) {
        board.show(new QueueBody.Board(version, SamplePages.NOW, Optional.of(call), List.of(), 3, onBreak));
        return board.png();
    }

    private static QueueBody.Call call(String number, boolean priority, String service) {
        return new QueueBody.Call(number, "2", SamplePages.NOW, 1, priority,
                new QueueBody.CalledFor("pengesahan", service, service));
    }

    private static QueueBody.Board board(String number) {
        return board(number, 1);
    }

    private static QueueBody.Board board(String number, long version) {
        return new QueueBody.Board(version, SamplePages.NOW, Optional.of(new QueueBody.Call(number, "2", SamplePages.NOW,
                1, false, new QueueBody.CalledFor("pengesahan", "Pengesahan", "Validation"))), List.of(), 3,
                List.of());
    }
}
