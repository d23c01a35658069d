package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.Health;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame.Staff;
import id.anjungan.kiosk.page.Frame.Staff.Stand;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.Service;
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

/** Whoever calls for a person gets one, or is told so in time, wherever the visit stands. */
class StaffCallTest {

    private static final Duration BEAT = Duration.ofMillis(100);

    @TempDir
    private Path directory;
    private Booth booth;

    @BeforeEach
    void open() {
        ProofService proof = new ProofService();
        List<Service> services = List.of(new TaxService(new TaxRules(NikRule.OFF, false,
                new Rupiah(10_000_000), Duration.ofMinutes(2)), Tariff::eastJava, new TaxDoors(proof::open)), proof);
        booth = new Booth(directory, services).welcome();
        link(HubLink.State.UP);
    }

    @AfterEach
    void close() {
        booth.close();
    }

    private void link(HubLink.State state) {
        booth.commands.offer(new Command.LinkChanged(state));
        booth.work();
    }

    private void answered(String call, StaffCall.From from, String by) {
        booth.commands.offer(new Command.StaffAnswered(call, from, by));
        booth.work();
    }

    private Stand stand() {
        return booth.shown().staff().stand();
    }

    private void printer(Health.State state, DeviceDetail detail) {
        booth.commands.offer(new Command.DeviceChanged(new Health("printer", "printer", "escpos-tcp", state, detail,
                booth.now())));
        booth.work();
    }

    // ---- ringing

    @Test
    void aPress_ringsOnTheCounterPagesAndIsARowForTheHub_howeverOftenItIsPressed() {
        booth.touch(new Touch.CallStaff()).touch(new Touch.CallStaff()).touch(new Touch.CallStaff());
        assertEquals(Stand.CALLED, stand());
        assertEquals(1, booth.rows("staff.called").size());
        assertTrue(booth.rows("staff.called").get(0).contains("\"call\":\"P1-1\""));
        assertEquals(List.of("P1-1"), booth.rang.stream().flatMap(Optional::stream).map(OfficeBell.Ring::call)
                .toList());
    }

    @Test
    void answeredAtTheHubOrAtACounter_theCitizenSeesItAndTheJournalSaysWho() {
        booth.touch(new Touch.CallStaff());
        answered("P1-1", StaffCall.From.HUB, "siti");
        answered("P1-1", StaffCall.From.COUNTER, "3");
        assertEquals(Stand.COMING, stand());
        assertEquals(1, booth.rows("staff.answered").size());
        String row = booth.rows("staff.answered").get(0);
        assertTrue(row.contains("\"from\":\"hub\"") && row.contains("\"by\":\"siti\""), row);
        assertEquals(Optional.of(new OfficeBell.Answered(StaffCall.From.HUB, "siti")),
                booth.rang.get(booth.rang.size() - 1).orElseThrow().answered());
    }

    @Test
    void anAnswerToAnotherCallOrAfterItsEnd_meansNothing() {
        answered("P1-1", StaffCall.From.HUB, "siti");
        booth.touch(new Touch.CallStaff());
        answered("P0-9", StaffCall.From.HUB, "siti");
        assertEquals(Stand.CALLED, stand());
        booth.touch(new Touch.CancelStaff());
        answered("P1-1", StaffCall.From.HUB, "siti");
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
        assertEquals(List.of(), booth.rows("staff.answered"));
    }

    // ---- nobody comes

    @Test
    void nobodyAnswersInAMinute_aSlipIsOfferedAndTheCallRingsOn() {
        booth.touch(new Touch.CallStaff());
        booth.later(StaffDesk.PATIENCE.minus(BEAT));
        assertEquals(Stand.CALLED, stand());
        booth.later(BEAT);
        assertEquals(Stand.UNANSWERED, stand());
        assertEquals("start", booth.page());
        assertTrue(booth.rows("staff.unanswered").get(0).contains("nobody_answered"));
        assertTrue(booth.rang.get(booth.rang.size() - 1).isPresent());
        booth.touch(new Touch.StaffSlip()).touch(new Touch.StaffSlip());
        booth.work();
        assertEquals(PaperState.PRINTED, booth.shown().staff().slip());
        assertEquals(1, booth.slips.size());
        String words = booth.slips.get(0).toString();
        for (String told : List.of("P1-1", "Samsat Uji", "KSK-3578-01", "Loket Informasi", "031-8290000", "09.30",
                "bukan bukti pembayaran")) {
            assertTrue(words.contains(told), told + " in " + words);
        }
        answered("P1-1", StaffCall.From.COUNTER, "3");
        assertEquals(Stand.COMING, stand());
    }

    @Test
    void theSlipOfOneWhoHasPaid_namesThePayment() {
        toTheQr();
        booth.touch(new Touch.CallStaff()).later(StaffDesk.PATIENCE);
        booth.touch(new Touch.StaffSlip());
        assertEquals("tax.pay", booth.page());
        assertTrue(booth.slips.get(0).toString().contains("Jangan membayar lagi"), booth.slips.get(0).toString());
    }

    @Test
    void withThePrinterDead_theReferenceIsOnTheScreenInsteadOfAnOffer() {
        printer(Health.State.DOWN, DeviceDetail.OFFLINE);
        booth.touch(new Touch.CallStaff()).later(StaffDesk.PATIENCE);
        assertEquals(new Staff(Stand.UNANSWERED, PaperState.NOT_PRINTED, "P1-1", "Loket Informasi", "031-8290000"),
                booth.shown().staff());
        booth.touch(new Touch.StaffSlip());
        assertEquals(List.of(), booth.slips);
    }

