package id.anjungan.kiosk.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress.Stage;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.PayingSamples;
import id.anjungan.kiosk.services.RecordingDesk;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.tariff.Tariff;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxFlowTest {

    private static final String MAN = "3578010501900001";
    private static final Texts TEXTS = Texts.of("/id/anjungan/kiosk/page/", "/id/anjungan/kiosk/services/tax/");

    private final RecordingDesk desk = new RecordingDesk();

    private Flow open(NikRule nik) {
        return new TaxService(new TaxRules(nik, false, new Rupiah(10_000_000),
                Duration.ofMinutes(2)), Tariff::eastJava,
                new TaxDoors(new ProofService()::open)).open(desk);
    }

    private Flow billShown(NikRule nik) {
        return open(nik).on(new Intent.Typed("l-1234 ab")).on(new Intent.Typed("12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(bill())));
    }

    private static Bill bill() {
        return TaxSamples.bill("L 1234 AB", "12345", RecordingDesk.NOW);
    }

    private static Bill of(long... principals) {
        List<Bill.Line> lines = Arrays.stream(principals).mapToObj(p -> new Bill.Line(Component.PKB, 2026,
                new Rupiah(p), Rupiah.ZERO, Owner.PROVINCE)).toList();
        Bill b = bill();
        return new Bill(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), lines,
                lines.stream().map(Bill.Line::sum).reduce(Rupiah.ZERO, Rupiah::plus), b.holdUntil(), b.basis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"L 1234 AB", "l1234ab", "L-1234-AB", "  l 1234   ab ", "L I234 AB"})
    void aPlateInAnyWriting_leadsToTheSecondQuestion(String typed) {
        Flow next = open(NikRule.OFF).on(new Intent.Typed(typed));
        assertEquals("tax.chassis", next.page().id());
        assertTrue(desk.asks.isEmpty());
    }

    @Test
    void aPlateOfAnotherProvince_isSentToSignalWithoutAskingTheHub() {
        Flow next = open(NikRule.OFF).on(new Intent.Typed("B 1234 XYZ"));
        assertEquals("tax.refusal.other_province", next.page().id());
        assertTrue(words(next).contains("SIGNAL"));
        assertTrue(desk.asks.isEmpty());
    }

    @Test
    void aCard_answersBothQuestions() {
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"));
        assertEquals("tax.asking", next.page().id());
        assertEquals(List.of(new TaxBody.AskBill("L 1234 AB", "12345")), desk.asks);
    }

    @Test
    void theBill_showsEveryLineAndNothingOfTheOwner() {
        Page.Review page = (Page.Review) billShown(NikRule.OWNER).page();
        assertEquals(List.of("Rp135.540", "Rp5.422", "Rp89.456", "Rp35.000"),
                page.rows().stream().map(Page.MoneyRow::amount).toList());
        assertEquals("Rp265.418", page.total().amount());
        assertEquals("Sanksi PKB", TEXTS.in("id", page.rows().get(1).label()));
    }

    @Test
    void aBillThatDoesNotAddUp_isRefusedAndReported() {
        Bill b = bill();
        Bill wrong = new Bill(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), b.lines(),
                b.total().plus(new Rupiah(1)), b.holdUntil(), b.basis());
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(wrong)));
        assertEquals("tax.trouble.does_not_add_up", next.page().id());
        assertEquals(List.of(EventCode.BILL_DOES_NOT_ADD_UP), desk.reports);
    }

    @Test
    void aBillOfAnotherVehicle_isNeverShown() {
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(TaxSamples.bill("L 9 XX", "99999", RecordingDesk.NOW))));
        assertEquals("tax.trouble.unreadable", next.page().id());
    }

    @Test
    void withoutAnAnswer_nothingIsChargedAndTheNextStepIsSaid() {
        Flow waiting = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"));
        Flow next = waiting.on(new Intent.NoAnswer(new TaxBody.AskBill("L 1234 AB", "12345")));
        assertEquals("tax.trouble.no_answer", next.page().id());
        assertTrue(words(next).contains("Tidak ada uang yang diambil"));
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusal_hasItsReasonAndTwoNextSteps(Refusal refusal) {
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345")).on(new Intent.Answered(
                new TaxBody.BillRefused(refusal, Optional.empty(), Optional.empty())));
        Page.Notice page = (Page.Notice) next.page();
        assertEquals("tax.refusal." + refusal.code(), page.id());
        assertEquals(2, page.next().size());
        assertEquals(VisitOutcome.of(refusal), next.on(new Intent.TimedOut()).outcome().orElseThrow());
    }

    @Test
    void alreadyPaid_offersACopy() {
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345")).on(new Intent.Answered(
                new TaxBody.BillRefused(Refusal.ALREADY_PAID, Optional.empty(), Optional.empty())));
        Flow copy = next.on(new Intent.Chose("copy"));
        assertEquals("proof.asking", copy.page().id());
        assertEquals(new TaxBody.AskMoney(Optional.of("L 1234 AB"), Optional.of("12345"), Optional.empty()),
                desk.asks.get(desk.asks.size() - 1));
    }

    @Test
    void overTheQrisLimit_isSaidBeforeNikAndQr() {
        Flow shown = open(NikRule.OWNER).on(new Intent.CardSeen("L 1234 AB", "12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(of(10_000_001))));
        Flow next = shown.on(new Intent.Chose("pay"));
        assertEquals("tax.over_limit", next.page().id());
        assertTrue(words(next).contains("Rp10.000.001") && words(next).contains("Rp10.000.000"));
        assertTrue(desk.paid.isEmpty());
    }

    @Test
    void exactlyTheQrisLimit_isPayable() {
        open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(of(10_000_000)))).on(new Intent.Chose("pay"));
        assertEquals(1, desk.paid.size());
    }

    @Test
    void aQuoteWhoseHoldRanOut_isAskedAnewInsteadOfPaid() {
        Bill b = bill();
        Bill old = new Bill(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), b.lines(), b.total(),
                RecordingDesk.NOW.minus(Duration.ofSeconds(1)), b.basis());
        Flow next = open(NikRule.OFF).on(new Intent.CardSeen("L 1234 AB", "12345"))
                .on(new Intent.Answered(new TaxBody.BillFound(old))).on(new Intent.Chose("pay"));
        assertEquals("tax.asking", next.page().id());
        assertTrue(desk.paid.isEmpty());
    }

    // ---- the NIK rule

    @Test
    void ownerRule_payingNeedsTheOwnersNik() {
        Flow asked = billShown(NikRule.OWNER).on(new Intent.Chose("pay"));
        assertEquals("tax.nik", asked.page().id());
        Flow counter = asked.on(new Intent.Chose("no_nik"));
        assertEquals("tax.counter", counter.page().id());
        assertEquals("tax.nik", counter.on(new Intent.Chose("back")).page().id());
        assertTrue(desk.paid.isEmpty());
        Flow paying = asked.on(new Intent.Typed("3578 0105 0190 0001"))
                .on(new Intent.Answered(new TaxBody.OwnerAnswer(true)));
        assertEquals("tax.issuing", paying.page().id());
        assertEquals(List.of(bill()), desk.paid);
    }

    @Test
    void viewOnlyRule_letsOnePayWithoutNik() {
        billShown(NikRule.VIEW_ONLY).on(new Intent.Chose("pay")).on(new Intent.Chose("no_nik"));
        assertEquals(1, desk.paid.size());
    }

    @Test
    void offRule_neverAsksForANik() {
        assertEquals("tax.issuing", billShown(NikRule.OFF).on(new Intent.Chose("pay")).page().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3529017113000001", "3578013205900001", "3578010001900001", "3578017200900001", "357801",
            "35780105019000011", "abcdefghijklmnop"})
    void aNikThatCannotExist_isNotAskedAndCountsAsNoFailure(String nik) {
        Flow asked = billShown(NikRule.OWNER).on(new Intent.Chose("pay"));
        int asks = desk.asks.size();
        for (int i = 0; i < 5; i++) {
            asked = asked.on(new Intent.Typed(nik));
        }
        assertEquals("tax.nik", asked.page().id());
        assertEquals(asks, desk.asks.size());
    }

    @Test
    void aWomansDayOfBirth_isPlusForty() {
        assertTrue(Nik.wellFormed("3573044501900002"));
        assertTrue(Nik.wellFormed("3515145108680002"));
        assertFalse(Nik.wellFormed("3573047201900002"));
    }

    @Test
    void threeWrongNiks_endTheVisitPolitely() {
        Flow at = billShown(NikRule.OWNER).on(new Intent.Chose("pay"));
        for (int i = 0; i < 3; i++) {
            assertEquals("tax.nik", at.page().id());
            at = at.on(new Intent.Typed(MAN)).on(new Intent.Answered(new TaxBody.OwnerAnswer(false)));
        }
        assertEquals("tax.nik_refused", at.page().id());
        assertEquals(VisitOutcome.NIK_REFUSED, at.on(new Intent.Chose("done")).outcome().orElseThrow());
        assertTrue(desk.paid.isEmpty());
    }

    @Test
    void aSilentOwnerCheck_countsAsNoFailure() {
        Flow at = billShown(NikRule.OWNER).on(new Intent.Chose("pay"));
        for (int i = 0; i < 4; i++) {
            at = at.on(new Intent.Typed(MAN)).on(new Intent.NoAnswer(new TaxBody.AskOwner("Q", MAN)));
        }
        assertEquals("tax.nik", at.page().id());
    }

    // ---- paying

    private Flow paying(Stage stage, PaperState paper) {
        return billShown(NikRule.OFF).on(new Intent.Chose("pay"))
                .on(new Intent.Paying(PayingSamples.progress(stage, paper)));
    }

    @Test
    void cancelling_isAskedFirst() {
        Flow qr = paying(Stage.WAITING_FOR_MONEY, PaperState.NONE);
        Flow sure = qr.on(new Intent.Chose("cancel"));
        assertEquals("tax.cancel", sure.page().id());
        assertTrue(desk.wishes.isEmpty());
        assertEquals("tax.pay", sure.on(new Intent.Chose("cancel_no")).page().id());
        sure.on(new Intent.Chose("cancel_yes"));
        assertEquals(List.of("cancel"), desk.wishes);
    }

    @Test
    void paidWhileAskedWhetherToCancel_showsTheResult() {
        Flow sure = paying(Stage.WAITING_FOR_MONEY, PaperState.NONE).on(new Intent.Chose("cancel"));
        Flow next = sure.on(new Intent.Paying(PayingSamples.progress(Stage.POSTED, PaperState.PRINTING)));
        assertEquals("tax.result.posted", next.page().id());
        next.on(new Intent.Chose("cancel_yes"));
        assertTrue(desk.wishes.isEmpty());
    }

    @Test
    void noTimeOut_whileAQrLivesOrIsBeingMade() {
        for (Stage stage : List.of(Stage.ISSUING, Stage.WAITING_FOR_MONEY)) {
            Flow at = paying(stage, PaperState.NONE);
            assertEquals(Duration.ZERO, at.page().idle());
            assertTrue(at.on(new Intent.TimedOut()).outcome().isEmpty());
        }
    }

    @Test
    void notKnowing_saysSoWithAReferenceAndNeverDeclined() {
        String words = words(paying(Stage.CHECKING, PaperState.NONE));
        assertTrue(words.contains("Jangan membayar lagi") && words.contains("AAAA1111"), words);
        assertFalse(words.toLowerCase().contains("tolak") || words.toLowerCase().contains("gagal"), words);
    }

    @Test
    void whileItIsChecked_theReferenceIsPrintedOnWish_andNothingOnItPassesForAProof() {
        Flow printing = paying(Stage.CHECKING, PaperState.NONE).on(new Intent.Chose("print_reference"));
        assertEquals(Page.Place.PAPER_SLOT, ((Page.Notice) printing.page()).place());
        assertEquals(1, desk.papers.size());
        assertEquals(printing, printing.on(new Intent.Chose("print_reference")));
        assertEquals(1, desk.papers.size());
        String paper = desk.papers.get(0).elements().toString();
        assertTrue(paper.contains("AAAA1111") && paper.contains("BUKAN BUKTI PEMBAYARAN")
                && paper.contains("SIMULASI") && paper.contains("Jangan membayar lagi"), paper);
        assertFalse(paper.contains("LUNAS") || paper.contains("SEMENTARA") || paper.contains("L 1234 AB"), paper);
        Flow failed = printing.on(new Intent.PaperEnded(PaperState.NOT_PRINTED));
        assertTrue(words(failed).contains("Catat atau foto"));
        failed.on(new Intent.Chose("print_reference"));
        assertEquals(2, desk.papers.size());
    }

    @Test
    void posted_tellsThePaperAndWhatTheLawStillAsks() {
        String words = words(paying(Stage.POSTED, PaperState.PRINTED));
        assertTrue(words.contains("BUKTI PELUNASAN") && words.contains("30 hari") && words.contains("TBPKP"), words);
    }

    @Test
    void postingOpen_promisesNoSettlement() {
        String words = words(paying(Stage.POSTING, PaperState.PRINTED));
        assertTrue(words.contains("BUKTI SEMENTARA sudah dicetak"), words);
        assertFalse(words.contains("Lunas"), words);
    }

    @Test
    void paperOut_offersACopyAndTheMoneyStands() {
        Flow at = paying(Stage.POSTED, PaperState.NOT_PRINTED);
        assertTrue(words(at).contains("Pembayaran Anda tetap aman"));
        at.on(new Intent.Chose("print_again"));
        assertEquals(List.of("print again"), desk.wishes);
    }

    @Test
    void eachStage_endsWithItsOwnOutcome() {
        assertEquals(VisitOutcome.PAID, paying(Stage.POSTED,
                PaperState.PRINTED).on(new Intent.TimedOut()).outcome().get());
        assertEquals(VisitOutcome.POSTING, paying(Stage.POSTING,
                PaperState.NONE).on(new Intent.Chose("done")).outcome().get());
        assertEquals(VisitOutcome.NOT_CHARGED,
                paying(Stage.NOT_CHARGED, PaperState.NONE).on(new Intent.Chose("done")).outcome().get());
        assertEquals(VisitOutcome.REFUND, paying(Stage.REFUND_OWED,
                PaperState.NONE).on(new Intent.Chose("done")).outcome().get());
        assertEquals(VisitOutcome.CHECKING, paying(Stage.CHECKING,
                PaperState.NONE).on(new Intent.Chose("done")).outcome().get());
        assertEquals(VisitOutcome.CHECKING, paying(Stage.CHECKING, PaperState.NONE).on(new Intent.TimedOut())
                .outcome().get());
    }

    /** Everything a notice says, in Indonesian. */
    private static String words(Flow flow) {
        Page.Notice n = (Page.Notice) flow.page();
        StringBuilder all = new StringBuilder(TEXTS.in("id", n.title()) + "\n" + TEXTS.in("id", n.lead()));
        n.facts().forEach(f -> all.append('\n').append(TEXTS.in("id", f.label())).append(' ')
                .append(TEXTS.in("id", f.value())));
        n.next().forEach(t -> all.append('\n').append(TEXTS.in("id", t)));
        return all.toString();
    }
}
