package id.anjungan.central.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.survey.Element;
import id.anjungan.contract.survey.Sheet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index by the law: one ninth exactly, rounded once, graded without a gap, out of complete sheets only. */
class IkmTest {

    @Test
    void twentyNineSheetsWithASumOf955_are9148_andNot9056AsTheCommonWeightHasIt() {
        Ikm ikm = Ikm.of(withSum(29, 955)).orElseThrow();
        assertEquals(new BigDecimal("91.48"), ikm.index());
        assertEquals(Grade.A, ikm.grade());
        BigDecimal common = BigDecimal.valueOf(955).multiply(new BigDecimal("0.11")).multiply(BigDecimal.valueOf(25))
                .divide(BigDecimal.valueOf(29), 2, RoundingMode.HALF_UP);
        assertEquals(new BigDecimal("90.56"), common);
    }

    @Test
    void theBestIsExactly100_andTheWorstExactly25() {
        for (int n : new int[] {1, 3, 7, 29, 997}) {
            assertEquals(new BigDecimal("100.00"), Ikm.of(Collections.nCopies(n, new Sheet("444444444")))
                    .orElseThrow().index());
            assertEquals(new BigDecimal("25.00"), Ikm.of(Collections.nCopies(n, new Sheet("111111111")))
                    .orElseThrow().index());
        }
    }

    @ParameterizedTest
    @CsvSource({"25.00,D", "64.99,D", "65.00,C", "76.60,C", "76.61,B", "88.30,B", "88.31,A", "100.00,A"})
    void everyIntervalOfTheRegulationBeginsAndEndsWhereItSays(String index, Grade grade) {
        assertEquals(grade, Grade.of(new BigDecimal(index)));
    }

    @Test
    void everyIndexThatThereCanBe_hasAGrade_andABetterOneNeverAWorse() {
        Grade last = Grade.D;
        for (int hundredths = 2500; hundredths <= 10_000; hundredths++) {
            Grade grade = Grade.of(BigDecimal.valueOf(hundredths, 2));
            assertTrue(grade.compareTo(last) <= 0, hundredths + " " + grade);
            last = grade;
        }
    }

    @Test
    void whatLiesInTheGapBetweenTwoIntervals_isRoundedHalfUpBeforeItIsGraded() {
        // 25 x 46796 / (9 x 2000) = 64,9944..; 25 x 46797 / 18000 = 64,9958.. lies in the gap.
        assertEquals(Grade.D, Ikm.of(withSum(2000, 46_796)).orElseThrow().grade());
        Ikm gap = Ikm.of(withSum(2000, 46_797)).orElseThrow();
        assertEquals(new BigDecimal("65.00"), gap.index());
        assertEquals(Grade.C, gap.grade());
    }

    @Test
    void anIncompleteSheetIsInNoSum_andOneWithoutAnyCompleteHasNoIndex() {
        assertEquals(Optional.empty(), Ikm.of(List.of(new Sheet("44444444-"))));
        Satisfaction s = Satisfaction.of(List.of(new Sheet("111111111"), new Sheet("44444444-"),
                new Sheet("4--------")), Impressions.NONE);
        assertEquals(new BigDecimal("25.00"), s.ikm().orElseThrow().index());
        assertEquals(1, s.ikm().orElseThrow().sheets());
        assertEquals(2, s.incomplete());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsAnswered_theIndexIsTheExactSumOfNineNinthsRoundedOnce_inAnyOrder(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Sheet> sheets = new ArrayList<>();
            for (int n = 1 + random.nextInt(60); n > 0; n--) {
                sheets.add(any(random));
            }
            List<Sheet> complete = sheets.stream().filter(Sheet::complete).toList();
            Optional<Ikm> ikm = Ikm.of(sheets);
            assertEquals(complete.isEmpty(), ikm.isEmpty());
            if (ikm.isPresent()) {
                assertEquals(byDefinition(complete), ikm.get().index(), "seed " + seed);
                List<Sheet> mixed = new ArrayList<>(sheets);
                Collections.shuffle(mixed, random);
                assertEquals(ikm, Ikm.of(mixed));
                assertTrue(ikm.get().index().compareTo(new BigDecimal("25")) >= 0
                        && ikm.get().index().compareTo(new BigDecimal("100")) <= 0);
                Sheet better = new Sheet("444444444");
                mixed.add(better);
                assertTrue(Ikm.of(mixed).orElseThrow().index().compareTo(ikm.get().index()) >= 0);
            }
        }
    }

    /** Sum over the elements of (mean of the element) x 1/9, times 25, as one fraction of whole numbers. */
    private static BigDecimal byDefinition(List<Sheet> sheets) {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Element e : Element.values()) {
            long sum = sheets.stream().mapToLong(s -> s.level(e).orElseThrow()).sum();
            BigInteger a = BigInteger.valueOf(sum);
            BigInteger b = BigInteger.valueOf(9L * sheets.size());
            above = above.multiply(b).add(a.multiply(below));
            below = below.multiply(b);
        }
        return new BigDecimal(above.multiply(BigInteger.valueOf(25))).divide(new BigDecimal(below), 2,
                RoundingMode.HALF_UP);
    }

    private static Sheet any(Random random) {
        StringBuilder answers = new StringBuilder();
        boolean whole = random.nextInt(4) > 0;
        for (int i = 0; i < 9; i++) {
            answers.append(!whole && random.nextInt(5) == 0 ? '-' : (char) ('1' + random.nextInt(4)));
        }
        return new Sheet(answers.toString());
    }

    /** So many sheets whose answers add up to so much. */
    private static List<Sheet> withSum(int sheets, int sum) {
        int[] levels = new int[sheets * 9];
        java.util.Arrays.fill(levels, 1);
        int left = sum - levels.length;
        for (int i = 0; left > 0; i++) {
            int more = Math.min(3, left);
            levels[i] += more;
            left -= more;
        }
        List<Sheet> all = new ArrayList<>();
        for (int s = 0; s < sheets; s++) {
            Sheet sheet = Sheet.EMPTY;
            for (Element e : Element.values()) {
                sheet = sheet.with(e, levels[s * 9 + e.ordinal()]);
            }
            all.add(sheet);
        }
        return all;
    }

    @Test
    void meansAreByElement() {
        Map<Element, Long> sums = new EnumMap<>(Element.class);
        for (Element e : Element.values()) {
            sums.put(e, 10L);
        }
        assertEquals(new BigDecimal("3.33"), new Ikm(3, sums).mean(Element.COST));
    }

    @Test
    void goodImpressionsAreAShareOfTheirOwn() {
        assertEquals(Optional.empty(), Impressions.NONE.good());
        assertEquals(Optional.of(67), new Impressions(List.of(1L, 0L, 1L, 1L)).good());
        assertEquals(Optional.of(50), new Impressions(List.of(2L, 3L, 4L, 1L)).good());
    }
}
