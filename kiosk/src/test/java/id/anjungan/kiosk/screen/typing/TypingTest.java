package id.anjungan.kiosk.screen.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.kiosk.page.Page.Field;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypingTest {

    @Test
    void aPlateIsSentInItsCanonicalForm() {
        assertEquals("L 1234 AB", new Typing(Field.PLATE, "l1234ab").value());
        assertEquals("AE 1670 FP", new Typing(Field.PLATE, " AE-1670 fp ").value());
        assertEquals("W 9", new Typing(Field.PLATE, "W9").value());
        assertEquals("L", new Typing(Field.PLATE, "L").value());
    }

    @Test
    void onlyWhatMayComeNextIsTaken() {
        Typing plate = new Typing(Field.PLATE, "");
        assertFalse(plate.type('1'), "a plate begins with a letter");
        assertTrue(plate.type('A') && plate.type('G'));
        assertFalse(plate.type('X'), "no code has three letters");
        assertFalse(plate.type('0'), "no number begins with a zero");
        assertTrue(plate.type('1') && plate.type('0') && plate.type('0') && plate.type('0'));
        assertFalse(plate.type('0'), "four digits at most");
        assertTrue(plate.type('Z'));
        assertFalse(plate.type('1'), "no digit after the last letters");
        assertEquals(List.of("AG", "1000", "Z"), plate.groups());
    }

    @Test
    void theHandIsGuidedToTheNextGroup() {
        assertEquals(0, new Typing(Field.PLATE, "").group());
        assertEquals(0, new Typing(Field.PLATE, "A").group());
        assertEquals(1, new Typing(Field.PLATE, "AG").group());
        assertEquals(1, new Typing(Field.PLATE, "L12").group());
        assertEquals(2, new Typing(Field.PLATE, "L1234").group());
        assertEquals(2, new Typing(Field.PLATE, "L12A").group());
    }

    @Test
    void aNikIsCountedButNeverShown() {
        Typing nik = new Typing(Field.NIK, "35780112345");
        assertEquals("●".repeat(11), nik.shown());
        assertEquals("35780112345", nik.value());
        assertFalse(nik.type('A'));
    }

    @Test
    void wipingLeavesNothing() {
        Typing nik = new Typing(Field.NIK, "3578011234567890");
        assertTrue(nik.full());
        nik.wipe();
        assertTrue(nik.empty());
        assertEquals("", nik.value());
    }

    @Test
    void anyKeysInAnyOrder_neverMakeAPlateThatCannotBe() {
        long seed = 20261122;
        Random random = new Random(seed);
        String keys = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (int round = 0; round < 2000; round++) {
            Typing plate = new Typing(Field.PLATE, "");
            for (int i = 0; i < 20; i++) {
                if (random.nextInt(6) == 0) {
                    plate.erase();
                } else {
                    plate.type(keys.charAt(random.nextInt(keys.length())));
                }
                assertTrue(plate.value().matches("([A-Z]{1,2}( [1-9][0-9]{0,3}( [A-Z]{1,3})?)?)?"),
                        "seed " + seed + ": " + plate.value());
            }
        }
    }
}
