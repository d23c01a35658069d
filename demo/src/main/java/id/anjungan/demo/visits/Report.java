package id.anjungan.demo.visits;

import id.anjungan.language.Sayings;

/** The words of the report, in the language of whoever runs the demo. */
final class Report {

    private static final Sayings SAYINGS = Sayings.of(Report.class);

    private Report() {
    }

    static String say(String key, Object... values) {
        return SAYINGS.say(key, values);
    }
}
