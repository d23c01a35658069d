package id.anjungan.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to a misspelt one. */
final class Nearest {

    private Nearest() {
    }

    /** Empty when no word is near enough to be a likely slip: a third of its letters, at least two. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k))
                .filter(k -> distance(word, k) <= Math.max(2, k.length() / 3));
    }

    /** Levenshtein, blind to case and to hyphen against underscore. */
    static int distance(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String plain(String s) {
        return s.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
