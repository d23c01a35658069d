package id.anjungan.central.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.CounterService;
import id.anjungan.house.HandClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterNamesTest {

    private static final Map<String, CounterService> TOLD = Map.of(
            "pengesahan", new CounterService("pengesahan", "Pengesahan STNK", "Registration endorsement"),
            "cek_fisik", new CounterService("cek_fisik", "Cek fisik", ""),
            "kosong", new CounterService("kosong", " ", null));

    @TempDir
    private Path directory;

    @Test
    void aName_inTheReadersLanguage_elseInIndonesian_elseTheId() {
        assertEquals("Pengesahan STNK", new CounterNames(TOLD, "id").of("pengesahan"));
        assertEquals("Registration endorsement", new CounterNames(TOLD, "en").of("pengesahan"));
        assertEquals("Cek fisik", new CounterNames(TOLD, "en").of("cek_fisik"));
        assertEquals("kosong", new CounterNames(TOLD, "en").of("kosong"));
        assertEquals("baru", new CounterNames(TOLD, "id").of("baru"));
        assertTrue(new CounterNames(TOLD, "id").knows("pengesahan"));
        assertFalse(new CounterNames(TOLD, "id").knows("baru"));
    }

    @Test
    void officesThatNameAServiceDifferently_areEachReadInTheirOwnWords_andTogetherInMosts() {
        HandClock clock = new HandClock(PagesFixture.MORNING);
        try (Store store = Store.open(directory.resolve("hub.db"), new Changes())) {
            EventLog events = new EventLog(store, clock, new Ids(clock, new Random(1)));
            Fleet fleet = new Fleet(store, events, clock, terminal -> false);
            heard(fleet, "KSK-3578-01", "SMS-3578-01", "Pengesahan");
            heard(fleet, "KSK-3578-02", "SMS-3578-02", "Pengesahan");
            heard(fleet, "KSK-3515-01", "SMS-3515-01", "Loket STNK");
            assertEquals("Pengesahan", fleet.counterServices(office -> true).get("a").nameId());
            assertEquals("Loket STNK", fleet.counterServices("SMS-3515-01"::equals).get("a").nameId());
            assertTrue(fleet.counterServices("SMS-9999-01"::equals).isEmpty());
            store.write(tx -> null);
            Fleet afterARestart = new Fleet(store, events, clock, terminal -> false);
            assertEquals("Loket STNK", afterARestart.counterServices("SMS-3515-01"::equals).get("a").nameId());
        }
    }

    private static void heard(Fleet fleet, String terminal, String office, String name) {
        fleet.heard(new TerminalId(terminal), new FleetBody.Status(1, FleetBody.ServiceState.OPEN, List.of(),
                Optional.empty(), "0", office, List.of("queue"), true, List.of(new CounterService("a", name, name))));
    }
}
