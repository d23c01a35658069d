package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Classes (golongan) of the SWDKLLJ, PMK 16/PMK.010/2017. */
public enum SwdklljClass {
    A("A"), B("B"), C1("C1"), C2("C2"), DP("DP"), DU("DU"), EP("EP"), EU("EU"), F("F");

    private static final int SMALLEST_TAXED_CC = 50;
    private static final int BIG_MOTORCYCLE_CC = 250;
    private static final int SMALL_PUBLIC_CC = 1600;
    private static final int SMALL_GOODS_CC = 2400;

    private final String code;

    SwdklljClass(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<SwdklljClass> ofCode(String code) {
        for (SwdklljClass c : values()) {
            if (c.code.equals(code)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /** The class of an ordinary vehicle; special vehicles (ambulance A, crane B) are classed by the register alone. */
    public static SwdklljClass of(VehicleClass vehicle, int engineCc, boolean publicTransport) {
        return switch (vehicle) {
            case MOTORCYCLE -> engineCc <= SMALLEST_TAXED_CC ? A : engineCc <= BIG_MOTORCYCLE_CC ? C1 : C2;
            case THREE_WHEELER -> C1;
            case SEDAN, JEEP, MINIBUS -> !publicTransport ? DP : engineCc <= SMALL_PUBLIC_CC ? DU : EU;
            case BLIND_VAN, PICKUP -> engineCc <= SMALL_GOODS_CC ? DP : F;
            case MICROBUS, BUS -> publicTransport ? EU : EP;
            case LIGHT_TRUCK, TRUCK -> F;
        };
    }
}
