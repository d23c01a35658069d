package id.anjungan.demo.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The twenty-two rules of the payment path, each computed from the evidence or named with the work that brings it. */
public final class Invariants {

    /** Rules of card hosts, which the bank card (ISO 8583) of issue 4 brings. */
    private static final Set<Integer> CARDS = new TreeSet<>(Set.of(8, 9, 11, 13, 17, 22));

    /** Rules about whole books. */
    private static final Set<Integer> WHOLE = Set.of(15, 18, 19);

    private Invariants() {
    }

    /** The rules that wait for bank cards. */
    public static Set<Integer> waiting() {
        return Collections.unmodifiableSet(CARDS);
    }

    /** Rules that these purchases put to the test, with how often; those about whole journals and logs aside. */
    public static Map<Integer, Invariant> testedBy(Case c, Set<String> purchases) {
        Case part = new Case(c.evidence().only(purchases), c.secrets(), List.of(), List.of());
        Map<Integer, Invariant> tested = new TreeMap<>();
        of(part).stream().filter(i -> i.checked() > 0 && !WHOLE.contains(i.id())).forEach(i -> tested.put(i.id(), i));
        return tested;
    }

    /** All 22, in order. Judged from cause to consequence: see {@link Invariant.Tally}. */
    public static List<Invariant> of(Case c) {
        Set<String> named = new HashSet<>();
        List<Invariant> all = new ArrayList<>();
        all.add(RecordRules.tombstones(c, named));
        all.addAll(MoneyRules.causes(c, named));
        all.add(RecordRules.sameAnswer(c, named));
        all.add(MoneyRules.oneEnd(c, named));
        all.add(RecordRules.owned(c, named));
        all.add(RecordRules.bootOrder(c, named));
        all.add(MoneyRules.sums(c, named));
        all.add(RecordRules.chained(c));
        all.add(RecordRules.masked(c));
        CARDS.forEach(id -> all.add(Invariant.later(id, "issue 4: bank cards (ISO 8583)")));
        all.sort(Comparator.comparingInt(Invariant::id));
        return all;
    }
}
