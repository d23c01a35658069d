package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** What a vehicle is to the law: its code keys the weights; its kind decides fees and progressive rates. */
public enum VehicleClass {
    MOTORCYCLE("motorcycle", Kind.MOTORCYCLE), THREE_WHEELER("three_wheeler", Kind.MOTORCYCLE),
    SEDAN("sedan", Kind.CAR), JEEP("jeep", Kind.CAR), MINIBUS("minibus", Kind.CAR),
    BLIND_VAN("blind_van", Kind.CAR), PICKUP("pickup", Kind.CAR), MICROBUS("microbus", Kind.CAR),
    BUS("bus", Kind.CAR), LIGHT_TRUCK("light_truck", Kind.TRUCK), TRUCK("truck", Kind.TRUCK);

    /** Coarse kinds. */
    enum Kind { MOTORCYCLE, CAR, TRUCK }

    private final String code;
    private final Kind kind;

    VehicleClass(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @JsonValue
    public String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    /** Two or three wheels. */
    public boolean motorcycle() {
        return kind == Kind.MOTORCYCLE;
    }

    public static Optional<VehicleClass> ofCode(String code) {
        for (VehicleClass c : values()) {
            if (c.code.equals(code)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }
}
