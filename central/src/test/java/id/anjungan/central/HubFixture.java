package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.central.fleet.Presence;
import id.anjungan.central.services.qris.sim.NoticeFault;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub with a simulated tax server and acquirer, and one terminal per test. */
abstract class HubFixture {

    /** One hub for all: a broker takes seconds to start. Each test has its own terminal, purchase and vehicle. */
    @TempDir
    static Path dir;
    static HubBench bench;
    static int tests;
    private static int vehicles;

    TestTerminal terminal;
    PurchaseId purchase;
    private DemoVehicles.Demo vehicle;
    private long rowsBefore;

    @BeforeAll
    static void open() throws Exception {
        bench = new HubBench(dir);
    }

    @AfterAll
    static void shut() {
        vehicles = 0;
        bench.close();
    }

    @BeforeEach
    void start() throws Exception {
        tests++;
        terminal = new TestTerminal(bench, "KSK-3578-" + (10 + tests)).connect().status(ServiceState.OPEN);
        purchase = new PurchaseId("KSK-01-261122-00" + (10 + tests));
        vehicle = null;
        HubBench.until("link up", () -> presence().link() == Presence.Link.UP);
        assertEquals(List.of("licence"), terminal.next(FleetBody.NotConnected.class).services(),
                "this hub was given no licensing system, and says so");
        rowsBefore = bench.hub().store().read(tx -> tx.rows().count());
    }

    @AfterEach
    void stop() {
        terminal.close();
        bench.taxServer.faults().set(TaxServerSim.POSTING, FaultKind.NONE);
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.NONE);
        bench.acquirer.noticeFault(NoticeFault.NONE);
        bench.acquirer.faults().set("all", FaultKind.NONE);
    }

    boolean raised(String code) {
        return bench.hub().fleet().eventsOf(terminal.id, 100).stream().anyMatch(e -> e.code().equals(code));
    }

    /** 1 when the tax server has posted this test's purchase. */
    long posted() {
        return bench.tax.query(purchase) instanceof TaxSource.Posting.Done ? 1 : 0;
    }

    /** Each test that pays takes one of its own: what is paid stays paid. */
    DemoVehicles.Demo vehicle() {
        if (vehicle == null) {
            vehicle = DemoVehicles.find(++vehicles <= 12 ? "ordinary_" + vehicles
                    : List.of("samsat_card", "minibus_late", "electric").get(vehicles - 13));
        }
        return vehicle;
    }

    Presence presence() {
        return bench.hub().fleet().presence(terminal.id);
    }

    long rows() {
        return bench.hub().store().read(tx -> tx.rows().count()) - rowsBefore;
    }
}
