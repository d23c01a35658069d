package id.anjungan.tariff;

import static id.anjungan.tariff.Tariff.Occasion.ANNUAL;
import static id.anjungan.tariff.Tariff.Occasion.FIVE_YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The worked examples that the tariff must give to the rupiah: 24.7% relief, 1% a month, a begun month counts. */
class WorkedExamplesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate LATE = LocalDate.of(2026, 4, 15);

    private final Tariff tariff = Tariff.eastJava();

    static VehicleFacts motorcycle() {
        return new VehicleFacts(Rupiah.of(15_000_000), VehicleClass.MOTORCYCLE, SwdklljClass.C1, 150, 1,
                PlateColour.WHITE, "35.78");
    }

    static VehicleFacts minibus() {
        return new VehicleFacts(Rupiah.of(200_000_000), VehicleClass.MINIBUS, SwdklljClass.DP, 1500, 1,
                PlateColour.BLACK, "35.78");
    }

    @Test
    void exampleA_motorcycleOnTime() {
        Assessment a = tariff.bill(motorcycle(), DUE, DUE, ANNUAL);
        assertEquals("pkb 135540+0, opsen_pkb 89456+0, swdkllj 35000+0", write(a));
        assertEquals(Rupiah.of(259_996), a.total());
        assertEquals(LocalDate.of(2027, 1, 10), a.validUntil());
    }

    @Test
    void exampleA_roundedUpToHundredsByConfiguration() {
        assertEquals(Rupiah.of(260_100), edited("unit: 1, mode: half_up", "unit: 100, mode: ceil")
                .bill(motorcycle(), DUE, DUE, ANNUAL).total());
        assertEquals(Rupiah.of(3_293_000), edited("unit: 1, mode: half_up", "unit: 100, mode: ceil")
                .bill(minibus(), DUE, DUE, ANNUAL).total());
    }

    @Test
    void exampleB_minibusOnTime() {
        Assessment a = tariff.bill(minibus(), DUE, DUE, ANNUAL);
        assertEquals("pkb 1897560+0, opsen_pkb 1252390+0, swdkllj 143000+0", write(a));
        assertEquals(Rupiah.of(3_292_950), a.total());
    }

    @Test
    void exampleC_motorcycleLate_monthsForTaxAndDaysForInsurance() {
        Assessment a = tariff.bill(motorcycle(), DUE, LATE, ANNUAL);
        assertEquals("pkb 135540+5422, opsen_pkb 89456+3578, swdkllj 35000+16000", write(a));
        assertEquals(Rupiah.of(284_996), a.total());
    }

    @Test
    void exampleC_withFifteenDaysOfGraceThreeMonthsCount() {
        Tariff grace = edited("\"1%\"\n    capMonths: 24\n    monthRule: full_part",
                "\"1%\"\n    capMonths: 24\n    monthRule: grace_15d");
        assertEquals("pkb 135540+4066, opsen_pkb 89456+2684, swdkllj 35000+16000",
                write(grace.bill(motorcycle(), DUE, LATE, ANNUAL)));
    }

    @Test
    void exampleG_fiveYearRenewalAddsThePoliceFees() {
        assertEquals(Rupiah.of(419_996), tariff.bill(motorcycle(), DUE, DUE, FIVE_YEAR).total());
        assertEquals(Rupiah.of(3_592_950), tariff.bill(minibus(), DUE, DUE, FIVE_YEAR).total());
    }

    @Test
    void exampleI_theBillSplitsByOwner() {
        var byOwner = tariff.bill(minibus(), DUE, DUE, ANNUAL).lines().stream()
                .collect(Collectors.toMap(Bill.Line::owner, Bill.Line::sum, Rupiah::plus));
        assertEquals(Rupiah.of(1_897_560), byOwner.get(Owner.PROVINCE));
        assertEquals(Rupiah.of(1_252_390), byOwner.get(Owner.REGENCY));
        assertEquals(Rupiah.of(143_000), byOwner.get(Owner.JASA_RAHARJA));
        assertEquals(null, byOwner.get(Owner.POLICE));
    }

    @Test
    void swdkllj_finesFollowTheTable() {
        long[] days = {0, 1, 90, 91, 180, 181, 270, 271, 400};
        assertEquals(List.of(0L, 8000L, 8000L, 16000L, 16000L, 24000L, 24000L, 32000L, 32000L),
                fines(motorcycle(), days));
        assertEquals(List.of(0L, 35000L, 35000L, 70000L, 70000L, 100000L, 100000L, 100000L, 100000L),
                fines(minibus(), days));
        VehicleFacts bus = new VehicleFacts(Rupiah.of(1), VehicleClass.BUS, SwdklljClass.EU, 3000, 1,
                PlateColour.YELLOW, "35.78");
        assertEquals(List.of(0L, 21750L, 21750L, 43500L, 43500L, 65250L, 65250L, 87000L, 87000L), fines(bus, days));
    }

    private List<Long> fines(VehicleFacts vehicle, long[] days) {
        return java.util.Arrays.stream(days).mapToObj(d -> tariff.bill(vehicle, DUE, DUE.plusDays(d), ANNUAL).lines()
                .stream().filter(l -> l.component() == Component.SWDKLLJ).findFirst().orElseThrow().sanction().amount())
                .toList();
    }

    private static Tariff edited(String from, String to) {
        try {
            String yaml = Files.readString(Path.of("tariff", "jawa-timur.yaml"));
            assertTrue(yaml.contains(from), from);
            return assertInstanceOf(Tariff.Loaded.Valid.class, Tariff.load(yaml.replace(from, to))).tariff();
        } catch (java.io.IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String write(Assessment a) {
        return a.lines().stream().map(l -> l.component().code() + " " + l.principal().amount() + "+"
                + l.sanction().amount()).collect(Collectors.joining(", "));
    }
}
