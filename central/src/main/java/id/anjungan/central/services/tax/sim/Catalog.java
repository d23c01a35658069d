package id.anjungan.central.services.tax.sim;

import id.anjungan.tariff.VehicleClass;
import java.util.List;

/** Models on the road, with round prices when new. Fictional values: no decree's NJKB is copied here. */
final class Catalog {

    /** @param priceNew rupiah; {@code share} how many of a thousand vehicles are this model */
    record Model(String make, String name, String kind, VehicleClass vehicleClass, int cc, long priceNew, int share) {
    }

    static final List<Model> MODELS = List.of(
            new Model("HONDA", "BEAT CBS", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 110, 14_000_000, 190),
            new Model("HONDA", "VARIO 125", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 125, 17_500_000, 130),
            new Model("HONDA", "SUPRA X 125", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 125, 14_500_000, 70),
            new Model("YAMAHA", "NMAX 155", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 155, 24_000_000, 90),
            new Model("YAMAHA", "JUPITER Z1", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 115, 13_500_000, 60),
            new Model("SUZUKI", "SATRIA F150", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 150, 21_000_000, 40),
            new Model("KAWASAKI", "NINJA 250", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 250, 52_000_000, 12),
            new Model("KAWASAKI", "NINJA ZX-25R", "SEPEDA MOTOR", VehicleClass.MOTORCYCLE, 251, 88_000_000, 4),
            new Model("VIAR", "KARYA 150", "SEPEDA MOTOR RODA TIGA", VehicleClass.THREE_WHEELER, 150, 23_000_000, 14),
            new Model("TOYOTA", "AVANZA 1.3 G", "MINIBUS", VehicleClass.MINIBUS, 1329, 155_000_000, 90),
            new Model("DAIHATSU", "XENIA 1.3 R", "MINIBUS", VehicleClass.MINIBUS, 1329, 145_000_000, 50),
            new Model("TOYOTA", "INNOVA 2.0", "MINIBUS", VehicleClass.MINIBUS, 1998, 260_000_000, 35),
            new Model("MITSUBISHI", "XPANDER ULTIMATE", "MINIBUS", VehicleClass.MINIBUS, 1499, 205_000_000, 30),
            new Model("HONDA", "HR-V 1.5 E", "JEEP", VehicleClass.JEEP, 1498, 270_000_000, 20),
            new Model("TOYOTA", "FORTUNER 2.4", "JEEP", VehicleClass.JEEP, 2393, 420_000_000, 12),
            new Model("TOYOTA", "VIOS 1.5", "SEDAN", VehicleClass.SEDAN, 1496, 220_000_000, 15),
            new Model("BMW", "520I", "SEDAN", VehicleClass.SEDAN, 1998, 760_000_000, 2),
            new Model("SUZUKI", "CARRY 1.5", "PICK UP", VehicleClass.PICKUP, 1493, 115_000_000, 45),
            new Model("DAIHATSU", "GRAN MAX BLIND VAN", "BLIND VAN", VehicleClass.BLIND_VAN, 1495, 120_000_000, 10),
            new Model("ISUZU", "ELF NKR 55", "MICROBUS", VehicleClass.MICROBUS, 2771, 290_000_000, 12),
            new Model("HINO", "RK8 R260", "BUS", VehicleClass.BUS, 7684, 610_000_000, 6),
            new Model("MITSUBISHI", "COLT DIESEL FE 74", "LIGHT TRUCK", VehicleClass.LIGHT_TRUCK, 3908, 310_000_000,
                    30),
            new Model("HINO", "FM 260 JD", "TRUCK", VehicleClass.TRUCK, 7684, 720_000_000, 15),
            new Model("WULING", "AIR EV", "MINIBUS", VehicleClass.MINIBUS, 0, 175_000_000, 8));

    static final List<String> COLOURS = List.of("HITAM", "PUTIH", "MERAH", "ABU-ABU METALIK", "BIRU", "SILVER METALIK");

    static final int SHARES = MODELS.stream().mapToInt(Model::share).sum();

    private Catalog() {
    }
}
