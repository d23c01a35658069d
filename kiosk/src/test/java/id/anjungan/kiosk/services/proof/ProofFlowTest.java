package id.anjungan.kiosk.services.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.RecordingDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofFlowTest {

    private final RecordingDesk desk = new RecordingDesk();

    private Flow asked() {
        return new ProofService().open(desk).on(new Intent.Chose("vehicle")).on(new Intent.Typed("l1234ab"))
                .on(new Intent.Typed("12345"));
    }

    private static Intent found(MoneyState... states) {
        return new Intent.Answered(new TaxBody.MoneyFound(
                Arrays.stream(states).map(ProofSamples::paid).toList()));
    }

    @Test
    void byVehicle_plateAndChassisAreAsked() {
        assertEquals("proof.asking", asked().page().id());
        assertEquals(List.of(new TaxBody.AskMoney(Optional.of("L 1234 AB"), Optional.of("12345"), Optional.empty())),
                desk.asks);
    }

    @Test
    void byReference_lookalikesAreForgiven() {
        new ProofService().open(desk).on(new Intent.Chose("reference")).on(new Intent.Typed(" oool abcd "));
        assertEquals(List.of(new TaxBody.AskMoney(Optional.empty(), Optional.empty(), Optional.of("0001ABCD"))),
                desk.asks);
    }

    @ParameterizedTest
    @EnumSource(MoneyState.class)
    void everyStateOfTheMoney_isOneSentence_andOnlyPostedGivesACopy(MoneyState state) {
        Flow told = asked().on(found(state));
        Page.Notice page = (Page.Notice) told.page();
        assertEquals("proof.money." + state.code(), page.id());
        boolean copy = page.actions().stream().anyMatch(a -> a.id().equals("copy"));
        assertEquals(state == MoneyState.POSTED, copy);
    }

    @Test
    void aCopy_isPrintedAndItsEndIsTold() {
        Flow printing = asked().on(found(MoneyState.POSTED)).on(new Intent.Chose("copy"));
        assertEquals(List.of("copy SAMPLE-0001"), desk.wishes);
        assertEquals("proof.copy.printed", printing.on(new Intent.PaperEnded(PaperState.PRINTED)).page().id());
        Flow not = printing.on(new Intent.PaperEnded(PaperState.NOT_PRINTED));
        assertEquals("proof.copy.not_printed", not.page().id());
        assertEquals("proof.copy.printing", not.on(new Intent.Chose("again")).page().id());
    }

    @Test
    void anAttemptWithoutMoney_neverHidesAPaidOne() {
        assertEquals("proof.money.posted", asked().on(found(MoneyState.NOT_CHARGED, MoneyState.POSTED)).page().id());
    }

    @Test
    void noAnswer_saysNotToPayAgain() {
        Flow next = asked().on(new Intent.NoAnswer(desk.asks.get(0)));
        assertEquals("proof.no_answer", next.page().id());
        assertFalse(((Page.Notice) next.page()).next().isEmpty());
        assertTrue(next.on(new Intent.TimedOut()).outcome().isPresent());
    }
}
