package id.anjungan.demo.visits;

import id.anjungan.demo.office.Words;

/** One scripted visit. */
interface Visit {

    /** For files and for {@code summary.json}: {@code 1-motor-tepat-waktu}. */
    String name();

    /** For people. */
    default String title() {
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
