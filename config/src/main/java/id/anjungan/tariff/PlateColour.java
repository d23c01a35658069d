package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The colour of a plate says which rate applies. Blue strip: battery vehicle, outside PKB (UU 1/2022 art. 7(3)d). */
public enum PlateColour {
    WHITE("putih"), BLACK("hitam"), YELLOW("kuning"), RED("merah"), BLUE_STRIP("putih strip biru");

    private final String code;

    PlateColour(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<PlateColour> ofCode(String code) {
        for (PlateColour c : values()) {
            if (c.code.equals(code)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    boolean privateOwner() {
        return this == WHITE || this == BLACK || this == BLUE_STRIP;
    }
}
