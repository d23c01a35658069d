package id.anjungan.config;

/** A sentence part in both languages of the technicians. */
public record Words(String indonesian, String english) {

    /** Words that are the same in both: names, numbers, patterns. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** @param language {@code id} or {@code en}; anything else reads Indonesian */
    public String in(String language) {
        return "en".equals(language) ? english : indonesian;
    }
}
