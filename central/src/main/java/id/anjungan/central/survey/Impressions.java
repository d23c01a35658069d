package id.anjungan.central.survey;

import id.anjungan.contract.survey.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * One-tap impressions: a figure of its own, which is never called SKM or IKM.
 *
 * @param counts of the four levels, worst first
 */
public record Impressions(List<Long> counts) {

    public static final Impressions NONE = new Impressions(List.of(0L, 0L, 0L, 0L));

    public Impressions {
        counts = List.copyOf(counts);
        if (counts.size() != Sheet.BEST) {
            throw new IllegalArgumentException("four levels, not " + counts.size());
        }
    }

    public Impressions plus(Impressions more) {
        return new Impressions(List.of(counts.get(0) + more.counts.get(0), counts.get(1) + more.counts.get(1),
                counts.get(2) + more.counts.get(2), counts.get(3) + more.counts.get(3)));
    }

    public long all() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** How many in a hundred touched one of the two good faces, rounded half up; empty where nobody touched any. */
    public Optional<Integer> good() {
        return all() == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(100 * (counts.get(2) + counts.get(3)))
                .divide(BigDecimal.valueOf(all()), 0, RoundingMode.HALF_UP).intValueExact());
    }
}
