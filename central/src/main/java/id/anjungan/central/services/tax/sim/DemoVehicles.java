package id.anjungan.central.services.tax.sim;

import static id.anjungan.tariff.PlateColour.BLACK;
import static id.anjungan.tariff.PlateColour.BLUE_STRIP;
import static id.anjungan.tariff.PlateColour.RED;
import static id.anjungan.tariff.PlateColour.WHITE;

import id.anjungan.contract.Rupiah;
import id.anjungan.region.Plate;
import id.anjungan.tariff.PlateColour;
import id.anjungan.tariff.SwdklljClass;
import id.anjungan.tariff.VehicleClass;
import id.anjungan.tariff.VehicleFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fixed vehicles that every simulated register holds, whatever its seed; only their due dates move with the day. One
 * for each thing worth showing, and a dozen ordinary ones to pay for.
 */
public final class DemoVehicles {

    /**
     * One of them.
     *
     * @param shows       what it is for: {@code motorcycle_on_time}, {@code minibus_late}, {@code samsat_card},
     *                    {@code over_qris_limit}, {@code progressive}, {@code electric}, {@code ordinary_1} to
     *                    {@code ordinary_12}, or a code of {@code contract.tax.Refusal}
     * @param chassisTail what a citizen types
     * @param ownerNik    what the owner types
     */
    public record Demo(String shows, String plate, String chassisTail, String ownerNik) {
    }

    record Entry(String shows, Registered vehicle) {
    }

    private static final int ORDINARY = 12;

    private DemoVehicles() {
    }

    /** In the order of the documentation. Plates and chassis never change; {@code today} moves the due dates. */
    public static List<Demo> list() {
        return all(LocalDate.EPOCH).stream().map(e -> new Demo(e.shows, e.vehicle.plate().canonical(),
                e.vehicle.tail().value(), e.vehicle.ownerNik())).toList();
    }

    /** @throws IllegalArgumentException if nothing is for that */
    public static Demo find(String shows) {
        return list().stream().filter(d -> d.shows.equals(shows)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demonstration vehicle for " + shows));
    }

    static List<Entry> all(LocalDate today) {
        List<Entry> all = new ArrayList<>();
        all.add(new Entry("motorcycle_on_time", motorcycle("L", 2345, "ABC", "12345", today.plusDays(14))));
        all.add(new Entry("minibus_late", minibus("N", 1234, "XY", "23456", today.minusDays(95), 1)));
        all.add(new Entry("samsat_card", motorcycle("W", 3456, "QR", "34567", today.plusDays(7))));
        all.add(new Entry("over_qris_limit", expensive(today.plusDays(20))));
        all.add(new Entry("progressive", minibus("L", 1888, "PG", "18882", today.plusDays(5), 2)));
        all.add(new Entry("electric", electric(today.plusDays(9))));
        Registered base = motorcycle("S", 4567, "FY", "45678", today.plusDays(10));
        all.add(new Entry("five_year_renewal", with(base, base.due(), Registered.Standing.GOOD, Optional.empty())));
        Registered blocked = motorcycle("M", 5678, "BK", "56789", today.plusDays(10));
        all.add(new Entry("blocked", with(blocked, blocked.stnkUntil(), Registered.Standing.BLOCKED,
                Optional.empty())));
        all.add(new Entry("arrears_over_limit", motorcycle("AG", 3210, "TG", "32101", today.minusDays(800))));
        Registered paid = motorcycle("AE", 2468, "LP", "24680", today.plusDays(345));
        all.add(new Entry("already_paid", with(paid, paid.stnkUntil(), Registered.Standing.GOOD,
                Optional.of(today.minusDays(20)))));
        all.add(new Entry("too_early", motorcycle("P", 4321, "TE", "43210", today.plusDays(200))));
        Registered deleted = motorcycle("N", 2121, "DL", "21210", today.minusDays(1300));
        all.add(new Entry("registration_deleted", with(deleted, deleted.stnkUntil(), Registered.Standing.DELETED,
                Optional.empty())));
        all.add(new Entry("government_plate", government(today.plusDays(12))));
        for (int i = 1; i <= ORDINARY; i++) {
            all.add(new Entry("ordinary_" + i, motorcycle(List.of("L", "W", "N", "P", "S", "M", "AE", "AG").get(i % 8),
                    2700 + i, "DM", "270" + String.format("%02d", i), today.plusDays(10 + i))));
        }
        return all;
    }

    private static Registered motorcycle(String code, int number, String suffix, String tail, LocalDate due) {
        return vehicle(new Plate(code, number, suffix), tail, "HONDA", "VARIO 150", "SEPEDA MOTOR", due,
                facts(15_000_000, VehicleClass.MOTORCYCLE, 150, 1, WHITE, regency(code)));
    }

    private static Registered minibus(String code, int number, String suffix, String tail, LocalDate due, int rank) {
        return vehicle(new Plate(code, number, suffix), tail, "TOYOTA", "AVANZA 1.5 G", "MINIBUS", due,
                facts(200_000_000, VehicleClass.MINIBUS, 1496, rank, BLACK, regency(code)));
    }

    private static Registered expensive(LocalDate due) {
        return vehicle(new Plate("L", 1, "SMS"), "90001", "BMW", "740LI", "SEDAN", due,
                facts(1_250_000_000, VehicleClass.SEDAN, 2998, 1, WHITE, "35.78"));
    }

    private static Registered electric(LocalDate due) {
        return vehicle(new Plate("L", 1470, "EV"), "14702", "WULING", "AIR EV", "MINIBUS", due,
                facts(175_000_000, VehicleClass.MINIBUS, 0, 1, BLUE_STRIP, "35.78"));
    }

    private static Registered government(LocalDate due) {
        return vehicle(new Plate("L", 1001, "AP"), "10012", "TOYOTA", "INNOVA 2.0", "MINIBUS", due,
                facts(180_000_000, VehicleClass.MINIBUS, 1998, 1, RED, "35.78"));
    }

    private static VehicleFacts facts(long njkb, VehicleClass c, int cc, int rank, PlateColour colour, String regency) {
        return new VehicleFacts(Rupiah.of(njkb), c, SwdklljClass.of(c, cc, false), cc, rank, colour, regency);
    }

    private static Registered vehicle(Plate plate, String tail, String make, String model, String kind, LocalDate due,
            VehicleFacts facts) {
        String nik = facts.regency().replace(".", "") + "010501900" + String.format("%03d", plate.number() % 1000);
        return new Registered(plate, "MHSIMULASI00" + tail, make, model, kind, 2020, "HITAM", facts, nik, due,
                due.plusYears(3), Registered.Standing.GOOD, Optional.empty());
    }

    private static Registered with(Registered r, LocalDate stnkUntil, Registered.Standing standing,
            Optional<LocalDate> paidOn) {
        return new Registered(r.plate(), r.chassis(), r.make(), r.model(), r.kind(), r.year(), r.colour(), r.facts(),
                r.ownerNik(), r.due(), stnkUntil, standing, paidOn);
    }

    /** None of these bills parking, so that the worked examples hold. */
    private static String regency(String code) {
        return switch (code) {
            case "L" -> "35.78";
            case "W" -> "35.15";
            case "N" -> "35.73";
            case "P" -> "35.09";
            case "S" -> "35.22";
            case "M" -> "35.28";
            case "AE" -> "35.77";
            default -> "35.71";
        };
    }
}
