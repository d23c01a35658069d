package id.anjungan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sentences of one room in one language, from {@code sayings_id.properties} and {@code sayings_en.properties}
 * beside
 * a class of it (UTF-8). {@code {0}} stands for the first argument. A test holds the two files of every room together.
 */
public final class Sayings {

    /** Indonesian first. */
    public static final Set<String> LANGUAGES = Set.of("id", "en");

    private final Map<String, String> words = new TreeMap<>();
    private final String language;
    private final String path;

    private Sayings(Class<?> room, String language) {
        this.language = LANGUAGES.contains(language) ? language : "id";
        this.path = '/' + room.getPackageName().replace('.', '/') + "/sayings_" + this.language + ".properties";
        Properties read = new Properties();
        try (InputStream in = room.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no sayings at " + path);
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
        read.forEach((k, v) -> words.put((String) k, (String) v));
    }

    /** @param room any class of the package whose sentences are wanted; {@code language} {@code id} or {@code en} */
    public static Sayings of(Class<?> room, String language) {
        return new Sayings(room, language);
    }

    /** In the language of this process: {@link #chosen()}. */
    public static Sayings of(Class<?> room) {
        return new Sayings(room, chosen());
    }

    /** {@code ANJUNGAN_LANG}, which the launcher sets from {@code --lang}; Indonesian without it. */
    public static String chosen() {
        return "en".equals(System.getenv("ANJUNGAN_LANG")) ? "en" : "id";
    }

    public String language() {
        return language;
    }

    /** @throws IllegalArgumentException when there is no such sentence: a programmer's fault */
    public String say(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("no saying " + key + " at " + path));
    }

    /** Empty where the room has no sentence for it. */
    public Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(words.get(key)).map(text -> filled(text, values));
    }

    public Map<String, String> all() {
        return Map.copyOf(words);
    }

    /** In one pass, so that braces inside an argument stay as they are. */
    private static String filled(String text, Object... values) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            boolean slot = at + 2 < text.length() && text.charAt(at) == '{' && text.charAt(at + 2) == '}'
                    && Character.isDigit(text.charAt(at + 1)) && text.charAt(at + 1) - '0' < values.length;
            if (slot) {
                out.append(values[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                out.append(text.charAt(at));
            }
        }
        return out.toString();
    }
}
