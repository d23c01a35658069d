package id.anjungan.kiosk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words by key and language. Each room keeps its own pair of files beside its package ({@code texts_id.properties},
 * {@code texts_en.properties}, UTF-8); the wiring passes the rooms in. {@code {0}} stands for the first argument, in
 * one pass, so that an argument's own braces stay as they are. A key that is missing is a programmer's fault:
 * {@link #faults()} finds those between languages, a test finds those between code and files.
 */
public final class Texts {

    /** Indonesian first; both are complete. */
    public static final List<String> LANGUAGES = List.of("id", "en");

    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * @param rooms folders on the class path, e.g. {@code /id/anjungan/kiosk/page/}
     * @throws IllegalArgumentException when a room lacks a file of a language
     */
    public Texts(List<String> rooms) {
        for (String language : LANGUAGES) {
            Map<String, String> words = new TreeMap<>();
            rooms.forEach(room -> load(room, language, words));
            byLanguage.put(language, words);
        }
    }

    public static Texts of(String... rooms) {
        return new Texts(List.of(rooms));
    }

    /**
     * @param language {@code id} or {@code en}; any other is a fault of the caller
     * @throws IllegalArgumentException when key or language is unknown
     */
    public String in(String language, Text text) {
        if (text.key().startsWith("=")) {
            return text.key().substring(1);
        }
        if (text.key().equals(Text.EACH) && LANGUAGES.contains(language)) {
            return String.valueOf(text.args().get(LANGUAGES.indexOf(language)));
        }
        Map<String, String> words = byLanguage.get(language);
        String pattern = words == null ? null : words.get(text.key());
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + text.key() + " in " + language);
        }
        return text.args().isEmpty() && pattern.indexOf('{') < 0 ? pattern : filled(pattern, text.args(), language);
    }

    public boolean has(String key) {
        return key.startsWith("=") || key.equals(Text.EACH) || byLanguage.get(LANGUAGES.get(0)).containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(byLanguage.get(LANGUAGES.get(0)).keySet());
    }

    /** Keys that a language lacks, keys written twice, placeholders that differ: empty when all is well. */
    public List<String> faults() {
        List<String> found = new ArrayList<>(faults);
        compare(found);
        return List.copyOf(found);
    }

    private String filled(String pattern, List<Object> args, String language) {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int slot = slotAt(pattern, at);
            if (slot < 0) {
                out.append(pattern.charAt(at++));
                continue;
            }
            if (slot >= args.size()) {
                throw new IllegalArgumentException("text needs argument " + slot + ": " + pattern);
            }
            Object arg = args.get(slot);
            out.append(arg instanceof Text nested ? in(language, nested) : String.valueOf(arg));
            at += 3;
        }
        return out.toString();
    }

    /** Index of the argument that {@code {n}} at this place names, or -1 when there is no placeholder here. */
    private static int slotAt(String pattern, int at) {
        boolean slot = at + 2 < pattern.length() && pattern.charAt(at) == '{' && pattern.charAt(at + 2) == '}'
                && Character.isDigit(pattern.charAt(at + 1));
        return slot ? pattern.charAt(at + 1) - '0' : -1;
    }

    private void load(String room, String language, Map<String, String> into) {
        String path = room + "texts_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no texts at " + path);
            }
            new Watched(path, into).load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private void compare(List<String> found) {
        Set<String> all = new TreeSet<>();
        byLanguage.values().forEach(words -> all.addAll(words.keySet()));
        for (String key : all) {
            Set<Set<Integer>> slots = new java.util.HashSet<>();
            byLanguage.forEach((language, words) -> {
                if (words.containsKey(key)) {
                    slots.add(slots(words.get(key)));
                } else {
                    found.add(key + " is missing in " + language);
                }
            });
            if (slots.size() > 1) {
                found.add(key + " has other placeholders in one language than in another");
            }
        }
    }

    private static Set<Integer> slots(String pattern) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < pattern.length(); i++) {
            int slot = slotAt(pattern, i);
            if (slot >= 0) {
                found.add(slot);
            }
        }
        return found;
    }

    /** Properties drop a repeated key without a word; here it is a fault. */
    private final class Watched extends Properties {

        private final transient String path;
        private final transient Map<String, String> into;

        Watched(String path, Map<String, String> into) {
            this.path = path;
            this.into = into;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (into.put((String) key, (String) value) != null) {
                faults.add(key + " is written twice (" + path + ")");
            }
            return null;
        }
    }
}
