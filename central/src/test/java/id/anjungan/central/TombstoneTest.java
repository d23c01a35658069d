package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.anjungan.central.services.qris.sim.AcquirerSim;
import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cancel that overtakes its issue: the hub, its file, and the simulated acquirer. */
class TombstoneTest {

    private static final PurchaseId PURCHASE = new PurchaseId("KSK-3578-01-0001ABCD");

    @TempDir
    private Path dir;
    private HubBench bench;
    private TestTerminal terminal;

    @BeforeEach
    void start() throws Exception {
        bench = new HubBench(dir);
        terminal = new TestTerminal(bench, "KSK-3578-01").connect().status(ServiceState.OPEN);
    }

    @AfterEach
    void stop() {
        terminal.close();
        bench.close();
    }

    private QrisBody.Status cancelled() throws InterruptedException {
        return ((QrisBody.QrState) terminal.ask(new QrisBody.CancelQr(PURCHASE)).body()).status();
    }

    private QrisBody.IssueQr overtaken() throws InterruptedException {
        DemoVehicles.Demo vehicle = DemoVehicles.find("ordinary_1");
        Bill bill = ((TaxBody.BillFound) terminal.ask(new TaxBody.AskBill(vehicle.plate(), vehicle.chassisTail()))
                .body()).bill();
        return new QrisBody.IssueQr(PURCHASE, bill.total(), bench.clock.instant().plusSeconds(300), bill);
    }

    private void acquirer(FaultKind fault) {
        List.of(AcquirerSim.TOKEN, AcquirerSim.GENERATE, AcquirerSim.QUERY, AcquirerSim.CANCEL)
                .forEach(operation -> bench.acquirer.faults().set(operation, fault));
    }

    @Test
    void aCancelBeforeItsIssue_isDefinite_outlivesARestart_andTheIssueNeverReachesTheAcquirer() throws Exception {
        assertEquals(QrisBody.Status.NOT_FOUND, cancelled());
        terminal.close();
        bench.stopHub();
        bench.startHub();
        terminal.connect().status(ServiceState.OPEN);
        assertInstanceOf(QrisBody.QrRefused.class, terminal.ask(overtaken()).body());
        assertEquals(Optional.empty(), bench.acquirer.qrOf(PURCHASE.value()));
        assertEquals(QrisBody.Status.NOT_FOUND, cancelled(), "asked again, the same answer");
    }

    @Test
    void aCancelBeforeItsIssue_isDefinite_evenWhileTheAcquirerIsSilent() throws Exception {
        acquirer(FaultKind.ERROR);
        assertEquals(QrisBody.Status.NOT_FOUND, cancelled());
        acquirer(FaultKind.NONE);
        assertInstanceOf(QrisBody.QrRefused.class, terminal.ask(overtaken()).body());
        assertEquals(Optional.empty(), bench.acquirer.qrOf(PURCHASE.value()));
    }

    @Test
    void anIssueWhoseAnswerWasLost_isNotIssuedAgainAfterItsCancel() throws Exception {
        QrisBody.IssueQr issue = overtaken();
        bench.acquirer.faults().set(AcquirerSim.GENERATE, FaultKind.LOST_ANSWER);
        terminal.send(Lane.ASK, issue, false,
                Optional.of(Duration.ofSeconds(30)));
        HubBench.until("the acquirer has it", () -> bench.acquirer.qrOf(PURCHASE.value()).isPresent());
        bench.acquirer.faults().set(AcquirerSim.GENERATE, FaultKind.NONE);
        assertEquals(QrisBody.Status.CANCELLED, cancelled());
        assertInstanceOf(QrisBody.QrRefused.class, terminal.ask(issue).body());
        assertEquals(List.of(), bench.acquirer.open());
    }

    @Test
    void whileTheAcquirerIsSilent_aCancelOfAnIssuedQrIsNotDefinite() throws Exception {
        assertInstanceOf(QrisBody.QrIssued.class, terminal.ask(overtaken()).body());
        acquirer(FaultKind.ERROR);
        assertEquals(QrisBody.Status.UNKNOWN, cancelled());
        acquirer(FaultKind.NONE);
        assertEquals(QrisBody.Status.CANCELLED, cancelled());
    }
}
