package id.anjungan.kiosk.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.survey.Sheet;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nine questions that anyone may leave at any point: the visit ends as it would have, the answers are handed in once. */
class SheetFlowTest {

    private final List<Sheet> handed = new ArrayList<>();

    private Flow open() {
        return SheetFlow.first(new Done(0), handed::add);
    }

    private static Flow chose(Flow at, String action) {
        return at.on(new Intent.Chose(action));
    }

    @Test
    void allNineAnswered_oneCompleteSheetIsHandedIn_andOneIsBackAtTheResult() {
        Flow at = open();
        for (int i = 0; i < 9; i++) {
            at = chose(at, Integer.toString(1 + i % 4));
        }
        assertEquals(List.of(new Sheet("123412341")), handed);
        assertTrue(handed.get(0).complete());
        assertEquals("survey.thanks", at.page().id());
        assertEquals("done.0", chose(at, "back").page().id());
        assertEquals("done.0", at.on(new Intent.TimedOut()).page().id());
        assertEquals(1, handed.size());
    }

    @Test
    void walkingAwayHalfWay_handsInAnIncompleteSheet() {
        Flow at = chose(chose(chose(open(), "4"), "skip"), "2");
        assertEquals(Optional.of(VisitOutcome.PAID), at.on(new Intent.TimedOut()).outcome());
        assertEquals(List.of(new Sheet("4-2------")), handed);
        assertTrue(!handed.get(0).complete());
    }

    @Test
    void backFromTheFirstQuestion_leadsToThePageItCameFrom() {
        assertEquals("done.0", open().on(new Intent.Back()).page().id());
        assertEquals("survey.requirements", chose(open(), "3").on(new Intent.Back()).page().id());
        assertEquals(List.of(), handed);
    }

    @Test
    void nothingAnswered_isNoSheet() {
        Flow at = open();
        for (int i = 0; i < 9; i++) {
            at = chose(at, "skip");
        }
        assertEquals("done.0", at.page().id());
        open().on(new Intent.TimedOut());
        assertEquals(List.of(), handed);
    }

    @Test
    void whatHappensToTheMoneyMeanwhile_reachesTheServicesOwnPage() {
        Flow at = open().on(new Intent.CardGone());
        assertEquals("survey.requirements", at.page().id());
        assertEquals("done.1", at.on(new Intent.Back()).page().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderOneAnswers_goesBackAndSkips_atMostOneSheetComes_andItHoldsTheLastAnswers(long seed) {
        Random random = new Random(seed);
        for (int visit = 0; visit < 200; visit++) {
            handed.clear();
            Flow at = open();
            StringBuilder last = new StringBuilder("---------");
            int question = 0;
            for (int i = 0; i < 60 && at.outcome().isEmpty() && at instanceof SheetFlow; i++) {
                int what = random.nextInt(12);
                Intent intent = what < 8 ? new Intent.Chose(Integer.toString(1 + random.nextInt(4)))
                        : what < 10 ? new Intent.Chose("skip") : what == 10 ? new Intent.Back() : new Intent.TimedOut();
                boolean asked = at.page() instanceof Page.Menu;
                if (asked && what < 8) {
                    last.setCharAt(question, ((Intent.Chose) intent).action().charAt(0));
                }
                question += asked && what < 10 ? 1 : asked && what == 10 ? -1 : 0;
                at = at.on(intent);
            }
            assertTrue(handed.size() <= 1, "seed " + seed);
            assertTrue(handed.isEmpty() || handed.get(0).answers().contentEquals(last), "seed " + seed);
        }
    }

    /** A service that is done. @param moved how often the world stirred */
    private record Done(int moved) implements Flow {

        @Override
        public Page page() {
            return new Page.Notice("done." + moved, Optional.empty(), Page.Tone.SUCCESS, Text.NONE, Text.NONE,
                    List.of(), List.of(), Page.Place.NONE, List.of(), Duration.ofSeconds(20), List.of());
        }

        @Override
        public Flow on(Intent intent) {
            return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.PAID, page())
                    : intent instanceof Intent.CardGone ? new Done(moved + 1) : this;
        }

        @Override
        public boolean served() {
            return true;
        }
    }
}
