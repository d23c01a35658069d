package id.anjungan.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CrossCheckTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private final Tariff tariff = Tariff.eastJava();

    @Test
    void aBillOfThisTariffAgrees() {
        assertEquals(new CrossCheck.Agrees(), CrossCheck.of(tariff, bill(259_996, "motorcycle", "putih", DUE), DUE));
    }

    @Test
    void aDecreeOfLastNightShowsAsADifference() {
        assertEquals(new CrossCheck.Differs(Rupiah.of(259_996)),
                CrossCheck.of(tariff, bill(260_100, "motorcycle", "putih", DUE), DUE));
    }

    @Test
    void whatThisTariffDoesNotKnowItDoesNotJudge() {
        assertEquals(new CrossCheck.CannotTell("vehicleClass"),
                CrossCheck.of(tariff, bill(1, "hovercraft", "putih", DUE), DUE));
        assertEquals(new CrossCheck.CannotTell("plateColour"),
                CrossCheck.of(tariff, bill(1, "motorcycle", "ungu", DUE), DUE));
        assertEquals(new CrossCheck.CannotTell("due"),
                CrossCheck.of(tariff, bill(1, "motorcycle", "putih", LocalDate.of(1999, 1, 1)), DUE));
    }

    private static Bill bill(long total, String vehicleClass, String colour, LocalDate due) {
        return new Bill("Q", new Bill.Vehicle("L 1 A", "12345", "", "", "", 2020, "", colour), "35.78", due,
                due.plusYears(1), java.util.List.of(), Rupiah.of(total), Instant.EPOCH,
                new Bill.Basis(Rupiah.of(15_000_000), "1", vehicleClass, "C1", 150, 1));
    }
}
