package id.anjungan.demo.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One rule broken on purpose in a whole run, to show that its check is awake: inside the running terminal or tax server
 * where they can do that, else in the closed books: a terminal that delivers twice, for one, is stopped by the hub,
 * which posts no money that it does not know.
 *
 * @param id     of the rule that must be named in the end
 * @param where  what is broken
 * @param visits names of those that put the rule to the test; only these are walked
 */
public record Breakage(int id, Where where, List<String> visits) {

    /** Where a rule is broken. */
    public enum Where {
        /** By the terminal's own switch, {@code anjungan.break}. */
        TERMINAL,
        /** By the simulated tax server, which forgets voids. */
        TAX_SERVER,
        /** In the closed books, as a broken program would have left them. */
        BOOKS
    }

    private static final String FIRST = "1-motor-tepat-waktu";
    private static final String SECOND = "2-minibus-terlambat";
    private static final String HELD_BACK = "7-hub-putus";
    private static final String LATE = "9-bayar-terlambat";

    private static final Map<Integer, Breakage> KNOWN = all();

    private static Map<Integer, Breakage> all() {
        Map<Integer, List<String>> inside = Map.of(1, List.of(FIRST), 5, List.of(LATE), 14, List.of(HELD_BACK),
                18, List.of(FIRST));
        Map<Integer, List<String>> more = Map.of(12, List.of(FIRST, SECOND), 16, List.of(HELD_BACK));
        Map<Integer, Breakage> known = new TreeMap<>();
        for (int id : Forgeries.OF.keySet()) {
            known.put(id, inside.containsKey(id) ? new Breakage(id, Where.TERMINAL, inside.get(id))
                    : new Breakage(id, id == 10 ? Where.TAX_SERVER : Where.BOOKS,
                            more.getOrDefault(id, List.of(FIRST))));
        }
        return known;
    }

    /** Empty when nothing can break this one yet, or there is no such rule. */
    public static Optional<Breakage> of(int id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    public static Set<Integer> known() {
        return KNOWN.keySet();
    }

    /** The terminal's switch for it. */
    public Optional<String> inside() {
        return where == Where.TERMINAL ? Optional.of(String.format("INV%02d", id)) : Optional.empty();
    }

    /** Breaks the closed books in this folder, if that is where it is broken. @return the sheets' words afterwards */
    public List<String> forge(Path folder, List<String> papers) throws SQLException, IOException {
        if (where != Where.BOOKS) {
            return papers;
        }
        Books books = Books.at(folder, papers);
        Forgeries.OF.get(id).in(books);
        return books.papers();
    }
}
