package id.anjungan.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a module says in Indonesian it says in English: pairs of files, equal keys, equal placeholders. */
public abstract class SayingsRules {

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");
    private static final String INDONESIAN = "_id.properties";
    private static final String ENGLISH = "_en.properties";

    @Test
    void everyFileOfWordsHasItsPair_withTheSameKeysAndPlaceholders() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<Path> files = files();
        assertFalse(files.isEmpty(), "no words in this module");
        for (Path file : files) {
            boolean english = file.toString().endsWith(ENGLISH);
            Path other = Path.of(file.toString().replace(english ? ENGLISH : INDONESIAN,
                    english ? INDONESIAN : ENGLISH));
            if (!Files.exists(other)) {
                faults.add(file + " has no pair");
            } else if (!english) {
                compare(file, other, faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources"))) {
            return all.filter(f -> f.toString().endsWith(INDONESIAN) || f.toString().endsWith(ENGLISH))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void compare(Path one, Path other, List<String> faults) throws IOException {
        Properties indonesian = read(one);
        Properties english = read(other);
        Set<String> keys = new HashSet<>(indonesian.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : new TreeSet<>(keys)) {
            if (!indonesian.containsKey(key) || !english.containsKey(key)) {
                faults.add(one + ": " + key + " is missing in one language");
            } else if (!slots(indonesian.getProperty(key)).equals(slots(english.getProperty(key)))) {
                faults.add(one + ": " + key + " has other placeholders in one language");
            }
        }
    }

    private static Set<String> slots(String text) {
        Set<String> found = new HashSet<>();
        Matcher m = SLOT.matcher(text);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        assertTrue(words.size() > 0, file + " is empty");
        return words;
    }
}
