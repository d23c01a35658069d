package id.anjungan.central.services.tax.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.tax.Refusal;
import id.anjungan.region.Plate;
import id.anjungan.region.Regions;
import id.anjungan.tariff.Tariff;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterMakerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Map<String, Registered> register = RegisterMaker.make(7, TODAY);

    @Test
    void theRegisterCoversEveryRegencyWithPlatesOfItsCode() {
        assertTrue(register.size() > 20_000, "vehicles: " + register.size());
        assertEquals(38, register.values().stream().map(v -> v.facts().regency()).collect(Collectors.toSet()).size());
        Regions regions = Regions.eastJava();
        register.values().forEach(v -> assertEquals(regions.regency(v.facts().regency()).orElseThrow().plate(),
                v.plate().code(), v.toString()));
    }

    @Test
    void theSameSeedAndDayGiveTheSameRegister_anotherSeedAnother() {
        assertEquals(register, RegisterMaker.make(7, TODAY));
        assertTrue(!register.keySet().equals(RegisterMaker.make(8, TODAY).keySet()));
    }

    @Test
    void everyPlateIsReadableAsTyped_andEveryNikIsWellFormed() {
        for (Registered v : register.values()) {
            var read = assertInstanceOf(Plate.EastJava.class, Plate.read(v.plate().canonical()));
            assertEquals(v.plate().key(), read.plate().key());
            assertTrue(v.ownerNik().matches("\\d{6}([04][1-9]|[1256]\\d|[37][01])(0[1-9]|1[0-2])\\d{6}"), v.ownerNik());
        }
    }

    @Test
    void theRegisterHoldsEveryKindOfCase_andEveryBillAddsUp(@TempDir Path dir) {
        EnumMap<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
        int bills = 0;
        try (TaxServerStore store = new TaxServerStore(dir.resolve("t.db"))) {
            TaxOffice office = new TaxOffice(register, store, Tariff.eastJava(),
                    Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC));
            int n = 0;
            for (Registered v : register.values()) {
                if (n++ % 40 != 0) {
                    continue;
                }
                TaxOffice.Told told = office.inquire(v.plate().canonical(), v.tail().value());
                if (told instanceof TaxOffice.Told.ABill found) {
                    assertTrue(found.bill().addsUp() && found.bill().total().amount() > 0, v.toString());
                    bills++;
                } else {
                    refusals.merge(((TaxOffice.Told.No) told).refusal(), 1, Integer::sum);
                }
            }
        }
        assertTrue(bills > 100, "bills " + bills + " refusals " + refusals);
        assertTrue(refusals.keySet().containsAll(java.util.List.of(Refusal.ALREADY_PAID, Refusal.TOO_EARLY,
                Refusal.FIVE_YEAR_RENEWAL, Refusal.ARREARS_OVER_LIMIT, Refusal.GOVERNMENT_PLATE)), refusals.toString());
    }

    @Test
    void theDocumentedVehiclesAreTheOnesInTheRegister() throws java.io.IOException {
        String docs = java.nio.file.Files.readString(Path.of(System.getProperty("project.root", ".."), "docs",
                "tax-server.md"));
        for (DemoVehicles.Demo d : DemoVehicles.list()) {
            String row = "| `" + d.shows() + "` | " + d.plate() + " | " + d.chassisTail() + " | " + d.ownerNik() + " |";
            assertTrue(docs.contains(row), "missing in docs/tax-server.md: " + row);
        }
    }

    @Test
    void demonstrationVehiclesAreAllDifferent() {
        TreeSet<String> plates = new TreeSet<>();
        DemoVehicles.list().forEach(d -> assertTrue(plates.add(d.plate()), d.toString()));
        assertEquals(25, plates.size());
    }
}
