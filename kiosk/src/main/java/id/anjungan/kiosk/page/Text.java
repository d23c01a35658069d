package id.anjungan.kiosk.page;

import java.util.List;

/**
 * A text by key, resolved by the screen in the citizen's language; arguments are already formatted (money, dates) or
 * texts themselves.
 *
 * @param key e.g. {@code tax.plate.title}; a key starting with {@code =} stands for itself (names, plates, numbers)
 */
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }

    /** Text that is the same in every language. */
    public static Text plain(String words) {
        return new Text("=" + words, List.of());
    }

    /** Words that a configuration gives in each language itself, e.g. a counter service's name. */
    public static Text each(String indonesian, String english) {
        return new Text(EACH, List.of(indonesian, english));
    }

    static final String EACH = "|";

    public static final Text NONE = plain("");
}
