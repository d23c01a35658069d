package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path directory;
    private final HandClock clock = Office.clock();

    @Test
    void afterARestart_theQueueStandsAsItStood() {
        Random random = new Random(7);
        Object before;
        try (SqliteJournal journal = open()) {
            QueueHost host = host(journal);
            for (int i = 0; i < 80; i++) {
                String counter = Office.QUEUE.counters().get(random.nextInt(3));
                switch (random.nextInt(4)) {
                    case 0 -> Office.call(host, counter);
                    case 1 -> Office.finish(host, counter);
                    default -> host.take(Office.regular("pengesahan"), answer -> { });
                }
            }
            before = facts(host);
        }
        try (SqliteJournal journal = open()) {
            assertEquals(before, facts(host(journal)));
        }
    }

    @Test
    void aNumberExistsOncePerDay_whateverTheProgramThinks() {
        try (SqliteJournal journal = open()) {
            QueueHost one = host(journal);
            QueueHost blind = host(journal);
            assertInstanceOf(TicketIssued.class, taken(one));
            QueueBody second = taken(blind);
            assertEquals(new QueueBody.TicketRefused(QueueBody.Why.NOT_STORED, Optional.empty()), second);
            assertEquals("A002", ((TicketIssued) taken(blind)).number());
        }
    }

    @Test
    void aTicketIsCalledOnce_whateverTwoHostsThink() {
        try (SqliteJournal journal = open()) {
            taken(host(journal));
            QueueHost one = host(journal);
            QueueHost other = host(journal);
            assertInstanceOf(CounterAnswer.Called.class, Office.call(one, "Loket 1"));
            assertInstanceOf(CounterAnswer.NotStored.class, Office.call(other, "Loket 2"));
            assertEquals("Loket 1", other.board().now().orElseThrow().counter());
        }
    }

    @Test
    void aRefusedRow_leavesNoTraceInTheJournal() {
        try (SqliteJournal journal = open()) {
            long before = journal.last().orElseThrow().seq();
            var event = new QueueEvent.Called("A001", "Loket 1", DAY, "pengesahan", 0, Optional.empty());
            assertThrows(Journal.JournalFault.class, () -> journal.append(List.of(QueueRows.entry(event))));
            assertEquals(before, journal.last().orElseThrow().seq());
        }
    }

    @Test
    void offAtMidnight_whoWasStillThereIsClosedAtTheNextStart_once() {
        try (SqliteJournal journal = open()) {
            QueueHost host = host(journal);
            taken(host);
            taken(host);
            Office.call(host, "Loket 1");
        }
        clock.forward(Duration.ofDays(3));
        try (SqliteJournal journal = open()) {
            host(journal).turn();
            assertEquals(List.of("closed", "closed"),
                    journal.read(c -> QueueTable.states(c, DAY)).values().stream().toList());
            long rows = journal.last().orElseThrow().seq();
            host(journal).turn();
            assertEquals(rows, journal.last().orElseThrow().seq());
        }
    }

    private List<Object> facts(QueueHost host) {
        List<Object> facts = new ArrayList<>();
        Office.QUEUE.counters().forEach(c -> {
            CounterView view = host.view(c);
            facts.add(List.of(view.serving(), view.next(), view.waitingByService(), view.board().recent(),
                    view.board().now()));
        });
        return facts;
    }

    private static QueueBody taken(QueueHost host) {
        List<QueueBody> answer = new ArrayList<>();
        host.take(Office.regular("pengesahan"), answer::add);
        return answer.get(0);
    }

    private QueueHost host(SqliteJournal journal) {
        return new QueueHost(Office.QUEUE, journal, new TableIndex(journal), clock, Runnable::run);
    }

    private SqliteJournal open() {
        return SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-01", "SMS-3578-01", "0.1.0", true),
                clock, List.of(new QueueTable()));
    }
}
