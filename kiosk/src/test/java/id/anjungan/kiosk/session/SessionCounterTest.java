package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.proof.ProofService;
import id.anjungan.kiosk.services.queue.QueueService;
import id.anjungan.kiosk.services.tax.CheckService;
import id.anjungan.kiosk.services.tax.TaxDoors;
import id.anjungan.kiosk.services.tax.TaxRules;
import id.anjungan.kiosk.services.tax.TaxService;
import id.anjungan.tariff.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Tidak bisa QRIS?" with the real till: the purchase is shut by its own rules before any bill is printed. */
class SessionCounterTest {

    @TempDir
    private Path directory;
    private Booth booth;

    @BeforeEach
    void open() {
        ProofService proof = new ProofService();
        QueueService queue = new QueueService(List.of(counter("kasir", "D"), counter("pengesahan", "A")),
                new Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)));
        TaxRules rules = new TaxRules(NikRule.OFF, false, new Rupiah(10_000_000), Duration.ofMinutes(2),
                Optional.of("kasir"), Optional.of("pengesahan"));
        TaxDoors doors = new TaxDoors(proof::open, queue, (desk, refusal) -> Optional.empty(), List::of);
        List<Service> services = List.of(new TaxService(rules, Tariff::eastJava, doors), queue, proof,
                new CheckService(rules, Tariff::eastJava, doors));
        booth = new Booth(directory, services).welcome();
    }

    @AfterEach
    void close() {
        booth.close();
    }

    private static CounterService counter(String id, String prefix) {
        return new CounterService(id, prefix, id, id, LocalTime.of(8, 0), LocalTime.of(14, 0), 400);
    }

    private void toTheBill(String service) {
        booth.chose(service).typed("L 1234 AB").typed("12345");
        booth.answer(TaxBody.AskBill.class, new TaxBody.BillFound(Booth.bill(booth.now())));
    }

    private PurchaseId leavingTheQr() {
        toTheBill("tax");
        booth.chose("pay");
        PurchaseId id = Booth.purchase(booth.asked(QrisBody.IssueQr.class));
        booth.answer(QrisBody.IssueQr.class, new QrisBody.QrIssued(id, "00020101", "ACQ-1",
                booth.now().plus(Duration.ofMinutes(5))));
        booth.chose("counter");
        assertEquals("tax.leave_qr", booth.page());
        booth.chose("counter_yes").work();
        return id;
    }

    private static QrisBody.QrState state(PurchaseId id, QrisBody.Status status) {
        return new QrisBody.QrState(id, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aLiveQrIsCancelledAtTheAcquirer_andOnlyThenTheBillComesOut() {
        PurchaseId id = leavingTheQr();
        assertEquals("tax.closing", booth.page());
        assertEquals(1, booth.asks.stream().filter(a -> a.body() instanceof QrisBody.CancelQr).count());
        assertTrue(booth.printed.isEmpty());
        booth.answer(QrisBody.CancelQr.class, state(id, QrisBody.Status.CANCELLED)).work();
        assertEquals("tax.bill_paper.number", booth.page());
        assertEquals(List.of("TAGIHAN PAJAK"), booth.printed);
        assertTrue(booth.rows("payment").stream().anyMatch(r -> r.contains("cancel_wanted")));
        booth.chose("done");
        assertEquals("start", booth.page());
        assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"counter\""));
        assertTrue(booth.till.open().isEmpty());
    }

    @Test
    void aSilentAcquirer_givesNoBill_andMoneyThatWasPaidIsTold() {
        PurchaseId id = leavingTheQr();
        booth.asked(QrisBody.CancelQr.class).silence();
        booth.work().later(Duration.ofSeconds(30));
        assertEquals("tax.closing", booth.page());
        assertTrue(booth.printed.isEmpty());
        booth.answer(QrisBody.CancelQr.class, new QrisBody.QrState(id, QrisBody.Status.PAID,
                Optional.of(new Rupiah(265_418)), Optional.of("RRN-1"), Optional.of(booth.now()))).work();
        assertTrue(booth.page().startsWith("tax.result."), booth.page());
        assertFalse(booth.printed.contains("TAGIHAN PAJAK"));
    }

    @Test
    void aDeadPrinter_leavesTheNumberOnTheScreen_andTheEndWipesIt() {
        booth.paper = new PrintResult.NotPrinted(PrintResult.Why.OFFLINE, 0);
        toTheBill("tax");
        booth.chose("counter").chose("take").work();
        booth.work();
        Page.Notice page = (Page.Notice) booth.shown().page();
        assertEquals("tax.bill_paper.number", page.id());
        assertTrue(page.title().args().contains("A001"), page.title().toString());
        assertTrue(page.actions().stream().anyMatch(a -> a.id().equals("print_again")));
        booth.later(Duration.ofSeconds(61));
        assertEquals("start", booth.page());
        assertFalse(booth.shown().toString().contains("1234"));
        assertTrue(booth.rows("visit.ended").get(0).contains("\"outcome\":\"counter\""));
    }

    @Test
    void anAskersBill_isPaidOnlyWhereTheStartPageWouldLetHim() {
        toTheBill("check");
        booth.commands.offer(new Command.JournalProven(false));
        booth.work().chose("pay");
        assertEquals("tax.bill", booth.page());
        assertTrue(booth.asks.stream().noneMatch(a -> a.body() instanceof QrisBody.IssueQr));
        booth.commands.offer(new Command.JournalProven(true));
        booth.work().chose("pay");
        assertEquals("tax.issuing", booth.page());
    }
}
