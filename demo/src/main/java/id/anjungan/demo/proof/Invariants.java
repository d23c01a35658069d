package id.anjungan.demo.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The twenty-two rules of the payment path, each computed from the evidence or named with the work that brings it. */
public final class Invariants {

    /** Rules of card hosts, which the bank card (ISO 8583) of issue 4 brings. */
    private static final Map<Integer, String> CARDS = new TreeMap<>(Map.of(
            8, "A reversal outlives everything",
            9, "No new authorisation while too many reversals are owed",
            11, "A late approval never leads to delivery (card hosts)",
            13, "Repeats flip the message type on the second send",
            17, "The trace number is durable and moves before use",
            22, "Cancel is inert from intent to answer (card hosts)"));

    /** Rules about whole books. */
    private static final Set<Integer> WHOLE = Set.of(15, 18, 19);

    private Invariants() {
    }

    /** The rules that wait for bank cards, by id. */
    public static Map<Integer, String> waiting() {
        return Collections.unmodifiableMap(CARDS);
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
        CARDS.forEach((id, rule) -> all.add(Invariant.later(id, rule, "issue 4: bank cards (ISO 8583)")));
        all.sort(Comparator.comparingInt(Invariant::id));
        return all;
    }
}
