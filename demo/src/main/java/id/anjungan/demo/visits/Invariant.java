package id.anjungan.demo.visits;

import java.util.ArrayList;
import java.util.List;

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

    /** Counts while a rule is checked. */
    static final class Tally {

        private int checked;
        private final List<String> faults = new ArrayList<>();

        void check(boolean good, String otherwise) {
            checked++;
            if (!good) {
                faults.add(otherwise);
            }
        }

        Invariant of(int id, String rule) {
            return new Invariant(id, rule, checked, "", faults);
        }
    }
}
