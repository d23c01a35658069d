package id.anjungan.kiosk.journal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the verifier says, Indonesian first, English by switch. */
record Words(ResourceBundle texts) {

    static Words in(boolean english) {
        return new Words(ResourceBundle.getBundle("id.anjungan.kiosk.journal.words",
                english ? Locale.ENGLISH : Locale.forLanguageTag("id"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}
