package id.anjungan.demo.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void everyTextStandsInBothLanguages_withTheSamePlaces() throws IOException {
        Properties indonesian = read("words.properties");
        Properties english = read("words_en.properties");
        assertEquals(indonesian.keySet(), english.keySet());
        for (String key : indonesian.stringPropertyNames()) {
            for (String place : new String[] {"{0}", "{1}", "{2}"}) {
                assertEquals(indonesian.getProperty(key).contains(place), english.getProperty(key).contains(place),
                        key);
            }
            assertFalse(english.getProperty(key).contains("'"), "MessageFormat swallows it: " + key);
            assertFalse(indonesian.getProperty(key).contains("'"), "MessageFormat swallows it: " + key);
        }
        for (int rule = 1; rule <= 22; rule++) {
            assertTrue(indonesian.containsKey("rule." + rule));
        }
    }

    @Test
    void numbersAreNotGrouped() {
        assertTrue(Words.say("killed", 12345).endsWith("12345"));
    }
}
