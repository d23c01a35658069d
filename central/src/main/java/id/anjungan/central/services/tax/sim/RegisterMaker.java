package id.anjungan.central.services.tax.sim;

import id.anjungan.contract.Rupiah;
import id.anjungan.region.Plate;
import id.anjungan.region.Regency;
import id.anjungan.region.Regions;
import id.anjungan.tariff.PlateColour;
import id.anjungan.tariff.SwdklljClass;
import id.anjungan.tariff.VehicleClass;
import id.anjungan.tariff.VehicleFacts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes a register of more than 20,000 vehicles over all regencies. The same seed and day give the same register, so
 * nothing of it needs storing. Chassis numbers and NIKs are fictional.
 */
final class RegisterMaker {

    private static final int PER_REGENCY = 540;
    private static final int THOUSAND = 1000;
    private static final String LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
    private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

    private final SplittableRandom random;
    private final LocalDate today;
    private final Map<String, Registered> made = new LinkedHashMap<>();

    private RegisterMaker(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.today = today;
    }

    /** By plate key. The vehicles for demonstrations come first. */
    static Map<String, Registered> make(long seed, LocalDate today) {
        RegisterMaker maker = new RegisterMaker(seed, today);
        DemoVehicles.all(today).forEach(d -> maker.made.put(d.vehicle().plate().key(), d.vehicle()));
        for (Regency regency : Regions.eastJava().regencies()) {
            for (int i = 0; i < PER_REGENCY; i++) {
                maker.add(regency);
            }
        }
        return maker.made;
    }

    private void add(Regency regency) {
        Catalog.Model model = model();
        PlateColour colour = colour(model);
        Plate plate = plate(regency, model.vehicleClass(), colour);
        while (made.containsKey(plate.key())) {
            plate = plate(regency, model.vehicleClass(), colour);
        }
        int year = today.getYear() - random.nextInt(0, 16);
        LocalDate due = due();
        made.put(plate.key(), new Registered(plate, chassis(), model.make(), model.name(), model.kind(), year,
                pick(Catalog.COLOURS), facts(model, colour, year, regency), nik(regency.code()), due,
                due.plusYears(random.nextInt(0, 5)), standing(), paidElsewhere(due)));
    }

    private VehicleFacts facts(Catalog.Model model, PlateColour colour, int year, Regency regency) {
        long njkb = model.priceNew();
        for (int age = today.getYear() - year; age > 0; age--) {
            njkb = njkb * 94 / 100;
        }
        int rank = 1;
        while (rank < 5 && random.nextInt(THOUSAND) < 70) {
            rank++;
        }
        boolean forHire = colour == PlateColour.YELLOW;
        return new VehicleFacts(Rupiah.of(njkb / 100_000 * 100_000), model.vehicleClass(),
                SwdklljClass.of(model.vehicleClass(), model.cc() == 0 ? 1500 : model.cc(), forHire), model.cc(), rank,
                colour, regency.code());
    }

    private Catalog.Model model() {
        int draw = random.nextInt(Catalog.SHARES);
        for (Catalog.Model m : Catalog.MODELS) {
            draw -= m.share();
            if (draw < 0) {
                return m;
            }
        }
        throw new IllegalStateException("shares");
    }

    private PlateColour colour(Catalog.Model model) {
        if (model.cc() == 0) {
            return PlateColour.BLUE_STRIP;
        }
        int draw = random.nextInt(THOUSAND);
        if (draw < 15) {
            return PlateColour.RED;
        }
        boolean maybeForHire = model.vehicleClass() == VehicleClass.BUS || model.vehicleClass() == VehicleClass.MICROBUS
                || model.vehicleClass() == VehicleClass.TRUCK;
        if (maybeForHire && draw < 600) {
            return PlateColour.YELLOW;
        }
        return draw < 400 ? PlateColour.BLACK : PlateColour.WHITE;
    }

    /** Number blocks of the police: to 1999 passenger cars, to 6999 motorcycles, to 7999 buses, to 9999 goods. */
    private Plate plate(Regency regency, VehicleClass c, PlateColour colour) {
        int number = switch (c) {
            case MOTORCYCLE, THREE_WHEELER -> random.nextInt(2000, 7000);
            case SEDAN, JEEP, MINIBUS -> random.nextInt(1, 2000);
            case MICROBUS, BUS -> random.nextInt(7000, 8000);
            case BLIND_VAN, PICKUP, LIGHT_TRUCK, TRUCK -> random.nextInt(8000, 10000);
        };
        StringBuilder suffix = new StringBuilder();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            suffix.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (colour == PlateColour.YELLOW) {
            suffix.setCharAt(0, 'U');
        } else if (colour == PlateColour.RED) {
            suffix.setCharAt(suffix.length() - 1, 'P');
        } else if (random.nextInt(THOUSAND) < 5) {
            suffix.setCharAt(0, 'Ø');
        }
        return new Plate(regency.plate(), number, suffix.toString());
    }

    /** Most are paid; a third is due within the pay window; some are late, a few by years. */
    private LocalDate due() {
        int draw = random.nextInt(THOUSAND);
        if (draw < 520) {
            return today.plusDays(random.nextInt(61, 366));
        }
        if (draw < 820) {
            return today.plusDays(random.nextInt(0, 61));
        }
        return draw < 950 ? today.minusDays(random.nextInt(1, 365)) : today.minusDays(random.nextInt(366, 1500));
    }

    private Registered.Standing standing() {
        int draw = random.nextInt(THOUSAND);
        return draw < 12 ? Registered.Standing.BLOCKED
                : draw < 18 ? Registered.Standing.DELETED : Registered.Standing.GOOD;
    }

    private Optional<LocalDate> paidElsewhere(LocalDate due) {
        LocalDate earliest = due.minusYears(1).minusDays(60);
        return earliest.isAfter(today) || random.nextInt(THOUSAND) < 300 ? Optional.empty()
                : Optional.of(earliest.plusDays(random.nextInt(0, 60)));
    }

    private String chassis() {
        StringBuilder vin = new StringBuilder("MH");
        for (int i = 0; i < 9; i++) {
            vin.append(VIN.charAt(random.nextInt(VIN.length())));
        }
        return vin.append(padded(random.nextInt(1_000_000), 6)).toString();
    }

    /** PPKKCC DDMMYY SSSS; for women the day is raised by forty. */
    private String nik(String regency) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        int day = born.getDayOfMonth() + (random.nextBoolean() ? 40 : 0);
        return regency.substring(0, 2) + regency.substring(3) + padded(random.nextInt(1, 21), 2) + padded(day, 2)
                + padded(born.getMonthValue(), 2) + padded(born.getYear() % 100, 2) + padded(random.nextInt(1, 20), 4);
    }

    /** By hand: a formatter would take most of the start-up time for this many numbers. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private <T> T pick(java.util.List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
