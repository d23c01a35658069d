package id.anjungan.demo.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The twenty-two rules of the payment path, each computed from the evidence or named with the work that brings it. */
public final class Invariants {

    private static final String CARDS = "issue 4: bank cards (ISO 8583)";

    private Invariants() {
    }

    /**
     * All 22, in order.
     *
     * @param secrets what may stand in no row and no log: the NIKs that were typed
     * @param papers  the words of every sheet that was printed
     */
    public static List<Invariant> of(Evidence e, List<String> secrets, List<String> logs, List<String> papers) {
        List<Invariant> all = new ArrayList<>(MoneyRules.of(e, papers));
        all.addAll(RecordRules.of(e, secrets, logs));
        all.add(Invariant.later(8, "A reversal outlives everything", CARDS));
        all.add(Invariant.later(9, "No new authorisation while too many reversals are owed", CARDS));
        all.add(Invariant.later(11, "A late approval never leads to delivery (card hosts)", CARDS));
        all.add(Invariant.later(13, "Repeats flip the message type on the second send", CARDS));
        all.add(Invariant.later(17, "The trace number is durable and moves before use", CARDS));
        all.add(Invariant.later(22, "Cancel is inert from intent to answer (card hosts)", CARDS));
        all.sort(Comparator.comparingInt(Invariant::id));
        return all;
    }
}
