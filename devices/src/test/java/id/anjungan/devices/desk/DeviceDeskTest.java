package id.anjungan.devices.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.devices.card.sim.VpcdCard;
import id.anjungan.devices.display.sim.DisplaySim;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.devices.printer.sim.PrinterSim;
import id.anjungan.devices.scanner.sim.ScannerSim;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeviceDeskTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private final DeviceDesk desk = new DeviceDesk(StandardDrivers.table(CLOCK), false, CLOCK);

    @Test
    void probe_asksWithoutPrintingAnything() throws Exception {
        try (PrinterSim sim = PrinterSim.quiet(PrinterSim.Model.good())) {
            Answer answer = desk.probe(printer(sim.port()));
            String all = String.join("\n", answer.lines());
            assertTrue(answer.good(), all);
            assertTrue(all.contains("GS I 67 (model): PRINTER SIM"), all);
            assertTrue(all.contains("DLE EOT 1: 12"), all);
            assertTrue(all.contains("GS ( H (process id): PROB"), all);
            assertEquals(List.of(), sim.sheets());
        }
    }

    @Test
    void probe_saysWhatAClonedPrinterLeavesUnanswered() throws Exception {
        try (PrinterSim sim = PrinterSim.quiet(PrinterSim.Model.plain())) {
            String all = String.join("\n", desk.probe(printer(sim.port())).lines());
            assertTrue(all.contains("GS ( H (process id): tidak menjawab"), all);
        }
    }

    @Test
    void test_printsATrialPaperAndBelievesThePrinter() throws Exception {
        try (PrinterSim sim = PrinterSim.quiet(PrinterSim.Model.good())) {
            Answer answer = desk.test(printer(sim.port()));
            assertEquals(List.of("printer: tercetak menurut printer sendiri (tingkat bukti 3 dari 4)"),
                    answer.lines());
            assertTrue(sim.await(1, Duration.ofSeconds(3)).get(0).words().contains("UJI CETAK"));
            sim.paperOutAfter(0);
            Answer again = desk.test(printer(sim.port()));
            assertFalse(again.good());
            assertEquals(List.of("printer: tidak tercetak: kertas habis; isi gulungan baru"), again.lines());
        }
    }

    @Test
    void list_saysWhatIsNotThere() throws IOException {
        int gone;
        try (PrinterSim sim = PrinterSim.quiet(PrinterSim.Model.good())) {
            gone = sim.port();
        }
        try (DisplaySim display = new DisplaySim(0, lines -> { })) {
            Answer answer = desk.list(List.of(printer(gone),
                    DeviceSettings.of("display", "display", "cd5220-tcp").at("127.0.0.1", display.port())));
            String all = String.join("\n", answer.lines());
            assertFalse(answer.good());
            assertTrue(all.contains("printer  escpos-tcp  127.0.0.1:" + gone + "  tidak tersambung"), all);
            assertTrue(all.contains("display  cd5220-tcp  127.0.0.1:" + display.port() + "  siap"), all);
        }
    }

    @Test
    void test_ofAScanner_tellsHowMuchWasRead_notWhat() throws Exception {
        try (ScannerSim sim = new ScannerSim(0)) {
            DeviceSettings scanner = DeviceSettings.of("pemindai", "scanner", "scanner-tcp").at("127.0.0.1",
                    sim.port());
            assertEquals(List.of("pemindai: siap"), desk.probe(scanner).lines());
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> desk.test(scanner));
            while (!answer.isDone()) {
                sim.scan("KSK-3578-01-0001PZ33");
                Thread.onSpinWait();
            }
            assertTrue(answer.get().good());
            assertEquals(List.of("pemindai: kode terbaca, 20 huruf"), answer.get().lines());
        }
    }

    @Test
    void theLoopbackCardIsNotReady_beforeItsSimulatorRuns() throws Exception {
        int free = FreePort.next();
        DeviceSettings card = DeviceSettings.of("card", "card", "card-loopback").at("127.0.0.1", free);
        String alone = desk.probe(card).lines().get(0);
        assertTrue(alone.contains("tidak terjangkau") && alone.contains("./anjungan sim card --port " + free), alone);
        assertFalse(desk.list(List.of(card)).good());
        assertFalse(desk.test(card).good());
        try (VpcdCard hand = new VpcdCard(free)) {
            assertFalse(hand.inserted());
            assertEquals(List.of("card: siap"), desk.probe(card).lines());
        }
        assertFalse(desk.probe(card).good());
    }

    private static DeviceSettings printer(int port) {
        return DeviceSettings.of("printer", "printer", "escpos-tcp").at("127.0.0.1", port).with("generic-80");
    }
}
