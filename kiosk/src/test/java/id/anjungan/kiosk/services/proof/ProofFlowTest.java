package id.anjungan.kiosk.services.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.RecordingDesk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    // ---- by the QR of a paper

    @Test
    void codeOfAPaper_goesRightOn_fromTheFirstPageAndFromTheReferencesOwn() {
        Intent code = new Intent.CodeSeen("ksk-3578-01-0001PZ33\r");
        assertEquals("proof.asking", new ProofService().open(desk).on(code).page().id());
        assertEquals("proof.asking", new ProofService().open(desk).on(new Intent.Chose("reference")).on(code).page()
                .id());
        TaxBody.AskMoney ask = new TaxBody.AskMoney(Optional.empty(), Optional.empty(),
                Optional.of("KSK-3578-01-0001PZ33"));
        assertEquals(List.of(ask, ask), desk.asks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8991234567890", "3578010501900001", "https://example.id/KSK-3578-01-0001PZ33",
        "KSK-3578-01-0001PZ3", "KSK-3578-01-0001PZIL", "0001PZ33", "00020101021226", "", " "})
    void codeOfAnythingElse_isToldInOneSentenceWhatIsWanted_andAskedNowhere(String text) {
        Flow told = new ProofService().open(desk).on(new Intent.CodeSeen(text));
        assertEquals(Optional.of(Text.of("proof.scan.other")), ((Page.Form) told.page()).error());
        assertEquals(List.of(), desk.asks);
        assertEquals("proof.asking", told.on(new Intent.CodeSeen("KSK-3578-01-0001PZ33")).page().id());
    }

    @Test
    void codeHeldUpElsewhere_changesNothing() {
        Flow plate = new ProofService().open(desk).on(new Intent.Chose("vehicle"));
        for (Flow at : List.of(plate, plate.on(new Intent.Typed("L 1234 AB")), asked(),
                asked().on(found(MoneyState.POSTED)))) {
            assertSame(at, at.on(new Intent.CodeSeen("KSK-3578-01-0001PZ33")), at.page().id());
            assertSame(at, at.on(new Intent.CodeUnreadable("not_text")), at.page().id());
        }
    }

    @Test
    void whatWasScanned_isNeverWrittenOut() {
        assertFalse(new Intent.CodeSeen("3578010501900001").toString().contains("3578"));
    }

    @Test
    void scannerIsSpokenOf_onlyWhereOneIsReady() {
        Flow question = new ProofService().open(desk).on(new Intent.Chose("reference"));
        assertTrue(((Page.Form) question.page()).acceptsCode());
        desk.scanner = false;
        assertFalse(((Page.Form) question.page()).acceptsCode());
        assertFalse(new ProofService().open(desk).page().toString().contains("scan"));
    }

    // ---- several payments

    @Test
    void severalPayments_areAllShown_newestFirst_eachWithItsSentence() {
        Flow list = asked().on(new Intent.Answered(new TaxBody.MoneyFound(ProofSamples.several())));
        List<String> sentences = new ArrayList<>();
        for (Flow at = list; ; at = at.on(new Intent.Chose("older"))) {
            List<Page.Choice> tiles = ((Page.Menu) at.page()).choices();
            tiles.stream().filter(t -> !t.action().equals("older")).forEach(t -> sentences.add(sentence(t.detail())));
            assertTrue(tiles.size() <= Payments.ON_A_PAGE + 1);
            if (tiles.stream().noneMatch(t -> t.action().equals("older"))) {
                break;
            }
        }
        List<String> newestFirst = new ArrayList<>();
        ProofSamples.several().stream().filter(p -> p.state() != MoneyState.NOT_CHARGED)
                .forEach(p -> newestFirst.add(0, "proof.money." + p.state().code()));
        assertEquals(newestFirst, sentences);
    }

    private static String sentence(Text detail) {
        return detail.args().stream().map(Text.class::cast).map(Text::key).filter(k -> k.startsWith("proof.money."))
                .findFirst().orElse(detail.key());
    }

    @Test
    void eachSettledOne_offersItsCopy_andTheWayBackToTheOthers() {
        Flow list = asked().on(found(MoneyState.POSTED, MoneyState.POSTED));
        assertEquals("proof.several", list.page().id());
        for (String tile : List.of("payment_0", "payment_1")) {
            Flow printing = list.on(new Intent.Chose(tile)).on(new Intent.Chose("copy"));
            assertEquals("proof.copy.printing", printing.page().id());
            assertEquals(list, printing.on(new Intent.PaperEnded(PaperState.PRINTED)).on(new Intent.Chose("others")));
        }
        assertEquals("proof.start", list.on(new Intent.Back()).page().id());
        assertSame(list, list.on(new Intent.Chose("payment_7")));
    }

    @Test
    void noAnswer_saysNotToPayAgain() {
        Flow next = asked().on(new Intent.NoAnswer(desk.asks.get(0)));
        assertEquals("proof.no_answer", next.page().id());
        assertFalse(((Page.Notice) next.page()).next().isEmpty());
        assertTrue(next.on(new Intent.TimedOut()).outcome().isPresent());
    }
}
