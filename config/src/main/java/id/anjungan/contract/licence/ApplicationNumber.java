package id.anjungan.contract.licence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an application as it stands on its receipt: {@code P2T-2611-004217} or {@code JOSS-2611-004217}, that
 * is the system, year and month of filing, and six digits. Names no person.
 */
public record ApplicationNumber(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("(P2T|JOSS)-\\d{4}-\\d{6}");
    private static final Pattern BARE = Pattern.compile("(P2T|JOSS)(\\d{4})(\\d{6})");
    private static final int DIGITS = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationNumber {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("ApplicationNumber: want " + SHAPE.pattern());
        }
    }

    /** Forgiving: spaces, hyphens, strokes and lower case; O for 0 and I or L for 1 in the digits, 0 for O before. */
    public static Optional<ApplicationNumber> read(String typed) {
        String bare = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        int cut = Math.max(0, bare.length() - DIGITS);
        String digits = bare.substring(cut).replace('O', '0').replace('I', '1').replace('L', '1');
        Matcher m = BARE.matcher(bare.substring(0, cut).replace('0', 'O') + digits);
        return m.matches() && monthOf(m.group(2)) ? Optional.of(new ApplicationNumber(m.group(1) + "-" + m.group(2)
                + "-" + m.group(3))) : Optional.empty();
    }

    private static boolean monthOf(String yearAndMonth) {
        int month = Integer.parseInt(yearAndMonth.substring(2));
        return month >= 1 && month <= 12;
    }

    @Override
    public String toString() {
        return value;
    }
}
