package id.anjungan.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.anjungan.contract.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void decreesAreReadExactly() {
        assertEquals(Fraction.of(12, 1000), Fraction.parse("1.2%"));
        assertEquals(Fraction.of(753, 1000), Fraction.parse("0.753"));
        assertEquals(Fraction.of(50, 83), Fraction.parse("50/83"));
        for (String text : new String[] {"", "1,2%", "-1", "abc", "1/0", "1e5"}) {
            assertThrows(IllegalArgumentException.class, () -> Fraction.parse(text), text);
        }
    }

    @Test
    void roundingAgreesWithDecimalArithmetic() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            long n = random.nextLong(1_000_000_000);
            long tenths = random.nextLong(1000);
            Fraction f = Fraction.of(n).plus(Fraction.of(tenths, 1000));
            BigDecimal d = BigDecimal.valueOf(n * 1000 + tenths, 3);
            String at = "seed " + seed + " value " + d;
            assertEquals(d.setScale(0, RoundingMode.HALF_UP).longValueExact(), round(f, 1, Rounding.Mode.HALF_UP), at);
            assertEquals(d.setScale(0, RoundingMode.CEILING).longValueExact(), round(f, 1, Rounding.Mode.CEIL), at);
            assertEquals(d.setScale(0, RoundingMode.FLOOR).longValueExact(), round(f, 1, Rounding.Mode.FLOOR), at);
            assertEquals(d.movePointLeft(2).setScale(0, RoundingMode.CEILING).longValueExact() * 100,
                    round(f, 100, Rounding.Mode.CEIL), at);
        }
    }

    private static long round(Fraction f, long unit, Rounding.Mode mode) {
        Rupiah r = new Rounding(unit, mode).round(f);
        return r.amount();
    }
}
