package id.anjungan.demo.proof;

import id.anjungan.language.Sayings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of one rule of the payment path.
 *
 * @param id      1 to 22, as the design numbers them
 * @param checked how often it could have failed
 * @param later   the work that brings it, for those that cannot be checked yet; empty otherwise
 * @param faults  one sentence for each time it failed, in the language of this process
 */
public record Invariant(int id, int checked, String later, List<String> faults) {

    private static final Sayings SAYINGS = Sayings.of(Invariant.class);

    public Invariant {
        faults = List.copyOf(faults);
    }

    /** It was not broken; {@link #checked} tells what that is worth. */
    public boolean held() {
        return faults.isEmpty();
    }

    /** A rule that was never put to the test is not known to hold. */
    public boolean proven() {
        return held() && (checked > 0 || !later.isEmpty());
    }

    static Invariant later(int id, String work) {
        return new Invariant(id, 0, work, List.of());
    }

    static String say(String key, Object... values) {
        return SAYINGS.say(key, values);
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

        /** @param otherwise the sentence that says what is wrong, filled with {@code values} */
        void check(boolean good, String otherwise, Object... values) {
            checked++;
            if (!good) {
                faults.add(say(otherwise, values));
            }
        }

        /** @param otherwise a sentence of which {@code {0}} is the purchase */
        void check(String purchase, boolean good, String otherwise, Object... values) {
            if (!named.contains(purchase)) {
                Object[] all = Stream.concat(Stream.of(purchase), Arrays.stream(values)).toArray();
                check(good, otherwise, all);
                if (!good) {
                    mine.add(purchase);
                }
            }
        }

        Invariant of(int id) {
            named.addAll(mine);
            return new Invariant(id, checked, "", faults);
        }
    }
}
