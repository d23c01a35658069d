package id.anjungan.demo.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of one rule of the payment path.
 *
 * @param id      1 to 22, as the design numbers them
 * @param checked how often it could have failed
 * @param later   the work that brings it, for those that cannot be checked yet; empty otherwise
 * @param faults  one sentence for each time it failed
 */
public record Invariant(int id, String rule, int checked, String later, List<String> faults) {

    public Invariant {
        faults = List.copyOf(faults);
    }

    /** A rule that was never put to the test does not hold: it is not known. */
    public boolean held() {
        return faults.isEmpty() && (checked > 0 || !later.isEmpty());
    }

    static Invariant later(int id, String rule, String work) {
        return new Invariant(id, rule, 0, work, List.of());
    }

    /**
     * Counts while a rule is checked. One cause, one name: a purchase that one rule has named is left out by the rules
     * that are judged after it, for what follows in its rows follows from the first fault.
     */
    static final class Tally {

        private final Set<String> named;
        private final Set<String> mine = new HashSet<>();
        private final List<String> faults = new ArrayList<>();
        private int checked;

        /** @param named purchases that the rules before this one have named; gets those that this one names */
        Tally(Set<String> named) {
            this.named = named;
        }

        void check(boolean good, String otherwise) {
            checked++;
            if (!good) {
                faults.add(otherwise);
            }
        }

        /** @param otherwise follows the purchase's id */
        void check(String purchase, boolean good, String otherwise) {
            if (!named.contains(purchase)) {
                check(good, purchase + " " + otherwise);
                if (!good) {
                    mine.add(purchase);
                }
            }
        }

        Invariant of(int id, String rule) {
            named.addAll(mine);
            return new Invariant(id, rule, checked, "", faults);
        }
    }
}
