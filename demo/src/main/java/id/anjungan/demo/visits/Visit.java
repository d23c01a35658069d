package id.anjungan.demo.visits;

/** One scripted visit. */
interface Visit {

    /** For files and for {@code summary.json}: {@code 1-motor-tepat-waktu}. */
    String name();

    /** For people. */
    String title();

    void walk(Walk w) throws Exception;

    /** A visit from its parts. */
    static Visit of(String name, String title, Script script) {
        return new Visit() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String title() {
                return title;
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
