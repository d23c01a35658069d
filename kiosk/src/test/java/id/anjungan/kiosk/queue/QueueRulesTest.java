package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody.WaitRange;
import id.anjungan.contract.queue.QueueBody.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final TerminalConfig.Queue QUEUE = new TerminalConfig.Queue(true, new TerminalConfig.Place("a", "b"),
                Optional.empty(), List.of(
            service("a", "A", 999), service("b", "B", 2)), List.of("1", "2"),
            List.of(new TerminalConfig.Serves("2", List.of("b"))),
            new TerminalConfig.Turns(1, 15, 3, 2, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)),
            new TerminalConfig.Repeat(3, Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofMinutes(2)),
            new TerminalConfig.Estimate(3, 14));

    private QueueState state = new QueueState(DAY, new QueuePolicy(QUEUE), ServedTimes.NONE);
    private Instant now = Office.MORNING;
    private long row;

    private static CounterService service(String id, String prefix, int cap) {
        return new CounterService(id, prefix, id, id, LocalTime.of(8, 0), LocalTime.of(14, 0), cap);
    }

    @Test
    void outsideOpeningHours_theRefusalSaysWhenItOpens() {
        now = Instant.parse("2026-11-22T23:30:00Z");
        assertEquals(Optional.of(Instant.parse("2026-11-23T01:00:00Z")), refused("a", Why.CLOSED).again());
        now = Instant.parse("2026-11-23T07:00:00Z");
        assertEquals(Optional.of(Instant.parse("2026-11-24T01:00:00Z")), refused("a", Why.CLOSED).again());
    }

    @Test
    void capAndNumbersRunOut_andEachIsSaid() {
        take("b");
        take("b");
        refused("b", Why.CAP_REACHED);
        for (int i = 0; i < 999; i++) {
            now = now.plusSeconds(1);
            state = state.after(new QueueEvent.Issued(String.format("A%03d", i + 1), "a", DAY, false, 0,
                    Optional.empty()), ++row, now);
        }
        refused("a", Why.NUMBERS_USED_UP);
        refused("x", Why.UNKNOWN_SERVICE);
    }

    @Test
    void aCounterCallsOnlyWhatItServes_andTheClerkMayChoose() {
        take("a");
        assertEquals(List.of(), happens(new QueueCommand.CallNext("2", Seen.NOBODY, now)));
        happens(new QueueCommand.Serve("2", Set.of("a"), now));
        happens(new QueueCommand.CallNext("2", Seen.NOBODY, now));
        assertEquals("A001", state.servedAt("2").orElseThrow().number());
        assertInstanceOf(CounterAnswer.WrongService.class, no(new QueueCommand.Serve("2", Set.of("x"), now)));
        assertInstanceOf(CounterAnswer.WrongService.class, no(new QueueCommand.Serve("2", Set.of(), now)));
    }

    @Test
    void threeCallsThenSetAside_andOnceBackIntoTheLine_behindTwoOfTheirOwn() {
        for (int i = 0; i < 5; i++) {
            now = now.plusSeconds(30);
            take("a");
        }
        happens(new QueueCommand.CallNext("1", Seen.NOBODY, now));
        assertEquals(new CounterAnswer.CallFirst(2), no(new QueueCommand.NoShow("1", Seen.parse("A001/1"), now)));
        assertEquals(new CounterAnswer.CalledJustNow("A001", 15), no(new QueueCommand.Recall("1",
                Seen.parse("A001/1"), now)));
        now = now.plusMillis(14_001);
        assertEquals(new CounterAnswer.CalledJustNow("A001", 1), no(new QueueCommand.Recall("1",
                Seen.parse("A001/1"), now)));
        now = now.plusMillis(999);
        happens(new QueueCommand.Recall("1", Seen.parse("A001/1"), now));
        assertInstanceOf(CounterAnswer.Moved.class, no(new QueueCommand.Recall("1", Seen.parse("A001/1"), now)));
        now = now.plusSeconds(15);
        happens(new QueueCommand.Recall("1", Seen.parse("A001/2"), now));
        assertEquals(new CounterAnswer.CalledEnough(3), no(new QueueCommand.Recall("1", Seen.parse("A001/3"), now)));
        assertEquals(new CounterAnswer.CalledJustNow("A001", 15), no(new QueueCommand.NoShow("1",
                Seen.parse("A001/3"), now)));
        now = now.minusSeconds(3_600);
        assertInstanceOf(QueueRules.Happens.class, QueueRules.step(state, new QueueCommand.NoShow("1",
                Seen.parse("A001/3"), now)), "a clock set back holds nobody");
        now = now.plusSeconds(3_615);
        happens(new QueueCommand.NoShow("1", Seen.parse("A001/3"), now));
        happens(new QueueCommand.Return("1", "A001", now));
        assertEquals(List.of("A002", "A003", "A001", "A004", "A005"),
                QueueOrder.line(state.waiting(), Set.of("a"), QUEUE.turns()).stream().map(Ticket::number).toList());
        assertInstanceOf(CounterAnswer.Moved.class, no(new QueueCommand.Return("1", "A001", now)));
    }

    @Test
    void aTransferKeepsThePlaceOfTheArrival() {
        take("a");
        now = now.plusSeconds(60);
        take("b");
        happens(new QueueCommand.CallNext("1", Seen.NOBODY, now));
        assertInstanceOf(CounterAnswer.WrongService.class,
                no(new QueueCommand.Transfer("1", Seen.parse("A001/1"), "a", now)));
        happens(new QueueCommand.Transfer("1", Seen.parse("A001/1"), "b", now));
        happens(new QueueCommand.CallNext("2", Seen.NOBODY, now));
        assertEquals("A001", state.servedAt("2").orElseThrow().number());
        assertEquals(1, state.ticket("B001").orElseThrow().line().overtaken());
    }

    @Test
    void aBreakBeginsWithNobodyAtTheCounter_andCallsNobody() {
        take("a");
        happens(new QueueCommand.CallNext("1", Seen.NOBODY, now));
        assertEquals(new CounterAnswer.Serving("A001"), no(new QueueCommand.Pause("1", now)));
        happens(new QueueCommand.Finish("1", Seen.parse("A001/1"), now));
        assertEquals(1, happens(new QueueCommand.Pause("1", now)).size());
        assertEquals(0, happens(new QueueCommand.Pause("1", now)).size(), "pressed twice");
        assertInstanceOf(CounterAnswer.Resting.class, no(new QueueCommand.CallNext("1", Seen.NOBODY, now)));
        happens(new QueueCommand.Resume("1", now));
        assertInstanceOf(CounterAnswer.UnknownCounter.class, no(new QueueCommand.Pause("9", now)));
    }

    @Test
    void theDaysEnd_leavesNothingOpen() {
        take("a");
        take("a");
        happens(new QueueCommand.CallNext("1", Seen.NOBODY, now));
        happens(new QueueCommand.Pause("2", now));
        assertEquals(3, happens(new QueueCommand.EndDay(now)).size());
        assertTrue(state.tickets().stream().allMatch(t -> t.state() == Ticket.State.CLOSED));
        assertEquals(0, happens(new QueueCommand.EndDay(now)).size());
    }

    @Test
    void aWaitIsPromisedOnceEnoughWasMeasured_andHeldAgainstTheTruth() {
        assertEquals(Optional.empty(), take("a").estimate());
        for (int i = 0; i < 3; i++) {
            happens(new QueueCommand.CallNext("1", Seen.of(state.servedAt("1")), now));
            now = now.plusSeconds(600);
            take("a");
        }
        happens(new QueueCommand.CallNext("1", Seen.of(state.servedAt("1")), now));
        QueueEvent.Issued promised = take("a");
        assertEquals(Optional.of(new WaitRange(10, 15)), promised.estimate());
        now = now.plusSeconds(700);
        List<QueueEvent> events = happens(new QueueCommand.CallNext("1", Seen.of(state.servedAt("1")), now));
        QueueEvent.Called called = (QueueEvent.Called) events.get(1);
        assertEquals(700, called.waited());
        assertEquals(promised.estimate(), called.promised());
        happens(new QueueCommand.Finish("1", Seen.of(state.servedAt("1")), now));
        happens(new QueueCommand.Pause("1", now));
        assertEquals(Optional.empty(), take("a").estimate(), "no open counter serves it");
    }

    @Test
    void rowsSayWhatEventsSaid() {
        List<QueueEvent> all = List.of(new QueueEvent.Issued("A001", "a", DAY, true, 3,
                        Optional.of(new WaitRange(5, 20))), new QueueEvent.Called("A001", "1", DAY, "a", 77,
                        Optional.of(new WaitRange(5, 20))), new QueueEvent.Recalled("A001", "1", DAY, 2),
                new QueueEvent.NoShow("A001", "1", DAY, "a", 3), new QueueEvent.Returned("A001", DAY,
                        Optional.of(9_000_000_000L)), new QueueEvent.Returned("A001", DAY, Optional.empty()),
                new QueueEvent.Transferred("A001", "1", DAY, "a", "b"),
                new QueueEvent.Finished("A001", "1", DAY, "b", 300), new QueueEvent.Closed("A001", DAY, "a", "waiting"),
                new QueueEvent.Paused("1", DAY), new QueueEvent.Resumed("1", DAY),
                new QueueEvent.Serves("1", DAY, Set.of("a", "b")));
        MemoryJournal journal = new MemoryJournal(Office.clock());
        List<QueueEvent> read = new ArrayList<>();
        journal.append(all.stream().map(QueueRows::entry).toList()).forEach(r ->
                read.add(((QueueRows.Ours) QueueRows.read(r)).event()));
        assertEquals(all, read);
        assertEquals(Map.of(), ServedTimes.NONE.with("a", ServedTimes.LONGEST + 1).seconds());
        assertEquals(Map.of(), ServedTimes.NONE.with("a", ServedTimes.SHORTEST - 1).seconds());
    }

    private QueueEvent.Issued take(String service) {
        return (QueueEvent.Issued) happens(new QueueCommand.Take(service, false, now)).get(0);
    }

    private QueueRules.NoTicket refused(String service, Why why) {
        QueueRules.NoTicket no = assertInstanceOf(QueueRules.NoTicket.class,
                QueueRules.step(state, new QueueCommand.Take(service, false, now)));
        assertEquals(why, no.why());
        return no;
    }

    private CounterAnswer no(QueueCommand command) {
        return assertInstanceOf(QueueRules.NoPress.class, QueueRules.step(state, command)).answer();
    }

    private List<QueueEvent> happens(QueueCommand command) {
        List<QueueEvent> events = assertInstanceOf(QueueRules.Happens.class, QueueRules.step(state, command)).events();
        events.forEach(e -> state = state.after(e, ++row, now));
        return events;
    }
}
