package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal dies, the disk lies, the clock goes wrong: nobody is lost, called twice, or given a number twice. */
class QueueDurableTest {

    @TempDir
    private Path directory;
    private final HandClock clock = Office.clock();

    @Test
    void killedAfterTheRowAndBeforeTheAnnouncement_theCallStandsOnce() {
        Seen page;
        try (SqliteJournal journal = open()) {
            QueueHost host = host(journal);
            take(host);
            take(host);
            page = host.view("Loket 1").seen();
            QueueHost dying = new QueueHost(Office.QUEUE, dyingAfter(journal), new TableIndex(journal), clock,
                    Runnable::run);
            assertThrows(IllegalStateException.class, () -> dying.call("Loket 1", page));
        }
        try (SqliteJournal journal = open()) {
            QueueHost host = host(journal);
            assertEquals("A001", host.board().now().orElseThrow().number());
            assertInstanceOf(CounterAnswer.Moved.class, host.call("Loket 1", page));
            assertEquals(1, host.board().waiting());
            assertEquals("A002", called(host, "Loket 2"));
        }
    }

    /** The process ends as soon as the rows are on the disk. */
    private static Journal dyingAfter(SqliteJournal journal) {
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
                (self, method, args) -> {
                    Object result = method.invoke(journal, args);
                    if (method.getName().equals("append")) {
                        throw new IllegalStateException("killed");
                    }
                    return result;
                });
    }

    @Test
    void damagedTables_areMadeAnewFromTheRows_andTheOperatorIsTold() {
        try (SqliteJournal journal = open()) {
            QueueHost host = host(journal);
            take(host);
            take(host);
            called(host, "Loket 1");
        }
        int rebuilt = 0;
        for (String damage : List.of("UPDATE queue_ticket SET state = 'finished'", "DROP TABLE queue_ticket",
                "DELETE FROM queue_day", "UPDATE queue_ticket SET digits = 'x' || digits")) {
            try (SqliteJournal journal = open()) {
                journal.read(c -> {
                    try (var s = c.createStatement()) {
                        return s.execute(damage);
                    }
                });
            }
            try (SqliteJournal journal = open()) {
                QueueHost host = host(journal);
                assertEquals("A001", host.view("Loket 1").serving().orElseThrow().number(), damage);
                int waiting = host.board().waiting();
                assertInstanceOf(QueueBody.TicketIssued.class, take(host), damage);
                assertEquals(waiting + 1, host.board().waiting());
                rebuilt++;
                assertEquals(rebuilt, events(journal).stream().filter("queue_table_rebuilt"::equals).count(), damage);
            }
        }
    }

    @Test
    void rowsThatMakeNoSense_areLeftOut_theQueueStartsAndTheOperatorIsTold() {
        MemoryJournal journal = new MemoryJournal(clock);
        QueueHost before = QueueHost.scanning(Office.QUEUE, journal, clock, Runnable::run);
        take(before);
        journal.append(List.of(Journal.Entry.of(RowKind.TICKET_CALLED, Map.of("day", "2026-11-23", "number", "A777",
                        "counter", "Loket 1")),
                Journal.Entry.of(RowKind.TICKET_FINISHED, Map.of("day", "yesterday", "number", "A001")),
                Journal.Entry.of(RowKind.COUNTER_SERVES, Map.of("day", "2026-11-23"))));
        QueueHost host = QueueHost.scanning(Office.QUEUE, journal, clock, Runnable::run);
        assertEquals(1, host.board().waiting());
        assertEquals("A001", called(host, "Loket 1"));
        assertEquals(1, events(journal).stream().filter("queue_row_refused"::equals).count());
    }

    @Test
    void aClockSetBack_neverOpensADayThatIsOver() {
        MemoryJournal journal = new MemoryJournal(clock);
        QueueHost host = QueueHost.scanning(Office.QUEUE, journal, clock, Runnable::run);
        take(host);
        clock.forward(Duration.ofDays(1));
        assertEquals("A001", take(host, "pengesahan"));
        clock.forward(Duration.ofDays(-1));
        assertEquals("A002", take(host, "pengesahan"));
        host.turn();
        assertEquals(List.of("queue_clock_behind"), events(journal));
        QueueHost again = QueueHost.scanning(Office.QUEUE, journal, clock, Runnable::run);
        assertEquals(2, again.board().waiting(), "a restart does not open the old day either");
        clock.forward(Duration.ofDays(-9000));
        assertEquals("A003", take(again, "pengesahan"), "an empty battery is never followed");
    }

    @Test
    void aClockThatWasFarAhead_isForgivenOnceItIsRight_andNoNumberComesTwice() {
        MemoryJournal journal = new MemoryJournal(clock);
        QueueHost host = QueueHost.scanning(Office.QUEUE, journal, clock, Runnable::run);
        take(host);
        clock.forward(Duration.ofDays(400));
        assertEquals("A001", take(host, "pengesahan"));
        clock.forward(Duration.ofDays(-400));
        assertEquals("A002", take(host, "pengesahan"));
        assertEquals(List.of("queue_clock_ahead", "queue_day_went_back"), events(journal));
    }

    private static List<String> events(Journal journal) {
        List<String> codes = new ArrayList<>();
        journal.read(1, 10_000).stream().filter(r -> r.kind() == RowKind.EVENT).forEach(r ->
                codes.add(new String(r.bytes(), StandardCharsets.UTF_8).replaceAll(".*\"code\":\"([a-z_]+)\".*", "$1")));
        return codes;
    }

    private static QueueBody take(QueueHost host) {
        List<QueueBody> answer = new ArrayList<>();
        host.take(Office.regular("pengesahan"), answer::add);
        return answer.get(0);
    }

    private static String take(QueueHost host, String service) {
        return assertInstanceOf(QueueBody.TicketIssued.class, take(host), service).number();
    }

    private static String called(QueueHost host, String counter) {
        return assertInstanceOf(CounterAnswer.Called.class, Office.call(host, counter)).call().number();
    }

    private QueueHost host(SqliteJournal journal) {
        return new QueueHost(Office.QUEUE, journal, new TableIndex(journal), clock, Runnable::run);
    }

    private SqliteJournal open() {
        return SqliteJournal.open(directory, new SqliteJournal.Opening("KSK-3578-01", "SMS-3578-01", "0.1.0", true),
                clock, List.of(new QueueTable()));
    }
}
