package id.anjungan.tariff;

import static id.anjungan.tariff.Tariff.Occasion.ANNUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TariffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private final Tariff tariff = Tariff.eastJava();

    @Test
    void opsenIsDecidedByTheDueDate_neverByTheDayOfPayment() {
        LocalDate paid = LocalDate.of(2025, 1, 20);
        Assessment old = tariff.bill(WorkedExamplesTest.motorcycle(), LocalDate.of(2025, 1, 4), paid, ANNUAL);
        Assessment now = tariff.bill(WorkedExamplesTest.motorcycle(), LocalDate.of(2025, 1, 5), paid, ANNUAL);
        assertEquals(List.of(Component.PKB, Component.SWDKLLJ), components(old));
        assertEquals(Rupiah.of(225_000), old.lines().get(0).principal());
        assertEquals(List.of(Component.PKB, Component.OPSEN_PKB, Component.SWDKLLJ), components(now));
    }

    @Test
    void arrearsMixOldAndNewLawOnOneBill() {
        Assessment a = tariff.bill(WorkedExamplesTest.motorcycle(), LocalDate.of(2024, 6, 1),
                LocalDate.of(2025, 6, 2), ANNUAL);
        assertEquals(List.of(2024, 2024, 2025, 2025, 2025), a.lines().stream().map(Bill.Line::periodYear).toList());
        assertEquals(Rupiah.of(58_500), a.lines().get(0).sanction(), "13 months at 2% of 225.000");
        assertEquals(LocalDate.of(2026, 6, 1), a.validUntil());
    }

    @Test
    void sanctionStopsAt24Months() {
        Assessment a = tariff.bill(WorkedExamplesTest.motorcycle(), DAY, DAY.plusYears(5), ANNUAL);
        assertEquals(Rupiah.of(32_530), a.lines().get(0).sanction(), "24% of 135.540 is 32.529,6");
        assertEquals(6, Tariff.periods(DAY, DAY.plusYears(5)));
    }

    @Test
    void validityRollsFromTheOldDueDate_leapDaysAreClamped() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertEquals(LocalDate.of(2025, 2, 28), bill(leap, leap).validUntil());
        assertEquals(LocalDate.of(2028, 2, 29), tariff.bill(WorkedExamplesTest.motorcycle(), leap,
                LocalDate.of(2027, 3, 1), ANNUAL).validUntil(), "four periods on, the leap day is back");
    }

    @Test
    void monthEndsAreClamped() {
        LocalDate due = LocalDate.of(2026, 1, 31);
        assertEquals(Rupiah.of(1355), bill(due, LocalDate.of(2026, 2, 28)).lines().get(0).sanction());
        assertEquals(Rupiah.of(2711), bill(due, LocalDate.of(2026, 3, 1)).lines().get(0).sanction());
    }

    @Test
    void progressiveRatesAreLinesOfTheirOwn() {
        VehicleFacts second = new VehicleFacts(Rupiah.of(200_000_000), VehicleClass.MINIBUS, SwdklljClass.DP, 1500, 2,
                PlateColour.WHITE, "35.78");
        Assessment a = tariff.bill(second, DAY, DAY, ANNUAL);
        assertEquals(List.of(Component.PKB, Component.OPSEN_PKB, Component.PKB_PROGRESSIVE,
                Component.OPSEN_PKB_PROGRESSIVE, Component.SWDKLLJ), components(a));
        Rupiah progressive = a.lines().get(2).sum().plus(a.lines().get(3).sum());
        assertEquals(Rupiah.of(1_050_000), progressive, "as before opsen: 0,5% of 210.000.000");
    }

    @Test
    void smallMotorcyclesAndPublicVehiclesAreNeverProgressive() {
        for (VehicleFacts v : List.of(
                facts(VehicleClass.MOTORCYCLE, 249, 5, PlateColour.WHITE),
                facts(VehicleClass.MINIBUS, 1500, 5, PlateColour.YELLOW))) {
            assertTrue(!components(tariff.bill(v, DAY, DAY, ANNUAL)).contains(Component.PKB_PROGRESSIVE), v.toString());
        }
        assertTrue(components(tariff.bill(facts(VehicleClass.MOTORCYCLE, 250, 5, PlateColour.WHITE), DAY, DAY, ANNUAL))
                .contains(Component.PKB_PROGRESSIVE));
    }

    @Test
    void batteryVehiclesPayOnlyTheInsurance() {
        assertEquals(List.of(Component.SWDKLLJ),
                components(tariff.bill(facts(VehicleClass.SEDAN, 0, 1, PlateColour.BLUE_STRIP), DAY, DAY, ANNUAL)));
    }

    @Test
    void parkingIsALineWhereTheRegencyBillsIt() {
        VehicleFacts bangkalan = new VehicleFacts(Rupiah.of(15_000_000), VehicleClass.MOTORCYCLE, SwdklljClass.C1, 150,
                1, PlateColour.WHITE, "35.26");
        Assessment a = tariff.bill(bangkalan, DAY, DAY, ANNUAL);
        assertEquals(Rupiah.of(289_996), a.total());
        assertTrue(a.decrees().toString().contains("Bangkalan"));
    }

    @Test
    void anyBillAddsUpAndNeverShrinksWithDelay() {
        long seed = 20250105;
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            VehicleClass c = VehicleClass.values()[random.nextInt(VehicleClass.values().length)];
            PlateColour colour = PlateColour.values()[random.nextInt(PlateColour.values().length)];
            int cc = 50 + random.nextInt(4000);
            VehicleFacts v = new VehicleFacts(Rupiah.of(random.nextLong(2_000_000_000)), c,
                    SwdklljClass.of(c, cc, colour == PlateColour.YELLOW), cc, 1 + random.nextInt(7), colour,
                    "35." + (10 + random.nextInt(20)));
            LocalDate due = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1400));
            LocalDate paid = due.plusDays(random.nextInt(800) - 60);
            String at = "seed " + seed + " round " + i + " " + v + " due " + due + " paid " + paid;
            Assessment a = tariff.bill(v, due, paid, ANNUAL);
            Assessment later = tariff.bill(v, due, paid.plusDays(random.nextInt(400)), ANNUAL);
            assertTrue(a.lines().stream().allMatch(l -> l.principal().amount() >= 0 && l.sanction().amount() >= 0), at);
            assertTrue(later.total().compareTo(a.total()) >= 0, at);
            assertTrue(a.validUntil().isAfter(paid.minusDays(1)), at);
            if (!paid.isAfter(due)) {
                assertEquals(0, a.lines().stream().mapToLong(l -> l.sanction().amount()).sum(), at);
            }
        }
    }

    @Test
    void everyFaultOfABrokenTariffIsNamedAtOnce() {
        List<String> problems = broken(y -> y.replace("jeep: \"1.050\"", "jip: \"1.050\"")
                .replace("rate: \"66%\"", "rate: \"166%\"").replace("until: 2025-01-04\n    ranks", "until: 2025-01-03\n    ranks")
                .replace("monthRule: grace", "").replace("mode: half_up", "mode: ceil").replace("unit: 1,", "unit: 7,"));
        assertEquals(5, problems.size(), problems.toString());
    }

    @Test
    void misspeltKeysAndUnreadableNumbersAreFaults_neverDefaults() {
        assertTrue(broken(y -> y.replace("capMonths", "capMonth")).get(0).startsWith("baris "));
        assertTrue(broken(y -> y.replace("\"66%\"", "\"66 persen\"")).get(0).contains("66 persen"));
        assertTrue(broken(y -> "").size() > 0);
        assertTrue(broken(y -> "[").size() > 0);
    }

    private static List<String> broken(UnaryOperator<String> edit) {
        try {
            String yaml = Files.readString(Path.of("tariff", "jawa-timur.yaml"));
            return assertInstanceOf(Tariff.Loaded.Broken.class, Tariff.load(edit.apply(yaml))).problems();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Assessment bill(LocalDate due, LocalDate paid) {
        return tariff.bill(WorkedExamplesTest.motorcycle(), due, paid, ANNUAL);
    }

    private static VehicleFacts facts(VehicleClass c, int cc, int rank, PlateColour colour) {
        return new VehicleFacts(Rupiah.of(100_000_000), c, SwdklljClass.of(c, cc, colour == PlateColour.YELLOW), cc,
                rank, colour, "35.78");
    }

    private static List<Component> components(Assessment a) {
        return a.lines().stream().map(Bill.Line::component).toList();
    }
}
