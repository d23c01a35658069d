package id.anjungan.region;

import java.util.Locale;

/**
 * The three parts of a plate as typed, with lookalikes folded by position.
 *
 * @param code   leading letters, at most two
 * @param digits what follows, as digits without leading zeros
 * @param suffix the rest, as letters
 */
record PlateText(String code, String digits, String suffix, boolean allFits) {

    private static final int CODE_MAX = 2;
    private static final int DIGITS_MAX = 4;
    private static final int SUFFIX_MAX = 3;
    /** Longer input is not a plate, whatever it is. */
    private static final int TYPED_MAX = 40;

    static PlateText of(String typed) {
        String raw = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        if (raw.length() > TYPED_MAX) {
            return new PlateText("", "", "", false);
        }
        String[] groups = raw.split("[\\s.\\-_/]+");
        String all = String.join("", groups);
        if (!all.chars().allMatch(c -> isLetter(c) || isDigit(c))) {
            return new PlateText("", "", "", false);
        }
        if (groups.length == 3 && numberGroup(groups[1]) && codeGroup(groups[0])) {
            return build(groups[0], asDigits(groups[1]), asLetters(groups[2]));
        }
        int code = 0;
        int most = Math.min(CODE_MAX, all.length());
        while (code < most && isLetter(all.charAt(code)) && !looksLikeNumberFrom(all, code)) {
            code++;
        }
        int end = endOfDigits(all, code);
        return build(all.substring(0, code), asDigits(all.substring(code, end)), asLetters(all.substring(end)));
    }

    private static PlateText build(String code, String digits, String suffix) {
        String number = digits.replaceFirst("^0+", "");
        boolean onlyZeros = !digits.isEmpty() && number.isEmpty();
        boolean fits = !onlyZeros && digits.length() <= DIGITS_MAX && suffix.length() <= SUFFIX_MAX
                && suffix.chars().allMatch(PlateText::isLetter);
        return new PlateText(code, onlyZeros ? "0" : number, suffix, fits);
    }

    boolean isEmpty() {
        return code.isEmpty() && digits.isEmpty() && suffix.isEmpty() && allFits;
    }

    boolean wellFormed() {
        return allFits;
    }

    /** No area code holds O or I, so after the first letter one of these begins the number: {@code LO12} is L 012. */
    private static boolean looksLikeNumberFrom(String all, int at) {
        return at > 0 && lookalike(all.charAt(at)) && at + 1 < all.length() && isDigit(all.charAt(at + 1));
    }

    /** Digits run on through lookalike letters as long as a real digit follows and there is room. */
    private static int endOfDigits(String all, int from) {
        int end = from;
        for (int i = from; i < all.length() && i < from + DIGITS_MAX; i++) {
            char c = all.charAt(i);
            if (isDigit(c)) {
                end = i + 1;
            } else if (!lookalike(c)) {
                break;
            }
        }
        return end;
    }

    private static boolean codeGroup(String group) {
        return !group.isEmpty() && group.length() <= CODE_MAX && group.chars().allMatch(PlateText::isLetter);
    }

    private static boolean numberGroup(String group) {
        return !group.isEmpty() && group.chars().allMatch(c -> isDigit(c) || lookalike((char) c));
    }

    private static String asDigits(String part) {
        return part.replace('O', '0').replace('Ø', '0').replace('I', '1');
    }

    private static String asLetters(String part) {
        return part.replace('0', 'O').replace('1', 'I');
    }

    private static boolean lookalike(char c) {
        return c == 'O' || c == 'Ø' || c == 'I';
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c == 'Ø';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
