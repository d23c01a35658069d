package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.Health;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes held up to the scanner; the page of money that is checked; the bar before a closed terminal. */
class SessionScanTest {

    private static final String PAPER = "KSK-3578-01-0001PZ33";

    @TempDir
    private Path directory;
    private Booth booth;

    @BeforeEach
    void open() {
        ProofService proof = new ProofService();
        booth = new Booth(directory, List.of(new TaxService(new TaxRules(NikRule.OFF, false, new Rupiah(10_000_000),
                Duration.ofMinutes(2)), Tariff::eastJava, new TaxDoors(proof::open)), proof)).welcome();
    }

    @AfterEach
    void close() {
        booth.close();
    }

    private Booth scan(String text) {
        booth.commands.offer(new Command.Scanned(new ScanEvent.Scanned(text)));
        return booth.work();
    }

    private void scanner(Health.State state, DeviceDetail detail) {
        booth.commands.offer(new Command.DeviceChanged(new Health("pemindai", "scanner", "scanner-serial", state,
                detail, booth.now())));
        booth.work();
    }

    private String proofTile() {
        return ((Page.Menu) booth.shown().page()).choices().stream().filter(c -> c.action().equals("proof"))
                .findFirst().orElseThrow().detail().key();
    }

    private PurchaseId toTheQr() {
        booth.chose("tax").typed("L 1234 AB").typed("12345");
        booth.answer(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now()))).chose("pay");
        PurchaseId id = Booth.purchase(booth.asked(QrisBody.IssueQr.class));
        booth.answer(QrisBody.IssueQr.class, new QrisBody.QrIssued(id, "00020101", "ACQ-1",
                booth.now().plus(Duration.ofMinutes(5))));
        assertEquals("tax.pay", booth.page());
        return id;
    }

    /** Nobody pays and nobody answers: the countdown runs out. */
    private PurchaseId toTheChecking() {
        PurchaseId id = toTheQr();
        for (int i = 0; i < 40 && !booth.page().equals("tax.checking"); i++) {
            booth.later(Duration.ofSeconds(10)).work();
        }
        assertEquals("tax.checking", booth.page());
        return id;
    }

    // ---- the scanner

    @Test
    void codeOfAPaperOnTheStartPage_goesRightIntoTheAnswer() {
        assertEquals("proof.asking", scan(PAPER).page());
        assertEquals(Optional.of(PAPER),
                ((TaxBody.AskMoney) booth.asked(TaxBody.AskMoney.class).body()).reference());
        assertEquals(1, booth.rows("visit.started").size());
    }

    @Test
    void anyOtherCodeOnTheStartPage_isToldWhatIsWanted_andNeverStored() {
        scan("3578010501900001");
        assertEquals("proof.reference", booth.page());
        assertEquals("proof.scan.other", ((Page.Form) booth.shown().page()).error().orElseThrow().key());
        assertTrue(booth.asks.stream().noneMatch(a -> a.body() instanceof TaxBody.AskMoney));
        booth.later(Duration.ofSeconds(61));
        assertEquals("start", booth.page());
        assertTrue(booth.rows().stream().noneMatch(r -> r.contains("3578010501900001")));
    }

    @Test
    void noiseOnTheStartPage_isNobody() {
        booth.commands.offer(new Command.Scanned(new ScanEvent.Garbled("not_text")));
        assertEquals("start", booth.work().page());
        assertTrue(booth.rows("visit.started").isEmpty());
    }

    @Test
    void referencePage_isAnsweredByACode() {
        booth.chose("proof").chose("reference");
        booth.commands.offer(new Command.Scanned(new ScanEvent.Garbled("too_long")));
        assertEquals("proof.reference", booth.work().page());
        assertEquals("proof.asking", scan(PAPER).page());
    }

    @Test
    void codeInTheMiddleOfAnotherService_isIgnored_andKeepsNoVisitAlive() {
        booth.chose("tax");
        booth.later(Duration.ofSeconds(50));
        assertEquals("tax.plate", scan(PAPER).page());
        assertTrue(booth.shown().leavesAt().isPresent());
        booth.later(Duration.ofSeconds(11));
        assertEquals("start", booth.page());
    }

    @Test
    void codeWhileMoneyMoves_changesNothing() {
        toTheQr();
        Frame before = booth.shown();
        assertEquals(before, scan(PAPER).shown());
        toTheCheckingFromHere();
        before = booth.shown();
        assertEquals(before, scan(PAPER).shown());
    }

    private void toTheCheckingFromHere() {
        for (int i = 0; i < 40 && !booth.page().equals("tax.checking"); i++) {
            booth.later(Duration.ofSeconds(10)).work();
        }
    }

    @Test
    void codeBeforeAClosedTerminal_opensNothing() {
        booth.commands.offer(new Command.LinkChanged(HubLink.State.NOT_ENROLLED));
        booth.work();
        assertEquals("out_of_service", scan(PAPER).page());
        assertTrue(booth.rows("visit.started").isEmpty());
    }

    @Test
    void hint_standsOnlyWhileAScannerIsReady() {
        assertEquals("proof.tile.detail", proofTile());
        scanner(Health.State.UP, DeviceDetail.OK);
        assertEquals("proof.tile.scan", proofTile());
        scanner(Health.State.DOWN, DeviceDetail.NOT_CONNECTED);
        assertEquals("proof.tile.detail", proofTile());
        scanner(Health.State.DEGRADED, DeviceDetail.BABBLING);
        assertEquals("proof.tile.detail", proofTile());
        scanner(Health.State.UP, DeviceDetail.OK);
        booth.chose("proof").chose("reference");
        assertTrue(((Page.Form) booth.shown().page()).acceptsCode());
        scanner(Health.State.DOWN, DeviceDetail.NOT_CONNECTED);
        assertFalse(((Page.Form) booth.shown().page()).acceptsCode());
    }

    // ---- money that is being checked

    @Test
    void pageOfMoneyBeingChecked_endsWhenNobodyTouchesIt_andTheCheckGoesOn() {
        PurchaseId id = toTheChecking();
        booth.later(Duration.ofSeconds(100)).work();
        assertEquals("tax.checking", booth.page());
        booth.later(Duration.ofSeconds(10)).work();
        assertTrue(booth.shown().leavesAt().isPresent(), "warned visibly");
        booth.touch(new Touch.Stay());
        booth.later(Duration.ofSeconds(119)).work();
        assertEquals("tax.checking", booth.page());
        booth.later(Duration.ofSeconds(2)).work();
        assertEquals("start", booth.page());
        assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"checking\""));
        assertEquals(List.of(), booth.printed);
        assertEquals(1, booth.till.open().size());
        booth.later(Duration.ofMinutes(10)).work();
        booth.answer(QrisBody.AskQrState.class, new QrisBody.QrState(id, QrisBody.Status.PAID,
                Optional.of(new Rupiah(265_418)), Optional.of("RRN-1"), Optional.of(booth.now()))).work();
        assertTrue(booth.asks.stream().anyMatch(a -> a.body() instanceof TaxBody.AskPosting), "posted all the same");
        assertEquals(List.of(), booth.printed, "no paper comes out to nobody");
        assertEquals("start", booth.page());
    }

    @Test
    void citizenWhoWaits_mayTakeTheReferenceAlong_orLeave() {
        PurchaseId id = toTheChecking();
        booth.chose("print_reference").work();
        assertEquals(List.of("NOMOR REFERENSI"), booth.printed);
        assertFalse(((Page.Notice) booth.shown().page()).actions().stream()
                .anyMatch(a -> a.id().equals("print_reference")));
        assertEquals("start", booth.touch(new Touch.Leave()).page());
        assertTrue(booth.rows("receipt").isEmpty(), "a note is no receipt of " + id);
    }

    @Test
    void liveQr_neverTimesOut() {
        toTheQr();
        booth.later(Duration.ofSeconds(170));
        assertEquals("tax.pay", booth.page());
        assertEquals("tax.pay", booth.touch(new Touch.Leave()).page());
    }

    // ---- the bar before a closed terminal

    @Test
    void closedTerminal_isReadInAnyLanguageAndSize_andTheNextPersonFindsItAsItWas() {
        booth.commands.offer(new Command.LinkChanged(HubLink.State.NOT_ENROLLED));
        booth.work();
        booth.touch(new Touch.Language("en")).touch(new Touch.LargeText()).touch(new Touch.HighContrast());
        assertEquals("out_of_service", booth.page());
        assertEquals("en", booth.shown().language());
        assertTrue(booth.shown().largeText() && booth.shown().highContrast());
        booth.touch(new Touch.LargeText());
        assertFalse(booth.shown().largeText());
        booth.later(Duration.ofSeconds(61));
        assertEquals("id", booth.shown().language());
        assertFalse(booth.shown().highContrast());
        assertTrue(booth.rows("visit.started").isEmpty());
    }

    @Test
    void visitOnTheStartPage_endsAlsoWhileTheTerminalIsClosed() {
        booth.touch(new Touch.Language("en"));
        booth.commands.offer(new Command.LinkChanged(HubLink.State.NOT_ENROLLED));
        booth.work();
        assertEquals("en", booth.shown().language());
        booth.later(Duration.ofSeconds(61));
        assertEquals("id", booth.shown().language());
        assertEquals(1, booth.rows("visit.ended").size());
    }
}
