package id.anjungan.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.store.HubEvent;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.link.LinkThread;
import id.anjungan.kiosk.link.MqttLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal's disk was copied: two machines with one name, key and journal, both real links, at one real hub. */
class TwinsTest {

    private static final TerminalId ID = new TerminalId("KSK-3578-01");
    private static final Duration FIGHT = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private RealHub hub;
    private LateClock clock;
    private String secret;

    @BeforeEach
    void aTerminalThatWasCopied() throws Exception {
        clock = new LateClock();
        hub = new RealHub(folder.resolve("hub"), clock);
        try (SqliteJournal journal = opened("original")) {
            secret = hub.enrolled(ID, journal.key().publicKey());
        }
        copy(folder.resolve("original"), folder.resolve("copy"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private SqliteJournal opened(String directory) {
        return SqliteJournal.open(folder.resolve(directory), new SqliteJournal.Opening(ID.value(), RealHub.OFFICE, "0",
                true), clock, List.of());
    }

    /** One of the two machines. */
    private final class Machine implements AutoCloseable {
        final SqliteJournal journal;
        final MqttLink link;
        final LinkThread thread;

        Machine(String directory, long seed) {
            journal = opened(directory);
            link = new MqttLink(new MqttLink.LinkSettings(ID, hub.mqtt(), Optional.empty(), Optional.of(secret),
                    journal.epoch(), MqttSettings.Tuning.usual()), journal, this::status, clock, new Random(seed));
            thread = new LinkThread(link, clock);
        }

        private FleetBody.Status status() {
            return new FleetBody.Status(journal.epoch(), FleetBody.ServiceState.OPEN, List.of(),
                    journal.last().map(r -> new FleetBody.Head(journal.stream(), r.seq(), r.hash())), "0",
                    RealHub.OFFICE, List.of("tax"), true, List.of());
        }

        /** A citizen pays here, and another takes a ticket. */
        void serves(PurchaseId purchase, String number) {
            journal.append(List.of(new Entry(RowKind.PAYMENT, Optional.of(purchase), Optional.empty(),
                    Map.of("to", "created", "method", "qris", "amount", 466_000L, "bill",
                            Map.of("total", 466_000L, "vehicle", Map.of("plate", "L 1 A"))))));
            journal.append(List.of(new Entry(RowKind.PAYMENT, Optional.of(purchase), Optional.empty(),
                    Map.of("from", "auth_intent", "to", "approved", "payment_reference", "RRN-" + number))));
            journal.append(List.of(Entry.of(RowKind.TICKET_ISSUED, Map.of("number", number, "day", "2026-11-22",
                    "service", "pengesahan"))));
        }

        boolean allStored() {
            return journal.acknowledged() == journal.last().orElseThrow().seq();
        }

        long told(String code) {
            return journal.read(1, 10_000).stream().map(r -> new String(r.bytes(), StandardCharsets.UTF_8))
                    .filter(r -> r.contains("\"code\":\"" + code + "\"")).count();
        }

        @Override
        public void close() {
            thread.close();
            journal.close();
        }
    }

    private List<HubEvent> events(String code) {
        return hub.hub.fleet().eventsOf(ID, 500).stream().filter(e -> e.code().equals(code)).toList();
    }

    private boolean holds(Row row) {
        return hub.rows().contains(row.seq() + " " + row.hash());
    }

    @Test
    void twoMachinesWithOneName_areAnAlarm_neitherLosesARow_andTheLinkIsBackWithinTenSeconds() throws Exception {
        try (Machine original = new Machine("original", 11)) {
            RealHub.until("up", () -> original.link.state() == HubLink.State.UP);
            PurchaseId one = new PurchaseId("KSK-3578-01-0001AAAA");
            PurchaseId two = new PurchaseId("KSK-3578-01-0001BBBB");
            try (Machine copy = new Machine("copy", 12)) {
                original.serves(one, "A001");
                copy.serves(two, "A001");
                RealHub.until("the hub's alarm", FIGHT, () -> events("two_terminals").size() == 1);
                HubEvent alarm = events("two_terminals").get(0);
                assertEquals(HubEvent.Severity.ALARM, alarm.severity());
                assertTrue(alarm.series().orElseThrow().running());
                RealHub.until("both know", FIGHT, () -> original.told("name_taken") == 1
                        && copy.told("name_taken") == 1);
                RealHub.until("everything of both stored", FIGHT, () -> original.allStored() && copy.allStored());
                for (Machine m : List.of(original, copy)) {
                    m.journal.read(1, 10_000).forEach(row -> assertTrue(holds(row), "row " + row.seq()));
                }
                assertEquals(1, events("stream_parted").size());
                assertTrue(hub.hub.transactions().find(one).isPresent());
                assertTrue(hub.hub.transactions().find(two).isPresent());
            }
            long gone = System.nanoTime();
            RealHub.until("the link of the one that stays", () -> original.link.state() == HubLink.State.UP);
            long millis = Duration.ofNanos(System.nanoTime() - gone).toMillis();
            assertTrue(millis <= 10_000, "back after " + millis + " ms");
            clock.later(Duration.ofSeconds(61));
            RealHub.until("the alarm ends by itself",
                    () -> !events("two_terminals").get(0).series().orElseThrow().running());
            RealHub.until("the terminal knows", () -> original.told("name_ours_again") == 1);
            assertEquals(1, events("two_terminals").size(), "one alarm, however often they cut each other");
            assertTrue(events("link_lost").size() <= 3, "the links' coming and going is no flood of events");
            RealHub.until("and its rows flow", original::allStored);
        }
    }

    @Test
    void aJournalPutBackFromABackup_isShown_andItsNewRowsAreKeptBesideTheOld() throws Exception {
        copy(folder.resolve("original"), folder.resolve("backup"));
        PurchaseId lost = new PurchaseId("KSK-3578-01-0001CCCC");
        List<Row> before;
        try (Machine machine = new Machine("original", 13)) {
            machine.serves(lost, "A001");
            RealHub.until("stored", machine::allStored);
            before = machine.journal.read(1, 10_000);
        }
        PurchaseId fresh = new PurchaseId("KSK-3578-01-0001DDDD");
        try (Machine machine = new Machine("backup", 14)) {
            machine.serves(fresh, "A001");
            RealHub.until("stored", machine::allStored);
            machine.journal.read(1, 10_000).forEach(row -> assertTrue(holds(row)));
        }
        before.forEach(row -> assertTrue(holds(row), "what was stored stays"));
        assertEquals(1, events("stream_parted").size());
        assertTrue(hub.hub.transactions().find(lost).isPresent());
        assertTrue(hub.hub.transactions().find(fresh).isPresent());
    }

    /** The machine's clock, which the test may put forward. */
    private static final class LateClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void later(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public java.time.Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
