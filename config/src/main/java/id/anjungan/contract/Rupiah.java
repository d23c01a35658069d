package id.anjungan.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whole rupiah. Fractions exist only inside {@code tariff}; three wires write money in three ways (SNAP
 * {@code "260000.00"}, QRIS tag 54 {@code "260000"}, JSON of ours {@code 260000}), each in its own encoder.
 *
 * @param amount rupiah, may be negative for a difference
 */
public record Rupiah(@JsonValue long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);
    /** Far above any vehicle's tax, far below where sums of a year overflow. */
    private static final long MOST = 100_000_000_000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rupiah of(long amount) {
        return new Rupiah(amount);
    }

    /** Whether somebody may be asked to pay it. */
    public boolean payable() {
        return amount > 0 && amount <= MOST;
    }

    /** Whether it may be part of something payable: a relief is negative. */
    public boolean believable() {
        return amount >= -MOST && amount <= MOST;
    }

    /** @throws ArithmeticException on overflow, which no bill reaches */
    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** As people in Indonesia write it: {@code Rp1.234.567}, {@code -Rp5.000}. */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(amount)));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, '.');
        }
        return (amount < 0 ? "-Rp" : "Rp") + digits;
    }
}
