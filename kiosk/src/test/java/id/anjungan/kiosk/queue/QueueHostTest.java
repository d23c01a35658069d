package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.queue.QueueBody.TicketRefused;
import id.anjungan.contract.queue.QueueBody.Why;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class QueueHostTest {

    private final HandClock clock = Office.clock();
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final QueueHost host = QueueHost.scanning(Office.QUEUE, journal, clock,
            Runnable::run);

    @Test
    void ticketsAreNumberedPerServiceAndCountWhoIsAhead() {
        assertEquals("A001", issued("pengesahan").number());
        assertEquals("B001", issued("lima-tahunan").number());
        TicketIssued third = issued("pengesahan");
        assertEquals("A002", third.number());
        assertEquals(2, third.ahead());
    }

    @Test
    void outsideOpeningHours_noTicket() {
        clock.forward(Duration.ofHours(3));
        assertEquals(Why.CLOSED, refused("lima-tahunan"));
        assertEquals("A001", issued("pengesahan").number());
        clock.forward(Duration.ofHours(12));
        assertEquals(Why.CLOSED, refused("pengesahan"));
    }

    @Test
    void aDiskSoSlowThatTheWishIsToldAgain_givesTheSameTicketOnce() {
        List<Runnable> waiting = new ArrayList<>();
        QueueHost slow = QueueHost.scanning(Office.QUEUE, journal, clock, waiting::add);
        List<QueueBody> answers = new ArrayList<>();
        QueueBody.TakeTicket wish = new QueueBody.TakeTicket("pengesahan", false, Optional.of("V-1-1.1"));
        slow.take(wish, answers::add);
        slow.take(wish, answers::add);
        slow.take(new QueueBody.TakeTicket("pengesahan", false, Optional.of("V-1-1.2")), answers::add);
        waiting.forEach(Runnable::run);
        assertEquals(List.of("A001", "A001", "A002"),
                answers.stream().map(a -> ((TicketIssued) a).number()).toList());
        assertEquals(2, journal.read(1, 100).size());
    }

    @Test
    void dailyCapReached_noTicket() {
        for (int i = 0; i < 3; i++) {
            assertEquals(Set.of(), host.usedUp());
            issued("lima-tahunan");
        }
        assertEquals(Set.of("lima-tahunan"), host.usedUp());
        assertEquals(Why.CAP_REACHED, refused("lima-tahunan"));
        assertEquals(Why.UNKNOWN_SERVICE, refused("mutasi"));
    }

    @Test
    void aDiskThatRefuses_issuesAndCallsNobody() {
        issued("pengesahan");
        journal.refuse(true);
        assertEquals(Why.NOT_STORED, refused("pengesahan"));
        assertInstanceOf(CounterAnswer.NotStored.class, Office.call(host, "Loket 1"));
        assertEquals(1, host.board().waiting());
        journal.refuse(false);
        assertEquals("A002", issued("pengesahan").number());
    }

    @Test
    void callingNext_finishesThePreviousPersonOfThatCounterInOneStep() {
        issued("pengesahan");
        issued("pengesahan");
        List<Board> heard = new ArrayList<>();
        host.listen(heard::add);
        assertEquals("A001", called("Loket 1"));
        assertEquals("A002", called("Loket 1"));
        assertEquals(2, heard.size());
        Board board = heard.get(1);
        assertEquals("A002", board.now().orElseThrow().number());
        assertEquals("A001", board.recent().get(0).number());
        assertEquals(0, board.waiting());
        assertTrue(heard.get(0).version() < board.version());
    }

    @Test
    void nobodyWaiting_finishesThePreviousAndSaysSo() {
        issued("pengesahan");
        called("Loket 2");
        assertInstanceOf(CounterAnswer.NobodyWaiting.class, Office.call(host, "Loket 2"));
        assertEquals(Optional.empty(), host.board().now());
        assertInstanceOf(CounterAnswer.NobodyServed.class, Office.finish(host, "Loket 2"));
        assertInstanceOf(CounterAnswer.UnknownCounter.class, Office.call(host, "Loket 9"));
    }

    @Test
    void aSecondPressOfAnOldPage_skipsNobody() {
        issued("pengesahan");
        issued("pengesahan");
        assertInstanceOf(CounterAnswer.Called.class, host.call("Loket 1", Seen.NOBODY));
        assertInstanceOf(CounterAnswer.Moved.class, host.call("Loket 1", Seen.NOBODY));
        assertInstanceOf(CounterAnswer.Moved.class, host.finish("Loket 1", Seen.parse("A002/1")));
        assertEquals("A001", host.view("Loket 1").serving().orElseThrow().number());
    }

    @Test
    void atMidnightInWib_theDayStartsEmptyAndNumbersBeginAnew() {
        issued("pengesahan");
        called("Loket 1");
        issued("pengesahan");
        clock.forward(Duration.ofHours(23));
        assertEquals(0, host.board().waiting());
        assertEquals(Optional.empty(), host.board().now());
        assertEquals("A001", issued("pengesahan").number());
    }

    @Test
    void atMidnight_theDayEndsOfItself_whoIsServedIsClosedAndTheBoardIsToldOnce() {
        issued("pengesahan");
        called("Loket 1");
        List<Board> told = new ArrayList<>();
        host.listen(told::add);
        host.turn();
        assertEquals(List.of(), told, "nothing happens before midnight");
        clock.forward(Duration.ofHours(15));
        host.turn();
        host.turn();
        assertEquals(1, told.size());
        assertEquals(Optional.empty(), told.get(0).now());
        assertEquals(List.of(), told.get(0).recent());
        Journal.Row row = journal.last().orElseThrow();
        assertEquals(RowKind.TICKET_CLOSED, row.kind());
        String said = new String(row.bytes(), StandardCharsets.UTF_8);
        assertTrue(said.contains("2026-11-23") && said.contains("called") && said.contains("A001"), said);
    }

    /** Each time it is read a millisecond has gone by. */
    private static final class Running extends HandClock {
        Running(Instant start) {
            super(start);
        }

        @Override
        public Instant instant() {
            Instant now = super.instant();
            forward(Duration.ofMillis(1));
            return now;
        }
    }

    @Test
    void inTheMillisecondOfMidnight_noTicketOfTheNewDayBelongsToTheOldOne() {
        Instant midnight = Instant.parse("2026-11-23T17:00:00Z");
        TerminalConfig.Queue night = new TerminalConfig.Queue(true, Office.QUEUE.place(), Optional.empty(),
                List.of(new TerminalConfig.CounterService("a", "A", "a", "a", LocalTime.MIN, LocalTime.of(23, 59), 99)),
                List.of("1"), List.of(), Office.QUEUE.turns(), Office.QUEUE.repeat(), Office.QUEUE.estimate());
        for (int before = 1; before <= 20; before++) {
            Running running = new Running(midnight.minusSeconds(60));
            MemoryJournal rows = new MemoryJournal(running);
            QueueHost host = QueueHost.scanning(night, rows, running, Runnable::run);
            running.to(midnight.minusMillis(before));
            List<QueueBody> answers = new ArrayList<>();
            host.take(Office.regular("a"), answers::add);
            host.take(Office.regular("a"), answers::add);
            running.to(midnight.plusSeconds(1));
            host.turn();
            long given = answers.stream().filter(TicketIssued.class::isInstance).count();
            assertEquals(given, host.board().waiting(), before + " ms before midnight: " + answers);
        }
    }

    @Test
    void whoIsPassedOverByTheNextCall_isNoMeasureOfAService() {
        for (int i = 0; i < 30; i++) {
            issued("pengesahan");
        }
        for (int i = 0; i < 10; i++) {
            called("Loket 1");
            clock.forward(Duration.ofMinutes(12));
            called("Loket 1");
            clock.forward(Duration.ofSeconds(20));
        }
        TicketIssued last = issued("pengesahan");
        assertEquals(10, last.ahead());
        assertEquals(new QueueBody.WaitRange(130, 135), last.estimate().orElseThrow());
    }

    @Test
    void aDiskThatRefusesAtMidnight_isAskedAgain() {
        issued("pengesahan");
        called("Loket 1");
        clock.forward(Duration.ofHours(15));
        journal.refuse(true);
        host.turn();
        long rows = journal.last().orElseThrow().seq();
        journal.refuse(false);
        host.turn();
        host.turn();
        assertEquals(rows + 1, journal.last().orElseThrow().seq());
    }

    @Test
    void manyClerksAtTheSameInstant_neverGetTheSamePerson() throws Exception {
        int people = 120;
        for (int i = 0; i < people; i++) {
            issued("pengesahan");
        }
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService clerks = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (String counter : Office.QUEUE.counters()) {
                all.add(clerks.submit(calls(counter, people / 3, together)));
            }
            Set<String> seen = new HashSet<>();
            for (Future<List<String>> clerk : all) {
                clerk.get().forEach(n -> assertTrue(seen.add(n), n + " was called twice"));
            }
            assertEquals(people, seen.size());
        } finally {
            clerks.shutdownNow();
        }
    }

    private Callable<List<String>> calls(String counter, int times, CyclicBarrier together) {
        return () -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                together.await();
                numbers.add(called(counter));
            }
            return numbers;
        };
    }

    @Test
    void aListenerThatFails_stopsNobody() {
        List<Board> heard = new ArrayList<>();
        host.listen(board -> {
            throw new IllegalStateException("deaf");
        });
        QueueHost.Subscription hearing = host.listen(heard::add);
        issued("pengesahan");
        hearing.close();
        issued("pengesahan");
        assertEquals(1, heard.size());
    }

    private String called(String counter) {
        return assertInstanceOf(CounterAnswer.Called.class, Office.call(host, counter)).call().number();
    }

    private TicketIssued issued(String service) {
        return assertInstanceOf(TicketIssued.class, taken(service));
    }

    private Why refused(String service) {
        return assertInstanceOf(TicketRefused.class, taken(service)).why();
    }

    private QueueBody taken(String service) {
        List<QueueBody> answer = new ArrayList<>();
        host.take(Office.regular(service), answer::add);
        return answer.get(0);
    }
}