    @Test
    void aPrinterThatFailsOverTheSlip_leavesTheReferenceOnTheScreen() {
        booth.paper = new PrintResult.NotPrinted(PrintResult.Why.PAPER_OUT, 0);
        booth.touch(new Touch.CallStaff()).later(StaffDesk.PATIENCE);
        booth.touch(new Touch.StaffSlip());
        booth.work();
        assertEquals(PaperState.NOT_PRINTED, booth.shown().staff().slip());
    }

    // ---- who can be reached

    @Test
    void hubAndCounterPagesAway_isSaidAtOnceAndTheSlipOffered() {
        link(HubLink.State.DOWN);
        booth.touch(new Touch.CallStaff());
        assertEquals(Stand.UNREACHED, stand());
        assertTrue(booth.rows("staff.unanswered").get(0).contains("nobody_reached"));
        booth.touch(new Touch.StaffSlip());
        assertEquals(1, booth.slips.size());
        link(HubLink.State.UP);
        booth.work();
        assertEquals(Stand.CALLED, stand());
        link(HubLink.State.DOWN);
        booth.work();
        assertEquals(1, booth.rows("staff.unanswered").size());
    }

    @Test
    void hubAway_theCounterPagesStillRing() {
        link(HubLink.State.DOWN);
        booth.clerkLooks = true;
        booth.touch(new Touch.CallStaff());
        assertEquals(Stand.CALLED, stand());
        answered("P1-1", StaffCall.From.COUNTER, "3");
        assertEquals(Stand.COMING, stand());
    }

    // ---- the end of it

    @Test
    void theCitizenCancels_andMayCallAnew() {
        booth.touch(new Touch.CallStaff()).touch(new Touch.CancelStaff());
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
        assertEquals(Optional.empty(), booth.rang.get(booth.rang.size() - 1));
        assertTrue(booth.rows("staff.ended").get(0).contains("cancelled"));
        booth.touch(new Touch.CallStaff());
        assertTrue(booth.rows("staff.called").get(1).contains("P1-2"));
    }

    @Test
    void whoeverCame_isDone_saysTheCitizenOrTheClerk() {
        booth.touch(new Touch.CallStaff());
        answered("P1-1", StaffCall.From.COUNTER, "3");
        booth.touch(new Touch.StaffHelped());
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
        booth.touch(new Touch.CallStaff());
        booth.commands.offer(new Command.StaffDone("P1-2"));
        booth.work();
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
        assertTrue(booth.rows("staff.ended").stream().allMatch(r -> r.contains("helped")));
    }

    @Test
    void theVisitsEnd_endsTheCall_whichTheNextCitizenDoesNotSee() {
        booth.touch(new Touch.CallStaff()).touch(new Touch.Leave());
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
        assertTrue(booth.rows("staff.ended").get(0).contains("visit_ended"));
        answered("P1-1", StaffCall.From.HUB, "siti");
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
    }

    @Test
    void oneWhoWaitsForStaffWithoutTouching_isNotTakenToHaveLeft_yetNotForEver() {
        booth.chose("tax");
        booth.touch(new Touch.CallStaff());
        booth.later(Duration.ofSeconds(59));
        assertEquals(Optional.empty(), booth.shown().leavesAt());
        booth.later(Duration.ofSeconds(1));
        booth.later(Duration.ofSeconds(59));
        assertEquals("tax.plate", booth.page());
        assertTrue(booth.shown().leavesAt().isPresent());
        booth.later(Duration.ofSeconds(2));
        assertEquals("start", booth.page());
        assertEquals(1, booth.rows("visit.ended").size());
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
    }

    @Test
    void aClosedTerminal_callsStaffToo_andForgetsWhoeverWalkedAway() {
        link(HubLink.State.NOT_ENROLLED);
        booth.clerkLooks = true;
        booth.touch(new Touch.CallStaff());
        assertEquals(Stand.CALLED, stand());
        booth.later(StaffDesk.PATIENCE);
        assertEquals(Stand.UNANSWERED, stand());
        booth.later(Duration.ofSeconds(61));
        assertEquals(Staff.NOT_CALLED, booth.shown().staff());
    }

    // ---- money is not disturbed

    @Test
    void aCallAndItsAnswer_leaveALiveQrAsItWas() {
        toTheQr();
        Object before = booth.shown().page();
        booth.touch(new Touch.CallStaff());
        answered("P1-1", StaffCall.From.HUB, "siti");
        assertEquals(before, booth.shown().page());
        assertEquals(Stand.COMING, stand());
        assertEquals(1, booth.asks.stream().filter(a -> a.body() instanceof QrisBody.IssueQr).count());
        booth.touch(new Touch.StaffHelped());
        assertEquals(before, booth.shown().page());
    }

    private void toTheQr() {
        booth.chose("tax").typed("L 1234 AB").typed("12345");
        booth.answer(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())));
        booth.chose("pay");
        Booth.Asked issue = booth.asked(QrisBody.IssueQr.class);
        issue.answer(new QrisBody.QrIssued(Booth.purchase(issue), "00020101021226", "ACQ-1",
                booth.now().plus(Duration.ofMinutes(5))));
        booth.work();
        assertEquals("tax.pay", booth.page());
    }
}
