package id.anjungan.central.survey;

import id.anjungan.contract.survey.Element;
import id.anjungan.contract.survey.Sheet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The index of public satisfaction (IKM, PermenPAN-RB 14/2017). The mean of each element weighs exactly one ninth; the
 * sum of the nine, times 25, is the index. That is 25 x (sum of all answers) / (9 x sheets), so one division, rounded
 * once, half up, to two decimals: nothing is rounded on the way. The weight 0,11 in common use is not one ninth; it can
 * never reach 100 and lowers 91,48 to 90,56.
 *
 * @param sheets complete ones, at least one; an incomplete sheet would give its elements another number of respondents
 *               than the rest, and is in no sum
 * @param sums   of the answers to each element
 */
public record Ikm(int sheets, Map<Element, Long> sums) {

    private static final int DECIMALS = 2;
    private static final long SCALE = 25;

    public Ikm {
        sums = Map.copyOf(sums);
        if (sheets < 1 || sums.size() != Element.values().length) {
            throw new IllegalArgumentException("no index out of " + sheets + " sheets, " + sums.size() + " elements");
        }
    }

    /** Empty where no sheet is complete. */
    public static Optional<Ikm> of(Collection<Sheet> sheets) {
        int complete = 0;
        Map<Element, Long> sums = new EnumMap<>(Element.class);
        for (Sheet sheet : sheets) {
            if (sheet.complete()) {
                complete++;
                for (Element element : Element.values()) {
                    sums.merge(element, (long) sheet.level(element).orElseThrow(), Long::sum);
                }
            }
        }
        return complete == 0 ? Optional.empty() : Optional.of(new Ikm(complete, sums));
    }

    /** 25,00 to 100,00. */
    public BigDecimal index() {
        long all = sums.values().stream().mapToLong(Long::longValue).sum();
        return BigDecimal.valueOf(SCALE * all).divide(BigDecimal.valueOf((long) Element.values().length * sheets),
                DECIMALS, RoundingMode.HALF_UP);
    }

    /** Mean of one element (NRR), 1,00 to 4,00, rounded for reading only. */
    public BigDecimal mean(Element element) {
        return BigDecimal.valueOf(sums.get(element)).divide(BigDecimal.valueOf(sheets), DECIMALS,
                RoundingMode.HALF_UP);
    }

    public Grade grade() {
        return Grade.of(index());
    }
}
