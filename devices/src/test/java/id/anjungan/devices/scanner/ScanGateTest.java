package id.anjungan.devices.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.scanner.ScanEvent.Scanned;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanGateTest {

    private final ScanGate gate = new ScanGate();
    private Instant now = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void sameCode_passesAgain_onceItWasAwayForAMoment() {
        assertTrue(gate.pass(new Scanned("A"), now).isPresent());
        for (int i = 0; i < 100; i++) {
            now = now.plusMillis(200);
            assertEquals(Optional.empty(), gate.pass(new Scanned("A"), now));
        }
        now = now.plus(ScanGate.SAME);
        gate.forget(now);
        assertTrue(gate.pass(new Scanned("A"), now).isPresent());
        assertFalse(gate.babbling(now));
    }

    @Test
    void babblingScanner_isHeardAgain_afterItWasQuiet() {
        for (int i = 0; i < 50; i++) {
            now = now.plusMillis(100);
            boolean passed = gate.pass(new Scanned("B" + i), now).isPresent();
            assertEquals(i < ScanGate.MOST - 1, passed, "text " + i);
        }
        assertTrue(gate.babbling(now));
        now = now.plus(ScanGate.WINDOW);
        assertFalse(gate.babbling(now));
        assertTrue(gate.pass(new Scanned("A"), now).isPresent());
    }

    @Test
    void whatWasRead_isNeverWrittenOut() {
        assertEquals("Scanned[4 characters]", new Scanned("NIK!").toString());
    }
}
