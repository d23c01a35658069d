package id.anjungan.demo.proof;

import java.util.List;

/**
 * All that the rules are judged by.
 *
 * @param secrets what may stand in no row and no log: the NIKs that were typed
 * @param logs    every line of every program's log
 * @param papers  the words of every sheet that was printed
 */
public record Case(Evidence evidence, List<String> secrets, List<String> logs, List<String> papers) {

    public Case {
        secrets = List.copyOf(secrets);
        logs = List.copyOf(logs);
        papers = List.copyOf(papers);
    }

    /** Purchases that were begun at some terminal, in the order of their first rows. */
    List<Purchase> purchases() {
        return evidence.purchases().stream().filter(p -> !p.of("payment").isEmpty()).toList();
    }
}
