package id.anjungan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

    @ParameterizedTest
    @CsvSource({
        "L 1234 AB, L 1234 AB", "l1234ab, L 1234 AB", "L-1234-AB, L 1234 AB", "' l  1234 - ab ', L 1234 AB",
        "L 1O34 AB, L 1034 AB", "LI234AB, L 1234 AB", "L 1234 0B, L 1234 OB", "L12340B, L 1234 OB",
        "L1230B, L 1230 B", "L 123 0B, L 123 OB", "AE 1670 FP, AE 1670 FP", "ae1, AE 1", "W 9804 UH, W 9804 UH",
        "L 1 O, L 1 O", "L 1Ø34 AB, L 1034 AB", "L 1234 ØB, L 1234 ØB", "N 0042 K, N 42 K", "M5, M 5",
        "AG.9999.ZZZ, AG 9999 ZZZ", "L O123 AB, L 123 AB"})
    void forgivingInput_becomesTheCanonicalForm(String typed, String canonical) {
        var read = assertInstanceOf(Plate.EastJava.class, Plate.read(typed), typed);
        assertEquals(canonical, read.plate().canonical());
    }

    @Test
    void theKeyFoldsTheLetterOfThisProvince() {
        assertEquals(key("L 1234 OB"), key("L 1234 ØB"));
        assertEquals("L1234OB", key("l 1234 øb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B 1234 XYZ", "b1xyz", "AB 12 C", "DK 1", "KT-77-AA"})
    void otherProvincesAreNamed_neverCalledInvalid(String typed) {
        assertFalse(assertInstanceOf(Plate.OtherProvince.class, Plate.read(typed)).area().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "L", "a", "AE", "B", "D-"})
    void beginningsAreIncomplete(String typed) {
        assertInstanceOf(Plate.Incomplete.class, Plate.read(typed), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "LL 12 A", "L 12345", "L 1234 ABCD", "L 0 AB", "Q 1", "L 1234 A!", "HELLO",
        "L 12 A 34", "😀 12", "<script>", "LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL"})
    void whatCannotBecomeAPlateSaysSo(String typed) {
        assertInstanceOf(Plate.NotAPlate.class, Plate.read(typed), typed);
    }

    @Test
    void everyPlateIsReadBackFromItsOwnForms_whateverItsSuffix() {
        long seed = 20260115;
        Random random = new Random(seed);
        List<String> codes = List.copyOf(Regions.eastJava().plateCodes());
        for (int i = 0; i < 5000; i++) {
            StringBuilder suffix = new StringBuilder();
            for (int n = random.nextInt(4); n > 0; n--) {
                suffix.append("ABCDEFGHIJKLMNOPQRSTUVWXYZØ".charAt(random.nextInt(27)));
            }
            Plate plate = new Plate(codes.get(random.nextInt(codes.size())), 1 + random.nextInt(9999), suffix.toString());
            for (String form : List.of(plate.canonical(), plate.canonical().replace(' ', '-'),
                    plate.canonical().toLowerCase(Locale.ROOT))) {
                assertEquals(new Plate.EastJava(plate), Plate.read(form), "seed " + seed + " form " + form);
            }
        }
    }

    @Test
    void noInputBreaksTheReader() {
        long seed = 77;
        Random random = new Random(seed);
        for (int i = 0; i < 20000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                typed.append("LAEGB0O1IØ 239-.Z\u0000😀".charAt(random.nextInt(18)));
            }
            Plate.Reading once = Plate.read(typed.toString());
            if (once instanceof Plate.EastJava ours) {
                assertEquals(once, Plate.read(ours.plate().canonical()), "seed " + seed + " typed " + typed);
            }
        }
        assertInstanceOf(Plate.Incomplete.class, Plate.read(null));
    }

    @Test
    void chassisTailsTakeTheLastFiveAndFoldLookalikes() {
        assertEquals("23456", ChassisTail.read("mh1-jbk11 123456").orElseThrow().value());
        assertTrue(ChassisTail.read("1O0IQ").orElseThrow().sameAs(ChassisTail.read("i001o").orElseThrow()));
        assertTrue(ChassisTail.read("1234").isEmpty());
        assertTrue(ChassisTail.read(null).isEmpty());
    }

    private static String key(String typed) {
        return ((Plate.EastJava) Plate.read(typed)).plate().key();
    }
}
