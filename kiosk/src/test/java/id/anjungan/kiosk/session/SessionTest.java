package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private static final String NIK = "3578010501900001";

    @TempDir
    private Path directory;
    private Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(directory, services(NikRule.OWNER)).welcome();
    }

    @AfterEach
    void close() {
        booth.close();
    }

    private static List<Service> services(NikRule nik) {
        ProofService proof = new ProofService();
        return List.of(new TaxService(new TaxRules(nik, false, new Rupiah(10_000_000),
                Duration.ofMinutes(2)), Tariff::eastJava, new TaxDoors(proof::open)),
                new QueueService(List.of(
                        new CounterService("pengesahan", "A", "Pengesahan", "Endorsement", LocalTime.of(8, 0),
                                LocalTime.of(14, 0), 400),
                        new CounterService("mutasi", "C", "Mutasi", "Transfer", LocalTime.of(8, 0),
                                LocalTime.of(14, 0), 400)), new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15))), proof);
    }

    private Page.Choice tile(String id) {
        return ((Page.Menu) booth.shown().page()).choices().stream().filter(c -> c.action().equals(id)).findFirst()
                .orElseThrow();
    }

    private void toTheBill() {
        booth.chose("tax").typed("L 1234 AB").typed("12345");
        booth.answer(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())));
    }

    /** @return the purchase whose QR shows */
    private PurchaseId toTheQr() {
        toTheBill();
        booth.chose("pay").typed(NIK).answer(TaxBody.AskOwner.class, new TaxBody.OwnerAnswer(true));
        PurchaseId id = Booth.purchase(booth.asked(QrisBody.IssueQr.class));
        booth.answer(QrisBody.IssueQr.class, new QrisBody.QrIssued(id, "00020101", "ACQ-1",
                booth.now().plus(Duration.ofMinutes(5))));
        assertEquals("tax.pay", booth.page());
        return id;
    }

    private void pay(PurchaseId id) {
        booth.later(Duration.ofSeconds(6)).answer(QrisBody.AskQrState.class, new QrisBody.QrState(id,
                QrisBody.Status.PAID, Optional.of(new Rupiah(265_418)), Optional.of("RRN-1"), Optional.of(booth.now())));
        booth.work();
    }

    private void post(PurchaseId id) {
        booth.answer(TaxBody.AskPosting.class, new TaxBody.Posted(id, "PST-1", new Rupiah(265_418), booth.now(),
                Booth.bill(booth.now()).validUntil()));
        booth.work();
    }

    // ---- visits

    @Test
    void theWholeVisit_fromTouchToPaper_isRowsWithoutPersonalData() {
        PurchaseId id = toTheQr();
        pay(id);
        post(id);
        assertEquals("tax.result.posted", booth.page());
        assertEquals(List.of("BUKTI PELUNASAN"), booth.printed);
        booth.chose("done");
        assertEquals("start", booth.page());
        assertEquals(1, booth.rows("visit.started").size());
        String end = booth.rows("visit.ended").get(0);
        assertTrue(end.contains("\"outcome\":\"paid\"") && end.contains("\"touches\":6"), end);
        assertTrue(booth.rows("visit.step").stream().anyMatch(r -> r.contains("tax.chassis")));
        assertTrue(booth.rows().stream().noneMatch(r -> r.contains(NIK)));
    }

    @Test
    void nobodyThereAnyMore_isWarnedVisiblyAndThenWiped() {
        booth.chose("tax").typed("L 1234 AB");
        assertEquals(Optional.empty(), booth.later(Duration.ofSeconds(40)).shown().leavesAt());
        assertTrue(booth.later(Duration.ofSeconds(6)).shown().leavesAt().isPresent());
        booth.touch(new Touch.Stay());
        assertEquals(Optional.empty(), booth.shown().leavesAt());
        assertEquals("tax.chassis", booth.page());
        booth.later(Duration.ofSeconds(61));
        assertEquals("start", booth.page());
        assertTrue(booth.rows("visit.ended").get(0).contains("timed_out"));
    }

    @Test
    void aTouchOnTheStartPageThatLeadsNowhere_endsByItself() {
        booth.touch(new Touch.Stay());
        assertEquals(1, booth.rows("visit.started").size());
        booth.later(Duration.ofSeconds(61));
        assertEquals(1, booth.rows("visit.ended").size());
    }

    @Test
    void whoLeavesTheResultPage_hasPaid_andWhoLeavesBefore_hasLeft() {
        PurchaseId id = toTheQr();
        pay(id);
        post(id);
        booth.touch(new Touch.Leave());
        booth.chose("tax").touch(new Touch.Leave());
        assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"paid\""));
        assertTrue(booth.rows("visit.ended").get(1).contains("\"outcome\":\"left\""));
    }

    @Test
    void noTimeOutAndNoLeaving_whileTheQrLives() {
        toTheQr();
        booth.touch(new Touch.Leave());
        assertEquals("tax.pay", booth.page());
        booth.later(Duration.ofSeconds(100));
        assertEquals("tax.pay", booth.page());
        assertEquals(Optional.empty(), booth.shown().leavesAt());
    }

    @Test
    void languageAndDress_belongToTheVisit() {
        booth.touch(new Touch.Language("en")).touch(new Touch.LargeText()).touch(new Touch.HighContrast());
        booth.chose("tax").act(new Intent.Back());
        assertEquals("start", booth.page());
        assertEquals("en", booth.shown().language());
        assertTrue(booth.shown().largeText() && booth.shown().highContrast());
        booth.touch(new Touch.Leave());
        assertEquals("id", booth.shown().language());
        assertFalse(booth.shown().largeText() || booth.shown().highContrast());
    }

    @Test
    void anActForAPageThatIsGone_changesNothing() {
        booth.chose("tax");
        booth.commands.touch(new Touch.Act("start", new Intent.Chose("queue")));
        assertEquals("tax.plate", booth.work().page());
    }

    // ---- asks

    @Test
    void anAnswerForAnEarlierVisit_neverReachesTheNextCitizen() {
        booth.chose("tax").typed("L 1234 AB").typed("12345");
        Booth.Asked old = booth.asked(TaxBody.AskBill.class);
        booth.touch(new Touch.Leave()).chose("tax").typed("L 1234 AB").typed("12345");
        old.answer(new TaxBody.BillFound(Booth.bill(booth.now())));
        assertEquals("tax.asking", booth.work().page());
    }

    @Test
    void anAnswerToAnEarlierAskOfThisVisit_isDropped() {
        booth.chose("tax").typed("L 1234 AB").typed("12345");
        Booth.Asked old = booth.asked(TaxBody.AskBill.class);
        booth.chose("cancel").typed("L 1234 AB").typed("12345");
        old.silence();
        assertEquals("tax.asking", booth.work().page());
    }

    @Test
    void whoPaidHere_isAnsweredFromTheOwnJournalWhileTheHubIsAway() {
        PurchaseId id = toTheQr();
        pay(id);
        post(id);
        booth.chose("done").chose("proof").chose("vehicle").typed("L 1234 AB").typed("12345");
        booth.asked(TaxBody.AskMoney.class).silence();
        assertEquals("proof.money.posted", booth.work().page());
        booth.chose("copy").work();
        assertEquals("proof.copy.printed", booth.page());
        assertEquals(List.of("BUKTI PELUNASAN", "BUKTI PELUNASAN"), booth.printed);
    }

    // ---- trouble around

    @Test
    void theLinkIsDown_taxIsOffWithItsReason_queueAndProofStay() {
        booth.commands.offer(new Command.LinkChanged(HubLink.State.DOWN));
        booth.work();
        assertTrue(tile("tax").offBecause().isPresent());
        assertTrue(tile("queue").offBecause().isEmpty());
        assertTrue(tile("proof").offBecause().isEmpty());
        assertEquals(ServiceState.PARTLY, booth.loop.serviceState());
        assertEquals("session.off", booth.chose("tax").page());
        assertEquals("start", booth.chose("done").page());
        booth.commands.offer(new Command.LinkChanged(HubLink.State.UP));
        booth.work();
        assertEquals(ServiceState.OPEN, booth.loop.serviceState());
    }

    @Test
    void aServiceTheHubHasNoServerFor_isOffWithItsReason_untilTheHubHasOne() {
        booth.commands.offer(new Command.NotConnected(java.util.Set.of("tax"), java.util.Set.of()));
        booth.work();
        assertEquals(Optional.of(Text.of("session.off.not_connected")), tile("tax").offBecause());
        booth.chose("tax");
        assertEquals("session.off", booth.page());
        booth.chose("ticket");
        assertEquals("queue.start", booth.page());
        booth.touch(new Touch.Leave());
        booth.commands.offer(new Command.NotConnected(java.util.Set.of(), java.util.Set.of()));
        booth.work();
        assertTrue(tile("tax").offBecause().isEmpty());
    }

    @Test
    void theOlderJournalIsBroken_payingIsOffWithItsReason_andWhoHasNotPaidIsLedBack() {
        booth.chose("tax");
        assertEquals("tax.plate", booth.page());
        booth.commands.offer(new Command.JournalProven(false));
        booth.work();
        assertEquals("start", booth.page());
        assertEquals("session.off.journal", tile("tax").offBecause().orElseThrow().key());
        assertTrue(tile("queue").offBecause().isEmpty());
        assertTrue(tile("proof").offBecause().isEmpty());
        assertEquals("session.off", booth.chose("tax").page());
        assertEquals("start", booth.chose("done").page());
        booth.commands.offer(new Command.JournalProven(true));
        booth.work();
        assertEquals("tax.plate", booth.chose("tax").page());
    }

    @Test
    void thePrinterIsOut_taxGoesOnAndTheCitizenIsTold() {
        booth.commands.offer(new Command.DeviceChanged(new Health("printer", "printer", "escpos-tcp",
                Health.State.DOWN, DeviceDetail.PAPER_OUT, booth.now())));
        booth.work();
        assertTrue(tile("tax").offBecause().isEmpty());
        assertEquals(List.of(Text.of("tax.without.printer")), tile("tax").differs());
        assertEquals(ServiceState.PARTLY, booth.loop.serviceState());
        assertEquals(1, booth.rows("device").size());
    }

    @Test
    void paperRunsOutDuringReceipt_offersACopyThatIsPrintedAfterTheRefill() {
        PurchaseId id = toTheQr();
        pay(id);
        booth.paper = new PrintResult.NotPrinted(PrintResult.Why.PAPER_OUT, 900);
        post(id);
        booth.work();
        assertTrue(((Page.Notice) booth.shown().page()).actions().stream()
                .anyMatch(a -> a.id().equals("print_again")));
        booth.paper = new PrintResult.Printed(2);
        booth.chose("print_again").work();
        assertEquals(2, booth.printed.size());
        assertFalse(((Page.Notice) booth.shown().page()).actions().stream()
                .anyMatch(a -> a.id().equals("print_again")));
    }

    @Test
    void aTicket_takesTwoTouchesAndHoldsWithoutPaper() {
        booth.paper = new PrintResult.NotPrinted(PrintResult.Why.NOT_CONNECTED, 0);
        booth.chose("queue").chose("pengesahan").work();
        Page.Ticket ticket = (Page.Ticket) booth.shown().page();
        assertEquals("A001", ticket.number());
        assertEquals(PaperState.NOT_PRINTED, ticket.paper());
    }

    @Test
    void aCardOnTheStartPage_opensTheTaxAndAsksAtOnce() {
        booth.commands.offer(new Command.Carded(new CardEvent.SamsatCard(1, "L 1234 AB", "12345")));
        assertEquals("tax.asking", booth.work().page());
        booth.commands.offer(new Command.Carded(new CardEvent.Removed(1)));
        assertEquals("tax.asking", booth.work().page());
        booth.answer(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())));
        assertEquals("tax.bill", booth.page());
    }

    @Test
    void whatAnOlderCardSays_isVoid() {
        booth.commands.offer(new Command.Carded(new CardEvent.Removed(5)));
        booth.commands.offer(new Command.Carded(new CardEvent.SamsatCard(4, "L 1234 AB", "12345")));
        assertEquals("start", booth.work().page());
    }

    @Test
    void aBadCommand_costsItsVisitAPolitePage_neverTheLoop() {
        booth.chose("tax");
        booth.commands.execute(() -> {
            throw new IllegalStateException("a fault on purpose");
        });
        assertEquals("session.fault", booth.work().page());
        String code = ((Page.Notice) booth.shown().page()).facts().get(0).value().key();
        assertTrue(code.matches("=[A-Z2-9]{5}"), code);
        assertTrue(booth.rows("event").stream().anyMatch(r -> r.contains(code.substring(1))));
        assertEquals("start", booth.chose("done").page());
        assertEquals("tax.plate", booth.chose("tax").page());
    }

    @Test
    void theDiskRefuses_theTerminalClosesAndHealsByItself() {
        booth.diskRefuses = true;
        booth.touch(new Touch.Felt()).touch(new Touch.Leave());
        assertEquals("out_of_service", booth.page());
        assertEquals(ServiceState.OUT_OF_SERVICE, booth.loop.serviceState());
        booth.diskRefuses = false;
        booth.later(Duration.ofSeconds(6)).work();
        assertEquals("start", booth.page());
        assertEquals(1, booth.rows("visit.ended").size());
    }

    @Test
    void theDiskRefusesAPurchase_noQrIsAskedFor() {
        toTheBill();
        booth.chose("pay").typed(NIK);
        booth.diskRefuses = true;
        booth.answer(TaxBody.AskOwner.class, new TaxBody.OwnerAnswer(true));
        assertEquals("session.fault", booth.page());
        assertTrue(booth.asks.stream().noneMatch(a -> a.body() instanceof QrisBody.IssueQr));
    }

    @Test
    void notEnrolled_saysSoAndServesNobody() {
        booth.commands.offer(new Command.LinkChanged(HubLink.State.NOT_ENROLLED));
        booth.work();
        assertEquals("ENROL", ((Page.OutOfService) booth.shown().page()).code());
        booth.touch(new Touch.Felt());
        assertTrue(booth.rows("visit.started").isEmpty());
    }

    @Test
    void framesGrowByOne_andNothingIsShownTwice() {
        booth.chose("tax").work().work().typed("L 1234 AB").later(Duration.ofMillis(100));
        List<Long> versions = new ArrayList<>(booth.frames.stream().map(Frame::version).toList());
        for (int i = 1; i < versions.size(); i++) {
            assertEquals(versions.get(i - 1) + 1, versions.get(i));
        }
    }
}
