package id.anjungan.contract.survey;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One citizen's answers to the nine elements, and nothing else of that citizen.
 *
 * @param answers nine characters in the order of {@link Element}: {@code 1} (worst) to {@code 4}, {@code -} skipped
 */
public record Sheet(String answers) implements Comparable<Sheet> {

    public static final int WORST = 1;
    public static final int BEST = 4;
    private static final char SKIPPED = '-';
    private static final Pattern SHAPE = Pattern.compile("[1-4-]{9}");

    public static final Sheet EMPTY = new Sheet("---------");

    /** @throws IllegalArgumentException when it is no sheet */
    public Sheet {
        if (!SHAPE.matcher(answers).matches()) {
            throw new IllegalArgumentException("no sheet: " + answers);
        }
    }

    /** Empty for what is no sheet. */
    public static Optional<Sheet> read(String answers) {
        return SHAPE.matcher(answers).matches() ? Optional.of(new Sheet(answers)) : Optional.empty();
    }

    /** @param level 1 to 4 */
    public Sheet with(Element element, int level) {
        StringBuilder all = new StringBuilder(answers);
        all.setCharAt(element.ordinal(), (char) ('0' + level));
        return new Sheet(all.toString());
    }

    /** Empty where it was skipped. */
    public Optional<Integer> level(Element element) {
        char c = answers.charAt(element.ordinal());
        return c == SKIPPED ? Optional.empty() : Optional.of(c - '0');
    }

    /** All nine are answered: only such a sheet counts in an index. */
    public boolean complete() {
        return answers.indexOf(SKIPPED) < 0;
    }

    public boolean empty() {
        return equals(EMPTY);
    }

    @Override
    public int compareTo(Sheet other) {
        return answers.compareTo(other.answers);
    }
}
