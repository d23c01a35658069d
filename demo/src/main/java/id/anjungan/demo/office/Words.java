package id.anjungan.demo.office;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the demo says to whoever runs it: Indonesian, or English where {@code ANJUNGAN_LANG} is {@code en}. */
public final class Words {

    private static final String ROOM = "id.anjungan.demo.office.words";
    private static final ResourceBundle INDONESIAN = in(Locale.ROOT);
    private static final ResourceBundle CHOSEN = "en".equals(System.getenv("ANJUNGAN_LANG")) ? in(Locale.ENGLISH)
            : INDONESIAN;

    private Words() {
    }

    private static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(ROOM, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param values shown as they are; numbers without grouping */
    public static String say(String key, Object... values) {
        return format(CHOSEN, key, values);
    }

    /** For the report, which is Indonesian. */
    public static String indonesian(String key) {
        return format(INDONESIAN, key);
    }

    private static String format(ResourceBundle texts, String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(words);
    }
}
