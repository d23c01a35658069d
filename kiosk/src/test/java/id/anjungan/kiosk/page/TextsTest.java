package id.anjungan.kiosk.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Instant LATE_SUNDAY_UTC = Instant.parse("2026-11-22T19:05:00Z");

    private final Texts texts = Texts.of("/id/anjungan/kiosk/page/");

    @Test
    void everyLanguageHasTheSameKeys() {
        assertEquals(List.of(), texts.faults());
    }

    @Test
    void datesFollowTheLanguageAndTheDayInWib() {
        assertEquals("Senin, 23 November 2026", texts.in("id", WibText.longDate(LATE_SUNDAY_UTC)));
        assertEquals("Monday, 23 November 2026", texts.in("en", WibText.longDate(LATE_SUNDAY_UTC)));
        assertEquals("02.05 WIB", texts.in("id", WibText.time(LATE_SUNDAY_UTC)));
        assertEquals("23 November 2026, 02:05 WIB", texts.in("en", WibText.dateTime(LATE_SUNDAY_UTC)));
    }

    @Test
    void wordsWithoutAKey_standForThemselves() {
        assertEquals("L 1234 {0}", texts.in("id", Text.plain("L 1234 {0}")));
        assertEquals("", texts.in("en", Text.NONE));
    }

    @Test
    void wordsGivenInEachLanguage_followTheLanguage() {
        assertEquals("Pengesahan", texts.in("id", Text.each("Pengesahan", "Endorsement")));
        assertEquals("Endorsement", texts.in("en", Text.each("Pengesahan", "Endorsement")));
    }

    @Test
    void bracesInAnArgument_stayAsTheyAre() {
        assertEquals("{1} WIB", texts.in("id", Text.of("wib.time", "{1}")));
    }

    @Test
    void aMissingKeyLanguageOrArgument_isAFault() {
        assertThrows(IllegalArgumentException.class, () -> texts.in("id", Text.of("no.such.key")));
        assertThrows(IllegalArgumentException.class, () -> texts.in("jv", Text.of("action.next")));
        assertThrows(IllegalArgumentException.class, () -> texts.in("id", Text.of("wib.time")));
        assertThrows(IllegalArgumentException.class, () -> Texts.of("/id/nowhere/"));
    }

    @Test
    void aRoomLoadedTwice_isFoundAsDoubleKeys() {
        Texts twice = Texts.of("/id/anjungan/kiosk/page/", "/id/anjungan/kiosk/page/");
        assertTrue(twice.faults().contains("action.next is written twice (/id/anjungan/kiosk/page/texts_id.properties)"));
    }
}
