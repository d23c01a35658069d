package id.anjungan.kiosk.services.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
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
import id.anjungan.kiosk.services.guide.GuideService;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.tariff.Tariff;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways on for whom this terminal cannot serve: the counter's bill, the bill alone, the endorsement, the guide. */
class CounterWayTest {

    private static final String NIK = "3578010501900001";
    private static final Texts TEXTS = Texts.of("/id/anjungan/kiosk/page/", "/id/anjungan/kiosk/services/tax/",
            "/id/anjungan/kiosk/services/queue/");
    private static final CounterService CASHIER = counter("kasir", "D", "Bayar pajak di loket");
    private static final CounterService ENDORSEMENT = counter("pengesahan", "A", "Pengesahan STNK");

    private final RecordingDesk desk = new RecordingDesk();
    private final QueueService queue = new QueueService(List.of(ENDORSEMENT, CASHIER),
            new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)));

    private static CounterService counter(String id, String prefix, String name) {
        return new CounterService(id, prefix, name, name, LocalTime.of(8, 0), LocalTime.of(13, 30), 400);
    }

    private TaxDoors doors() {
        return new TaxDoors(new ProofService()::open, queue, new GuideService(ConfigFile::shippedGuide, queue)::open,
                () -> ConfigFile.shippedGuide().channels());
    }

    private static TaxRules rules(NikRule nik, String cashier, String endorsement) {
        return new TaxRules(nik, false, new Rupiah(10_000_000), Duration.ofMinutes(2), Optional.ofNullable(cashier),
                Optional.ofNullable(endorsement));
    }

    private Flow payersBill(TaxRules rules) {
        return found(new TaxService(rules, Tariff::eastJava, doors()).open(desk));
    }

    private Flow askersBill(TaxRules rules) {
        return found(new CheckService(rules, Tariff::eastJava, doors()).open(desk));
    }

    private static Flow found(Flow opened) {
        return opened.on(new Intent.CardSeen("L 1234 AB", "12345")).on(new Intent.Answered(
                new TaxBody.BillFound(bill())));
    }

    private static Bill bill() {
        return TaxSamples.bill("L 1234 AB", "12345", RecordingDesk.NOW);
    }

    private static Intent issued(String number) {
        return new Intent.Answered(new QueueBody.TicketIssued(number, "kasir", false, 3, Optional.empty(),
                RecordingDesk.NOW));
    }

    private static Intent paying(Stage stage) {
        return new Intent.Paying(PayingSamples.progress(stage, PaperState.NONE));
    }

    private Flow qr() {
        return payersBill(rules(NikRule.OFF, "kasir", "pengesahan")).on(new Intent.Chose("pay"))
                .on(paying(Stage.WAITING_FOR_MONEY));
    }

    // ---- "Tidak bisa QRIS?"

    @Test
    void beforeTheQr_twoTouchesGiveBillAndNumberOnOnePaper() {
        Flow shown = payersBill(rules(NikRule.OWNER, "kasir", null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("take")).on(issued("D001"));
        assertEquals(new QueueBody.TakeTicket("kasir", false, Optional.of("V-1-1.1")), desk.asks.get(desk.asks.size() - 1));
        assertEquals("tax.bill_paper.number", shown.page().id());
        assertEquals(1, desk.papers.size());
        String paper = desk.papers.get(0).elements().toString();
        for (String wanted : new String[] {"D001", "TAGIHAN PAJAK", "BUKAN BUKTI PEMBAYARAN", "L 1234 AB", "Rp135.540",
            "Rp5.422", "Rp89.456", "Rp35.000", "Rp265.418", "Berlaku sampai", "15 Januari 2026 10.00 WIB", "SIGNAL",
            "Bank Jatim", "Indomaret", "Loket kantor ini", "SIMULASI"}) {
            assertTrue(paper.contains(wanted), wanted + " in " + paper);
        }
        assertFalse(paper.toUpperCase().contains("LUNAS") || paper.contains("12345") || paper.contains("QRIS"), paper);
        assertTrue(words(shown).contains("D001") && words(shown).contains("Rp265.418"), words(shown));
        assertEquals(VisitOutcome.COUNTER, shown.on(new Intent.Chose("done")).outcome().orElseThrow());
        assertTrue(desk.paid.isEmpty());
    }

    @Test
    void thePriorityLineIsAsNear() {
        payersBill(rules(NikRule.OWNER, "kasir", null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("priority"));
        assertEquals(new QueueBody.TakeTicket("kasir", true, Optional.of("V-1-1.1")), desk.asks.get(desk.asks.size() - 1));
    }

    @Test
    void overALiveQr_nothingIsPrintedBeforeTheQrIsSurelyShut() {
        Flow asked = qr().on(new Intent.Chose("counter"));
        assertEquals("tax.leave_qr", asked.page().id());
        assertEquals(Duration.ZERO, asked.page().idle());
        assertTrue(desk.wishes.isEmpty());
        assertEquals("tax.pay", asked.on(new Intent.Chose("cancel_no")).page().id());
        Flow leaving = asked.on(new Intent.Chose("counter_yes"));
        assertEquals(List.of("cancel"), desk.wishes);
        assertEquals(leaving, leaving.on(new Intent.Chose("counter_yes")), "pressed twice");
        assertEquals(List.of("cancel"), desk.wishes);
        Flow closing = leaving.on(paying(Stage.CHECKING));
        assertEquals("tax.closing", closing.page().id());
        assertTrue(desk.papers.isEmpty());
        Flow taking = closing.on(paying(Stage.NOT_CHARGED));
        assertEquals("tax.counter_taking", taking.page().id());
        taking.on(issued("D002"));
        String paper = desk.papers.get(0).elements().toString();
        assertTrue(paper.contains("D002") && paper.contains("AAAA1111") && paper.contains("sudah ditutup"), paper);
    }

    @Test
    void aQrThatWasPaidAfterAll_givesAResultAndNoBill() {
        Flow leaving = qr().on(new Intent.Chose("counter")).on(new Intent.Chose("counter_yes"));
        for (Stage stage : List.of(Stage.POSTING, Stage.POSTED, Stage.REFUND_OWED, Stage.PARKED)) {
            Flow at = leaving.on(paying(Stage.CHECKING)).on(paying(stage));
            assertTrue(at.page().id().startsWith("tax.result."), at.page().id());
        }
        assertTrue(desk.papers.isEmpty());
    }

    private Flow closing() {
        return qr().on(new Intent.Chose("counter")).on(new Intent.Chose("counter_yes")).on(paying(Stage.CHECKING));
    }

    @Test
    void aSilentAcquirer_givesReferenceAndNumberOnOnePaper_noBill_andSaysNotToPayYet() {
        Flow taking = closing().on(new Intent.Chose("print_reference"));
        assertEquals(new QueueBody.TakeTicket("kasir", false, Optional.of("V-1-1.1")), desk.asks.get(desk.asks.size() - 1));
        assertTrue(desk.papers.isEmpty(), "one paper, once the queue has answered");
        Flow numbered = taking.on(issued("D005"));
        String paper = desk.papers.get(0).elements().toString();
        assertTrue(paper.contains("NOMOR REFERENSI") && paper.contains("D005") && paper.contains("Jangan membayar lagi")
                && paper.contains("hanya bila petugas memastikan"), paper);
        assertFalse(paper.contains("TAGIHAN") || paper.contains("LUNAS"), paper);
        assertEquals("tax.closing.number", numbered.page().id());
        assertTrue(words(numbered).contains("D005") && words(numbered).contains("Jangan membayar dahulu"),
                words(numbered));
        assertEquals(1, desk.papers.size());
        assertEquals(VisitOutcome.CHECKING, numbered.on(new Intent.TimedOut()).outcome().orElseThrow());
    }

    @Test
    void anAcquirerThatThenSaysNo_leadsToTheBill_withTheNumberInTheHand() {
        Flow numbered = closing().on(new Intent.Chose("print_reference")).on(issued("D005"));
        int asks = desk.asks.size();
        Flow bill = numbered.on(paying(Stage.NOT_CHARGED));
        assertEquals("tax.bill_paper.number", bill.page().id());
        assertEquals(asks, desk.asks.size(), "no second number");
        assertTrue(desk.papers.get(1).elements().toString().contains("D005"));
        Flow meanwhile = closing().on(new Intent.Chose("print_reference")).on(paying(Stage.NOT_CHARGED))
                .on(issued("D006"));
        assertEquals("tax.bill_paper.number", meanwhile.page().id());
    }

    @Test
    void moneyThatComesWhileTheHelpersNumberIsTaken_isToldAtOnce() {
        Flow taking = closing().on(new Intent.Chose("print_reference"));
        assertEquals("tax.result.posting", taking.on(paying(Stage.POSTING)).page().id());
        assertEquals("tax.result.posting", taking.on(issued("D007")).on(paying(Stage.POSTING)).page().id());
        assertTrue(desk.papers.stream().noneMatch(p -> p.elements().toString().contains("TAGIHAN")));
    }

    @Test
    void aQueueThatRefusesOrIsSilent_stillPrintsTheReference() {
        for (Intent no : List.of(new Intent.Answered(new QueueBody.TicketRefused(QueueBody.Why.CLOSED,
                Optional.empty())), new Intent.TimedOut())) {
            desk.papers.clear();
            Flow shown = closing().on(new Intent.Chose("print_reference")).on(no);
            assertEquals("tax.closing.none", shown.page().id());
            assertTrue(words(shown).contains("Jangan membayar dahulu"), words(shown));
            assertEquals(1, desk.papers.size());
            assertFalse(desk.papers.get(0).elements().toString().contains("NOMOR ANTREAN"));
        }
    }

    @Test
    void moneyThatComesWhileTheBillIsPrinted_isToldAtOnce() {
        Flow printed = qr().on(new Intent.Chose("counter")).on(new Intent.Chose("counter_yes"))
                .on(paying(Stage.CHECKING)).on(paying(Stage.NOT_CHARGED));
        assertEquals("tax.result.posting", printed.on(paying(Stage.POSTING)).page().id());
        assertEquals("tax.result.posting", printed.on(issued("D003")).on(paying(Stage.POSTING)).page().id());
    }

    @Test
    void theCountdownRunningOutMeanwhile_isAnOrdinaryCheck() {
        Flow asked = qr().on(new Intent.Chose("counter"));
        Flow at = asked.on(paying(Stage.CHECKING));
        assertEquals("tax.checking", at.page().id());
        assertEquals("tax.not_charged", at.on(paying(Stage.NOT_CHARGED)).page().id());
        assertTrue(desk.wishes.isEmpty() && desk.papers.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(QueueBody.Why.class)
    void aCounterWithoutANumber_stillPrintsTheBillAndSaysWhy(QueueBody.Why why) {
        Flow shown = payersBill(rules(NikRule.OFF, "kasir", null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("take"))
                .on(new Intent.Answered(new QueueBody.TicketRefused(why, Optional.empty())));
        assertEquals("tax.bill_paper.none", shown.page().id());
        assertTrue(words(shown).contains("agihan"), words(shown));
        String paper = desk.papers.get(0).elements().toString();
        assertTrue(paper.contains("ambil nomor antrean") && !paper.contains("NOMOR ANTREAN"), paper);
        assertEquals(VisitOutcome.BILL_PRINTED, shown.on(new Intent.PaperEnded(PaperState.PRINTED))
                .on(new Intent.TimedOut()).outcome().orElseThrow());
    }

    @Test
    void aSilentQueue_andAnOfficeWithoutCashier_printTheBill() {
        Flow taking = payersBill(rules(NikRule.OFF, "kasir", null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("take"));
        assertEquals("tax.bill_paper.none", taking.on(new Intent.TimedOut()).page().id());
        int asks = desk.asks.size();
        Flow none = payersBill(rules(NikRule.OFF, null, null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("take"));
        assertEquals("tax.bill_paper.none", none.page().id());
        assertEquals(asks + 1, desk.asks.size(), "only the bill was asked for");
        assertEquals(2, desk.papers.size());
    }

    @Test
    void aDeadPrinter_leavesTheNumberAndTheSumOnTheScreen() {
        Flow dead = payersBill(rules(NikRule.OFF, "kasir", null)).on(new Intent.Chose("counter"))
                .on(new Intent.Chose("take")).on(issued("D004")).on(new Intent.PaperEnded(PaperState.NOT_PRINTED));
        String words = words(dead);
        assertTrue(words.contains("D004") && words.contains("Rp265.418") && words.contains("foto layar ini"), words);
        dead.on(new Intent.Chose("print_again"));
        assertEquals(2, desk.papers.size());
        assertEquals(dead.on(new Intent.Chose("print_again")), dead.on(new Intent.Chose("print_again"))
                .on(new Intent.Chose("print_again")), "no third paper while one is printing");
    }

    @Test
    void aBillWhoseHoldRanOut_isAskedAnewInsteadOfPrinted() {
        Bill b = bill();
        Bill old = new Bill(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), b.lines(), b.total(),
                RecordingDesk.NOW, b.basis());
        Flow shown = new TaxService(rules(NikRule.OFF, "kasir", null), Tariff::eastJava, doors()).open(desk)
                .on(new Intent.CardSeen("L 1234 AB", "12345")).on(new Intent.Answered(new TaxBody.BillFound(old)));
        assertEquals("tax.asking", shown.on(new Intent.Chose("counter")).on(new Intent.Chose("take")).page().id());
        assertTrue(desk.papers.isEmpty());
    }

    @Test
    void overTheLimit_withoutTheNik_andAfterThreeWrongOnes_theCounterIsNear() {
        Flow nik = payersBill(rules(NikRule.OWNER, "kasir", null)).on(new Intent.Chose("pay"));
        assertEquals("tax.counter", nik.on(new Intent.Chose("no_nik")).page().id());
        Flow at = nik;
        for (int i = 0; i < 3; i++) {
            at = at.on(new Intent.Typed(NIK)).on(new Intent.Answered(new TaxBody.OwnerAnswer(false)));
        }
        assertEquals("tax.counter", at.on(new Intent.Chose("counter")).page().id());
        assertTrue(desk.paid.isEmpty());
    }

    // ---- "Cek besar pajak"

    @Test
    void whoOnlyAsks_seesTheBillPrintsItAndEnds() {
        Flow shown = askersBill(rules(NikRule.OWNER, "kasir", null));
        assertEquals(VisitOutcome.BILL_SHOWN, shown.on(new Intent.TimedOut()).outcome().orElseThrow());
        Flow printed = shown.on(new Intent.Chose("print"));
        assertEquals("tax.bill_paper.alone", printed.page().id());
        assertEquals(1, desk.papers.size());
        assertEquals(VisitOutcome.BILL_PRINTED, printed.on(new Intent.Chose("done")).outcome().orElseThrow());
        assertTrue(desk.asks.stream().noneMatch(a -> a instanceof QueueBody));
    }

    @Test
    void whoAskedAndThenPays_goesTheUsualWay_withTheOwnersNikWhereItIsWanted() {
        Flow nik = askersBill(rules(NikRule.OWNER, "kasir", null)).on(new Intent.Chose("pay"));
        assertEquals("tax.nik", nik.page().id());
        Flow alsoAfterPrinting = askersBill(rules(NikRule.OWNER, null, null)).on(new Intent.Chose("print"))
                .on(new Intent.Chose("pay"));
        assertEquals("tax.nik", alsoAfterPrinting.page().id());
        assertTrue(desk.paid.isEmpty());
        askersBill(rules(NikRule.OFF, null, null)).on(new Intent.Chose("pay"));
        assertEquals(1, desk.paid.size());
    }

    @Test
    void wherePayingIsOff_whoAsksIsNotLedToPay() {
        desk.payable = false;
        Flow shown = askersBill(rules(NikRule.OFF, "kasir", null));
        assertTrue(actions(shown).stream().noneMatch("pay"::equals));
        assertEquals(shown, shown.on(new Intent.Chose("pay")));
        assertTrue(actions(shown.on(new Intent.Chose("print"))).stream().noneMatch("pay"::equals));
        assertTrue(desk.paid.isEmpty());
    }

    @Test
    void payingThatWentOffBetweenBillAndQr_takesNoMoneyOfWhoOnlyAsked() {
        Flow nik = askersBill(rules(NikRule.OWNER, "kasir", null)).on(new Intent.Chose("pay"));
        desk.payable = false;
        Flow back = nik.on(new Intent.Typed(NIK)).on(new Intent.Answered(new TaxBody.OwnerAnswer(true)));
        assertEquals("tax.bill", back.page().id());
        assertTrue(desk.paid.isEmpty());
    }

    // ---- "Ambil antrean pengesahan"

    private Flow posted(PaperState paper, String endorsement) {
        return payersBill(rules(NikRule.OFF, "kasir", endorsement)).on(new Intent.Chose("pay"))
                .on(new Intent.Paying(PayingSamples.progress(Stage.POSTED, paper)));
    }

    @Test
    void afterPaying_oneTouchTakesTheEndorsementsNumber_onceAVisit() {
        Flow taking = posted(PaperState.PRINTED, "pengesahan").on(new Intent.Chose("endorse"));
        assertEquals(new QueueBody.TakeTicket("pengesahan", false, Optional.of("V-1-1.1")), desk.asks.get(desk.asks.size() - 1));
        Flow ticket = taking.on(new Intent.Answered(new QueueBody.TicketIssued("A009", "pengesahan", false, 1,
                Optional.empty(), RecordingDesk.NOW)));
        assertEquals("queue.ticket", ticket.page().id());
        assertEquals(VisitOutcome.PAID, ticket.on(new Intent.Chose("done")).outcome().orElseThrow());
        Flow back = taking.on(new Intent.Answered(new QueueBody.TicketRefused(QueueBody.Why.CLOSED, Optional.empty())))
                .on(new Intent.Chose("other")).on(new Intent.Back());
        assertEquals("tax.result.posted", back.page().id());
        assertFalse(actions(back).contains("endorse"));
        assertEquals(back, back.on(new Intent.Chose("endorse")));
    }

    @Test
    void anOfficeWithoutEndorsement_andMoneyNotYetPosted_offerNone() {
        assertFalse(actions(posted(PaperState.PRINTED, null)).contains("endorse"));
        assertFalse(actions(posted(PaperState.PRINTED, "nowhere")).contains("endorse"));
        Flow posting = payersBill(rules(NikRule.OFF, "kasir", "pengesahan")).on(new Intent.Chose("pay"))
                .on(paying(Stage.POSTING));
        assertFalse(actions(posting).contains("endorse"));
    }

    @Test
    void aProofThatDidNotPrintMeanwhile_isOfferedAgainBeforeTheEnd() {
        Flow ticket = posted(PaperState.PRINTING, "pengesahan").on(new Intent.Chose("endorse")).on(new Intent.Answered(
                new QueueBody.TicketIssued("A009", "pengesahan", false, 1, Optional.empty(), RecordingDesk.NOW)))
                .on(new Intent.Paying(PayingSamples.progress(Stage.POSTED, PaperState.NOT_PRINTED)));
        assertEquals("queue.ticket", ticket.page().id());
        Flow result = ticket.on(new Intent.Chose("done"));
        assertTrue(result.outcome().isEmpty() && actions(result).contains("print_again"));
    }

    // ---- refusals

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalThatACounterCanHelpWith_leadsToItsRequirements(Refusal refusal) {
        Flow no = new TaxService(rules(NikRule.OFF, "kasir", null), Tariff::eastJava, doors()).open(desk)
                .on(new Intent.CardSeen("L 1234 AB", "12345")).on(new Intent.Answered(
                        new TaxBody.BillRefused(refusal, Optional.empty(), Optional.empty())));
        if (refusal == Refusal.TOO_EARLY) {
            assertFalse(actions(no).contains("guide"), "nothing is to be done but to come later");
            return;
        }
        Page guide = no.on(new Intent.Chose("guide")).page();
        assertTrue(guide.id().startsWith("guide.entry."), guide.id());
    }

    private static List<String> actions(Flow flow) {
        List<String> all = new ArrayList<>();
        for (Intent intent : flow.page().intents()) {
            if (intent instanceof Intent.Chose c) {
                all.add(c.action());
            }
        }
        return all;
    }

    /** Everything a notice says, in Indonesian. */
    private static String words(Flow flow) {
        Page.Notice n = (Page.Notice) flow.page();
        StringBuilder all = new StringBuilder(TEXTS.in("id", n.title()) + "\n" + TEXTS.in("id", n.lead()));
        n.facts().forEach(f -> all.append('\n').append(TEXTS.in("id", f.value())));
        n.next().forEach(t -> all.append('\n').append(TEXTS.in("id", t)));
        return all.toString();
    }
}
