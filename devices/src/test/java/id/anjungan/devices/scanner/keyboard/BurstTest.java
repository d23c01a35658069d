package id.anjungan.devices.scanner.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.ScanEvent.Garbled;
import id.anjungan.devices.scanner.ScanEvent.Scanned;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final String PAPER = "KSK-3578-01-0001PZ33";
    private final Burst burst = new Burst();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void burstEndedByEnter_isAScan() {
        assertEquals(Optional.of(new Scanned(PAPER)), typed(PAPER + "\r", 3));
        assertEquals(Optional.of(new Scanned(PAPER)), typed(PAPER + "\n", 29));
    }

    @Test
    void sameKeysTypedByFingers_areNone() {
        assertEquals(Optional.empty(), typed(PAPER + "\r", 63));
        assertEquals(Optional.empty(), typed(PAPER + "\r", 31));
    }

    @Test
    void onePauseInABurst_isTheReceiversOwn() {
        typed(PAPER.substring(0, 9), 3);
        now = now.plusMillis(240);
        assertEquals(Optional.of(new Scanned(PAPER)), typed(PAPER.substring(9) + "\r", 3));
    }

    @Test
    void fingersBeforeABurst_areNotPartOfIt() {
        typed("abc", 90);
        now = now.plusMillis(400);
        assertEquals(Optional.of(new Scanned(PAPER)), typed(PAPER + "\r", 3));
    }

    @Test
    void enterAlone_orAHandFallingOnTheKeys_isNone() {
        assertEquals(Optional.empty(), typed("\r\r\r", 3));
        assertEquals(Optional.empty(), typed("asdfg\r", 1));
    }

    @Test
    void burstWithoutEnter_isNone() {
        assertEquals(Optional.empty(), typed(PAPER, 3));
        now = now.plusMillis(300);
        assertEquals(Optional.empty(), typed("\r", 3));
    }

    @Test
    void longOrUnprintableBurst_isRefused_andTheNextIsFine() {
        assertEquals(Optional.of(new Garbled("too_long")), typed("9".repeat(5_000) + "\r", 1));
        assertEquals(Optional.of(new Garbled("not_text")), typed("ABCDE\u0007FG\r", 2));
        assertEquals(Optional.of(new Scanned(PAPER)), typed(PAPER + "\r", 3));
    }

    @Test
    void noHandAnywhereNearHumanSpeed_isEverTakenForAScanner() {
        long seed = 20_261_122;
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 200_000; i++) {
            now = now.plusMillis(35 + (long) Math.abs(chance.nextGaussian() * 60));
            char key = chance.nextInt(12) == 0 ? '\r' : (char) chance.nextInt(' ', '~' + 1);
            assertEquals(Optional.empty(), burst.typed(key, now), "seed " + seed);
        }
    }

    private Optional<ScanEvent> typed(String keys, long gapMillis) {
        Optional<ScanEvent> last = Optional.empty();
        for (char key : keys.toCharArray()) {
            last = burst.typed(key, now);
            now = now.plusMillis(gapMillis);
        }
        return last;
    }
}
