package id.anjungan.kiosk.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulated days of an office, and rules broken on purpose: the days must notice each. */
class OfficeDayTest {

    private static final int SEEDS = 16;
    private static final int STEPS = 500;
    private static final int SEEDS_OF_A_MUTANT = 10;

    @Test
    void whateverHappensInAnOffice_itsPromisesHold() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                new OfficeDay(seed, QueueRules::step).run(STEPS);
            } catch (RuntimeException broken) {
                fail("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }

    static Stream<Map.Entry<String, QueueHost.Rules>> mutants() {
        return new LinkedHashMap<>(BrokenRules.ALL).entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void aBrokenRuleIsNoticed(Map.Entry<String, QueueHost.Rules> mutant) {
        boolean noticed = false;
        for (long seed = 1; seed <= SEEDS_OF_A_MUTANT && !noticed; seed++) {
            try {
                new OfficeDay(seed, mutant.getValue()).run(STEPS);
            } catch (QueueWatch.Broken | QueueState.Contradiction broken) {
                noticed = true;
            }
        }
        assertTrue(noticed, mutant.getKey() + " went unnoticed");
    }
}
