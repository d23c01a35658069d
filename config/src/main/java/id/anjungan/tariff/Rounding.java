package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonValue;
import id.anjungan.contract.Rupiah;

/**
 * How each line becomes whole rupiah, once.
 *
 * @param unit rupiah that results are multiples of: 1, 100, 500 or 1000
 */
public record Rounding(long unit, Mode mode) {

    /** Which way. */
    public enum Mode {
        HALF_UP("half_up"), CEIL("ceil"), FLOOR("floor");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    public Rupiah round(Fraction exact) {
        Fraction units = exact.times(Fraction.of(1, unit));
        long whole = switch (mode) {
            case FLOOR -> units.floor();
            case HALF_UP -> units.plus(Fraction.of(1, 2)).floor();
            case CEIL -> -Fraction.ZERO.minus(units).floor();
        };
        return Rupiah.of(Math.multiplyExact(whole, unit));
    }
}
