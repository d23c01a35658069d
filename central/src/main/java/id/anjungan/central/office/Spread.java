package id.anjungan.central.office;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Durations in seconds, and how they spread. A quantile is by nearest rank: the least of the measured values that so
 * many in a hundred do not exceed. So it is always one that somebody really waited, and needs no rounding.
 */
public final class Spread {

    private final long[] sorted;

    public Spread(Collection<Long> seconds) {
        sorted = seconds.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    public int count() {
        return sorted.length;
    }

    /** Empty where nothing was measured. */
    public Optional<Long> median() {
        return quantile(50);
    }

    /** What nine in ten did not exceed; empty where nothing was measured. */
    public Optional<Long> p90() {
        return quantile(90);
    }

    private Optional<Long> quantile(int hundredths) {
        return sorted.length == 0 ? Optional.empty()
                : Optional.of(sorted[(int) (((long) sorted.length * hundredths + 99) / 100) - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread && Arrays.equals(sorted, spread.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
