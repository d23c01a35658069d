package id.anjungan.demo.office;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyRuleOfTheMoneyPathHasASentence() {
        for (int rule = 1; rule <= 22; rule++) {
            assertTrue(Words.say("rule." + rule).length() > 10, "rule " + rule);
        }
    }

    @Test
    void numbersAreNotGrouped() {
        assertTrue(Words.say("killed", 12345).endsWith("12345"));
    }
}
