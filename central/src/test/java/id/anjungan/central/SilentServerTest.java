package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server behind the hub does is told to the terminals: their start page need not find out with a citizen. */
class SilentServerTest extends HubFixture {

    private TaxBody bill() throws InterruptedException {
        return (TaxBody) terminal.ask(new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail())).body();
    }

    private List<String> silent() throws InterruptedException {
        return terminal.next(FleetBody.NotConnected.class).silent();
    }

    @Test
    void theTaxServerIsDown_everyTerminalHearsIt_andAgainWhenItAnswers_thoughNobodyAsked() throws Exception {
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.ERROR);
        assertInstanceOf(TaxBody.TaxUnavailable.class, bill());
        assertEquals(List.of("tax"), silent());
        try (TestTerminal other = new TestTerminal(bench, "KSK-3578-90").connect()
                .status(FleetBody.ServiceState.OPEN)) {
            assertEquals(List.of("tax"), other.next(FleetBody.NotConnected.class).silent(), "told on its return, too");
            bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.NONE);
            bench.clock.forward(Duration.ofSeconds(11));
            assertEquals(List.of(), silent());
            assertEquals(List.of(), other.next(FleetBody.NotConnected.class).silent());
        }
    }

    @Test
    void oneFailedAnswer_isNoOutage() throws Exception {
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.ERROR, 1);
        assertInstanceOf(TaxBody.TaxUnavailable.class, bill());
        assertInstanceOf(TaxBody.BillFound.class, bill());
        assertTrue(terminal.heard.stream().noneMatch(e -> e.body() instanceof FleetBody.NotConnected));
    }

    @Test
    void theAcquirerIsDown_isToldApartFromTheTaxServer() throws Exception {
        Bill due = ((TaxBody.BillFound) bill()).bill();
        bench.acquirer.faults().set("all", FaultKind.ERROR);
        QrisBody.QrState none = (QrisBody.QrState) terminal.ask(new QrisBody.IssueQr(purchase, due.total(),
                bench.clock.instant().plusSeconds(300), due)).body();
        assertEquals(QrisBody.Status.UNKNOWN, none.status());
        assertEquals(List.of("qris"), silent());
        bench.acquirer.faults().set("all", FaultKind.NONE);
        bench.clock.forward(Duration.ofSeconds(11));
        assertEquals(List.of(), silent());
    }
}
