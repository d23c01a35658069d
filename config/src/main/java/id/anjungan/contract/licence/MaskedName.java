package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A name of which only the first letter of each word is left: {@code B*** S******}. No other can be made. */
public record MaskedName(@JsonValue String value) {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 12;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MaskedName {
        if (value == null || !value.equals(masked(value)) || value.isEmpty()) {
            throw new IllegalArgumentException("MaskedName: not masked");
        }
    }

    /** @param name full or already masked. @throws IllegalArgumentException when there is nothing in it */
    public static MaskedName of(String name) {
        return new MaskedName(masked(name));
    }

    private static String masked(String name) {
        return Arrays.stream(name.strip().split("\\s+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS)
                .map(MaskedName::maskedWord).collect(Collectors.joining(" "));
    }

    private static String maskedWord(String word) {
        int first = Character.charCount(word.codePointAt(0));
        int rest = word.codePointCount(first, word.length());
        return word.substring(0, first) + "*".repeat(Math.min(LONGEST_WORD, rest));
    }

    @Override
    public String toString() {
        return value;
    }
}
