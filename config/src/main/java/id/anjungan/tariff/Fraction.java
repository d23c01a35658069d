package id.anjungan.tariff;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact rational in lowest terms, denominator positive. Money is a fraction only until its line is rounded. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,18}))?(%?)");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator zero");
        }
        BigInteger gcd = numerator.gcd(denominator).max(BigInteger.ONE);
        BigInteger by = denominator.signum() < 0 ? gcd.negate() : gcd;
        numerator = numerator.divide(by);
        denominator = denominator.divide(by);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** @param text {@code "1.2%"}, {@code "0.753"}, {@code "50/83"}, never negative */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fraction parse(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return new Fraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
        }
        Matcher m = DECIMAL.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("want \"1.2%\", \"0.753\" or \"50/83\", found \"" + text + "\"");
        }
        String decimals = m.group(2) == null ? "" : m.group(2);
        BigInteger scale = BigInteger.TEN.pow(decimals.length() + (m.group(3).isEmpty() ? 0 : 2));
        return new Fraction(new BigInteger(m.group(1) + decimals), scale);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long whole) {
        return times(of(whole));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greatest whole number not above this. */
    public long floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
