package id.anjungan.demo.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who watches the judge: each rule is broken once in copies of a good run's own books, and must be named there, alone.
 * A check that sleeps, or one that cries for another's fault, is found by this in every run.
 */
public final class Watch {

    private Watch() {
    }

    /**
     * @param folder  with the books of a run in which every rule held
     * @param scratch for the copies
     * @return for each rule that can be broken what was found: empty when it and no other was named, else a sentence
     */
    public static Map<Integer, String> over(Path folder, Case good, Path scratch) throws SQLException, IOException {
        Map<Integer, String> found = new TreeMap<>();
        for (int id : Forgeries.OF.keySet()) {
            found.put(id, broken(id, folder, good, scratch.resolve("rule-" + id)));
        }
        return found;
    }

    private static String broken(int id, Path folder, Case good, Path scratch) throws SQLException, IOException {
        Books books = Books.copied(folder, scratch, good.papers());
        try {
            Forgeries.OF.get(id).in(books);
        } catch (Forgeries.Impossible nothing) {
            return nothing.getMessage();
        }
        Case forged = new Case(Books.evidence(scratch), good.secrets(), good.logs(), books.papers());
        List<Invariant> named = Invariants.of(forged).stream().filter(i -> !i.faults().isEmpty()).toList();
        boolean alone = named.size() == 1 && named.get(0).id() == id;
        return alone ? "" : named.isEmpty() ? Invariant.say("watch.slept") : Invariant.say("watch.others",
                named.stream().map(i -> i.id() + " (" + i.faults().get(0) + ")").collect(Collectors.joining(", ")));
    }
}
