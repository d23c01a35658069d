package id.anjungan.demo.visits;

import id.anjungan.demo.office.Words;

/** One scripted visit. */
interface Visit {

    /** For files and for {@code summary.json}: {@code 1-motor-tepat-waktu}. */
    String name();

    /** For people, as the report says it. */
    default String title() {
        return Words.indonesian("visit." + name());
    }

    /** For whoever runs the demo, in his language. */
    default String announced() {
        return Words.say("visit." + name());
    }

    void walk(Walk w) throws Exception;

    /** A visit from its parts. */
    static Visit of(String name, Script script) {
        return new Visit() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void walk(Walk w) throws Exception {
                script.walk(w);
            }
        };
    }

    /** What happens. */
    @FunctionalInterface
    interface Script {
        void walk(Walk w) throws Exception;
    }
}
