package id.anjungan.contract.mqtt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), new Random(5));

    private static void within(Duration wait, double low, double high) {
        assertTrue(wait.toMillis() >= low * 1000 && wait.toMillis() <= high * 1000, wait.toString());
    }

    @Test
    void waitsDoubleUpToTheLongest_neverBelowHalf() {
        within(backOff.afterFailure(), 0.5, 1);
        within(backOff.afterFailure(), 1, 2);
        within(backOff.afterFailure(), 2, 4);
        for (int i = 0; i < 100; i++) {
            backOff.afterFailure();
        }
        within(backOff.afterFailure(), 15, 30);
    }

    @Test
    void aConnectionThatStoodForAWhileStartsAnew_aFlickeringOneDoesNot() {
        for (int i = 0; i < 10; i++) {
            backOff.afterFailure();
        }
        within(backOff.afterLoss(Duration.ofMillis(200)), 15, 30);
        within(backOff.afterLoss(Duration.ofMinutes(1)), 0.5, 1);
    }
}
