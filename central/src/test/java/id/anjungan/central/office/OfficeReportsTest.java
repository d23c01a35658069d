package id.anjungan.central.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.anjungan.calendar.Wib;
import id.anjungan.central.ledger.Transactions;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.Store;
import id.anjungan.central.survey.Impressions;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.wire.Json;
import id.anjungan.region.Regions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures against a count by hand on random days; the tree adds up; only settled money is revenue. */
class OfficeReportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> OFFICES = List.of("SMS-3578-01", "SMS-3578-02", "SMS-3515-01", "SMS-3509-01",
            "SMS-3573-01", "SMS-PUSAT");

    @TempDir
    private Path directory;
    private final Regions regions = Regions.eastJava();
    private Store store;
    private OfficeReports reports;

    @BeforeEach
    void open() {
        store = Store.open(directory.resolve("hub.db"), new Changes());
        reports = new OfficeReports(store, Clock.fixed(DAY.atTime(12, 0).atZone(Wib.ZONE).toInstant(), Wib.ZONE), regions);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void medianAndNineInTen_areTheLeastThatSoManyDoNotExceed_ofTheStoredRows(long seed) {
        Told told = new Told(store, seed);
        Random random = new Random(seed);
        for (String office : OFFICES) {
            for (int d = 0; d < 3; d++) {
                told.day(office, DAY.plusDays(d), random.nextInt(70));
            }
        }
        for (String id : List.of("35", "V", "35.78", "SMS-3578-01")) {
            Scope scope = Scope.read(id, regions).orElseThrow();
            Report report = reports.of(scope, DAY, DAY.plusDays(1));
            List<Long> waits = new ArrayList<>();
            int noShows = 0;
            int all = 0;
            for (String office : OFFICES.stream().filter(o -> scope.holds(o, regions)).toList()) {
                for (int d = 0; d < 2; d++) {
                    for (TicketRow t : reports.tickets(office, DAY.plusDays(d), 1000)) {
                        t.waited().ifPresent(waits::add);
                        noShows += t.state().equals("no_show") ? 1 : 0;
                        all++;
                    }
                }
            }
            assertEquals(all, report.figures().tickets(), id);
            assertEquals(noShows, report.figures().noShows(), id);
            assertEquals(byDefinition(waits, 50), report.figures().waits().median(), id + " seed " + seed);
            assertEquals(byDefinition(waits, 90), report.figures().waits().p90(), id + " seed " + seed);
            assertEquals(all, report.slots().stream().mapToInt(s -> s.figures().tickets()).sum());
            assertEquals(all, report.services().stream().mapToInt(s -> s.figures().tickets()).sum());
        }
    }

    /** Tries every measured value. */
    private static Optional<Long> byDefinition(List<Long> values, int hundredths) {
        return values.stream().filter(v -> values.stream().filter(w -> w <= v).count() * 100
                >= (long) values.size() * hundredths).min(Long::compare);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aQuantileOfAnyNumbers_isByItsDefinition(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            List<Long> values = new ArrayList<>();
            for (int n = random.nextInt(40); n > 0; n--) {
                values.add((long) random.nextInt(i % 7 == 0 ? 3 : 5000));
            }
            assertEquals(byDefinition(values, 50), new Spread(values).median());
            assertEquals(byDefinition(values, 90), new Spread(values).p90());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void theTreeAddsUp_fromTheOfficesToTheProvince(long seed) {
        Told told = new Told(store, seed);
        Random random = new Random(seed);
        for (String office : OFFICES) {
            told.day(office, DAY, random.nextInt(50));
            told.purchase(office, DAY.atTime(9, 0).atZone(Wib.ZONE).toInstant(), 100_000 + random.nextInt(900_000),
                    "settled", true);
            told.faces(office, DAY, "tax", random.nextInt(5), 1, 2, 3);
        }
        Report province = reports.of(Scope.province(regions), DAY, DAY);
        assertEquals(OFFICES.size(), leaves(province));
        checkSums(province);
    }

    private void checkSums(Report report) {
        if (report.parts().isEmpty()) {
            return;
        }
        assertEquals(report.figures().tickets(), report.parts().stream().mapToInt(p -> p.figures().tickets()).sum());
        assertEquals(report.figures().noShows(), report.parts().stream().mapToInt(p -> p.figures().noShows()).sum());
        assertEquals(report.figures().revenue(), report.parts().stream().map(p -> p.figures().revenue())
                .reduce(Rupiah.ZERO, Rupiah::plus));
        assertEquals(report.satisfaction().impressions(), report.parts().stream()
                .map(p -> p.satisfaction().impressions()).reduce(Impressions.NONE, Impressions::plus));
        for (Report.Part part : report.parts()) {
            Report below = reports.of(part.scope(), DAY, DAY);
            assertEquals(part.figures(), below.figures(), part.scope().toString());
            checkSums(below);
        }
    }

    private int leaves(Report report) {
        return report.scope().level() == Scope.Level.OFFICE ? 1
                : report.parts().stream().mapToInt(p -> leaves(reports.of(p.scope(), DAY, DAY))).sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void onlyWhatTheLedgerCallsPostedIsRevenue_onTheDayItWasBegunInWib(long seed) {
        Told told = new Told(store, seed);
        Random random = new Random(seed);
        List<String> states = List.of("created", "auth_intent", "approved", "declined", "unknown", "reversal_owed",
                "reversed", "refund_owed", "refunded", "parked", "cancelled", "settled");
        for (int i = 0; i < 200; i++) {
            Instant at = DAY.atStartOfDay(Wib.ZONE).plusSeconds(random.nextInt(3 * 86_400)).toInstant();
            told.purchase(OFFICES.get(random.nextInt(OFFICES.size())), at, 1 + random.nextInt(1_000_000),
                    states.get(random.nextInt(states.size())), random.nextBoolean());
        }
        for (int i = 0; i < 20; i++) {
            String refunded = new Transactions(store, Clock.systemUTC()).search("", Optional.empty(), 500)
                    .get(random.nextInt(200)).purchase().value();
            int n = i;
            store.change(tx -> tx.handle().execute("insert into refunds (number, purchase, terminal, amount, why,"
                    + " opened_by, opened_at) values (?, ?, 'KSK-1', 1, 'x', 'desk', 1) on conflict do nothing",
                    "R-" + n, refunded));
        }
        Report report = reports.of(Scope.province(regions), DAY, DAY.plusDays(1));
        Instant end = DAY.plusDays(2).atStartOfDay(Wib.ZONE).toInstant();
        Rupiah posted = new Transactions(store, Clock.systemUTC()).search("", Optional.empty(), 500).stream()
                .filter(t -> t.money() == MoneyState.POSTED && t.createdAt().isBefore(end)).map(t -> t.amount())
                .reduce(Rupiah.ZERO, Rupiah::plus);
        assertTrue(posted.amount() > 0);
        assertEquals(posted, report.figures().revenue(), "seed " + seed);
        assertEquals(posted, report.slots().stream().map(s -> s.figures().revenue())
                .reduce(Rupiah.ZERO, Rupiah::plus));
    }

    @Test
    void aBatchToldTwiceCountsOnce_andNonsenseInNothing() {
        Told told = new Told(store, 1);
        ObjectNode f = Json.mapper().createObjectNode().put("batch", "00ff").put("day", DAY.toString())
                .put("service", "tax");
        f.set("sheets", Json.mapper().createArrayNode().add("444444444").add("333333333").add("44-444444"));
        told.survey("SMS-3578-01", "survey.sheets", f);
        told.survey("SMS-3578-01", "survey.sheets", f);
        for (String bad : List.of("{\"batch\":\"01\",\"day\":\"2026-11-23\",\"service\":\"tax\",\"sheets\":[\"5\"]}",
                "{\"batch\":\"02\",\"day\":\"today\",\"service\":\"tax\",\"sheets\":[\"444444444\"]}",
                "{\"batch\":\"<b>\",\"day\":\"2026-11-23\",\"service\":\"tax\",\"sheets\":[\"444444444\"]}",
                "{\"batch\":\"03\",\"day\":\"2026-11-23\",\"service\":\"tax\",\"counts\":[1,-2,0,0]}", "{}")) {
            told.survey("SMS-3578-01", "survey.sheets", json(bad));
            told.survey("SMS-3578-01", "survey.faces", json(bad));
        }
        Report report = reports.of(Scope.office("SMS-3578-01"), DAY, DAY);
        assertEquals(2, report.satisfaction().ikm().orElseThrow().sheets());
        assertEquals(1, report.satisfaction().incomplete());
        assertEquals(new BigDecimal("87.50"), report.satisfaction().ikm().orElseThrow().index());
        assertEquals(0, report.satisfaction().impressions().all());
        assertEquals("tax", report.asked().get(0).service());
        assertTrue(reports.of(Scope.office("SMS-3578-01"), DAY.plusDays(1), DAY.plusDays(9)).asked().isEmpty());
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    @Test
    void aTicketWithoutARealDayOrService_breaksNoReport() {
        store.change(tx -> {
            tx.handle().execute("insert into tickets (office, day, number, terminal) values ('SMS-3578-01',"
                    + " '2026-11-23x', 'A001', 'KSK-1')");
            tx.handle().execute("insert into tickets (office, day, number, terminal) values ('SMS-3578-01',"
                    + " '2026-11-24', 'A002', 'KSK-1')");
        });
        Report report = reports.of(Scope.province(regions), DAY, DAY.plusDays(2));
        assertEquals(1, report.figures().tickets());
        assertEquals("-", report.services().get(0).id());
    }

    @Test
    void everyNodeOfTheTreeIsRead_andNothingElse() {
        assertEquals(Scope.Level.PROVINCE, Scope.read("", regions).orElseThrow().level());
        assertEquals(Scope.Level.BAKORWIL, Scope.read("V", regions).orElseThrow().level());
        assertEquals(Scope.Level.REGENCY, Scope.read("35.78", regions).orElseThrow().level());
        assertEquals(Scope.Level.OFFICE, Scope.read("SMS-3578-01", regions).orElseThrow().level());
        assertEquals(Optional.empty(), Scope.read("35.99", regions));
        assertEquals(Optional.empty(), Scope.read("' or 1=1", regions));
        assertEquals(List.of("35.78", "V", "35"), List.of(
                Scope.office("SMS-3578-01").parent(regions).orElseThrow().id(),
                Scope.read("35.09", regions).orElseThrow().parent(regions).orElseThrow().id(),
                Scope.office("SMS-PUSAT").parent(regions).orElseThrow().id()));
    }
}
