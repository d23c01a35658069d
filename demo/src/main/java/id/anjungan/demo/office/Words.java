package id.anjungan.demo.office;

import id.anjungan.language.Sayings;

/** What the demo says, while it runs and in its report, to whoever runs it: in one language, the process's. */
public final class Words {

    private static final Sayings SAYINGS = Sayings.of(Words.class);

    private Words() {
    }

    /** @param values shown as they are; numbers without grouping */
    public static String say(String key, Object... values) {
        return SAYINGS.say(key, values);
    }

    /** {@code id} or {@code en}. */
    public static String language() {
        return SAYINGS.language();
    }
}
