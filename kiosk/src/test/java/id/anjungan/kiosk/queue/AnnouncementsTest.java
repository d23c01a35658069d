package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.house.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final HandClock clock = Office.clock();
    private final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock, Runnable::run);
    private final Announcements announcements = heard(host);

    private static Announcements heard(QueueHost host) {
        Announcements announcements = new Announcements(host.board());
        host.listen(announcements::heard);
        return announcements;
    }

    private void take(int people) {
        for (int i = 0; i < people; i++) {
            host.take(Office.regular("pengesahan"), answer -> { });
        }
    }

    private String big() {
        return announcements.at(clock.instant()).board().now().map(c -> c.number() + " " + c.counter()).orElse("");
    }

    private Optional<String> sounds() {
        return announcements.at(clock.instant()).announced().map(c -> c.number());
    }

    @Test
    void threeCallsAtOneInstant_haveTheirMomentInOrder_thenTheStateStands() {
        take(3);
        Office.QUEUE.counters().forEach(c -> Office.call(host, c));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(big());
            clock.forward(Announcements.MOMENT.minusMillis(1));
            assertEquals(seen.get(i), big(), "its whole moment");
            clock.forward(Duration.ofMillis(1));
        }
        assertEquals(List.of("A001 Loket 1", "A002 Loket 2", "A003 Loket 3", "A003 Loket 3"), seen);
    }

    @Test
    void whileOneHasItsMoment_theOthersAreReadBesideIt_andNobodyTwice() {
        take(3);
        Office.QUEUE.counters().forEach(c -> Office.call(host, c));
        var board = announcements.at(clock.instant()).board();
        assertEquals("A001", board.now().orElseThrow().number());
        assertEquals(List.of("A003", "A002"), board.recent().stream().map(c -> c.number()).toList());
    }

    @Test
    void everyCallSoundsOnce_aRecallAgain_andGoingBackToAnOlderOneIsSilent() {
        take(2);
        Office.call(host, "Loket 1");
        assertEquals(Optional.of("A001"), sounds());
        assertEquals(Optional.empty(), sounds());
        clock.forward(Duration.ofSeconds(30));
        Office.call(host, "Loket 2");
        assertEquals(Optional.of("A002"), sounds());
        clock.forward(Duration.ofSeconds(5));
        Office.finish(host, "Loket 2");
        assertEquals(Optional.empty(), sounds());
        assertEquals("A001 Loket 1", big());
        clock.forward(Duration.ofSeconds(20));
        host.recall("Loket 1", host.view("Loket 1").seen());
        assertEquals(Optional.of("A001"), sounds());
    }

    @Test
    void afterARestart_oldCallsStandOnTheBoardAndAreNotAnnounced() {
        take(1);
        Office.call(host, "Loket 1");
        Announcements again = new Announcements(host.board());
        again.heard(host.board());
        assertEquals(Optional.empty(), again.at(clock.instant()).announced());
        assertEquals("A001", again.at(clock.instant()).board().now().orElseThrow().number());
    }

    @Test
    void aFlood_keepsItsOrder_takesShorterMoments_andAnnouncesNothingOld() {
        Random random = new Random(20261123);
        take(200);
        List<Integer> announced = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            if (i < 800 && random.nextInt(4) == 0) {
                Office.call(host, Office.QUEUE.counters().get(random.nextInt(3)));
            }
            clock.forward(Duration.ofMillis(250));
            Announcements.Shown shown = announcements.at(clock.instant());
            shown.announced().ifPresent(c -> {
                announced.add(Integer.valueOf(c.number().substring(1)));
                assertTrue(!c.at().plus(Announcements.FRESH).isBefore(clock.instant()), c + " at " + clock.instant());
            });
        }
        assertEquals(announced.stream().sorted().toList(), announced);
        long shortest = Duration.ofSeconds(200).dividedBy(Announcements.SHORTEST);
        assertTrue(announced.size() > shortest * 3 / 4, announced.size() + " of at most " + shortest);
        assertEquals(host.board().now(), announcements.at(clock.instant()).board().now(), "the state in the end");
    }

    @Test
    void aBoardOfBeforeThatComesLate_changesNothing() {
        take(1);
        var before = host.board();
        Office.call(host, "Loket 1");
        announcements.heard(before);
        assertEquals("A001 Loket 1", big());
    }

    @Test
    void aClockSetBack_doesNotHoldTheBoard() {
        take(2);
        Office.call(host, "Loket 1");
        assertEquals("A001 Loket 1", big());
        clock.forward(Duration.ofMinutes(-30));
        Office.call(host, "Loket 2");
        assertEquals("A002 Loket 2", big());
    }
}
