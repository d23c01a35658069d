package id.anjungan.devices.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.devices.Await;
import id.anjungan.devices.Health;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.card.sim.VpcdCard;
import id.anjungan.devices.display.sim.DisplaySim;
import id.anjungan.devices.printer.sim.PrinterSim;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.sim.ScannerSim;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The devices of the sample office with the patience of every day: each driver alone, out and in again. */
class UnpluggedTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Clock CLOCK = Clock.systemUTC();

    private final int slot = FreePort.next();
    private PrinterSim printer;
    private DisplaySim display;
    private ScannerSim scanner;
    private VpcdCard hand;
    private Devices devices;

    @BeforeEach
    void start() throws Exception {
        printer = PrinterSim.quiet(PrinterSim.Model.good());
        display = new DisplaySim(0, lines -> { });
        scanner = new ScannerSim(0);
        hand = new VpcdCard(slot);
        devices = Devices.of(List.of(
                DeviceSettings.of("printer", "printer", "escpos-tcp").at("127.0.0.1", printer.port())
                        .with("epson-tm-t82"),
                DeviceSettings.of("card", "card", "card-loopback").at("127.0.0.1", slot),
                DeviceSettings.of("display", "display", "cd5220-tcp").at("127.0.0.1", display.port()),
                DeviceSettings.of("pemindai", "scanner", "scanner-tcp").at("127.0.0.1", scanner.port())),
                StandardDrivers.table(CLOCK), () -> 1, new Deaf(), CLOCK);
        devices.begin();
        List.of("printer", "card", "display", "pemindai").forEach(name -> await(name, Health.State.UP));
    }

    @AfterEach
    void stop() throws Exception {
        devices.close();
        printer.close();
        display.close();
        scanner.close();
        hand.close();
    }

    @Test
    void escposTcp_outAndInAgain_showsWithinFiveSeconds_andNoOtherDeviceFalls() throws Exception {
        outAndIn("printer", printer::unplug, printer::plug);
    }

    @Test
    void cardLoopback_outAndInAgain_showsWithinFiveSeconds_andNoOtherDeviceFalls() throws Exception {
        outAndIn("card", hand::close, () -> hand = new VpcdCard(slot));
    }

    @Test
    void cd5220Tcp_outAndInAgain_showsWithinFiveSeconds_andNoOtherDeviceFalls() throws Exception {
        outAndIn("display", display::unplug, display::plug);
    }

    @Test
    void scannerTcp_outAndInAgain_showsWithinFiveSeconds_andNoOtherDeviceFalls() throws Exception {
        outAndIn("pemindai", scanner::unplug, scanner::plug);
    }

    private interface Act {
        void run() throws IOException;
    }

    private void outAndIn(String name, Act out, Act in) throws IOException {
        out.run();
        await(name, Health.State.DOWN);
        assertEquals(List.of(name),
                devices.health().stream().filter(h -> h.state() != Health.State.UP).map(Health::name).toList());
        in.run();
        await(name, Health.State.UP);
    }

    private void await(String name, Health.State state) {
        Await.until(name + " is " + state, FIVE_SECONDS, () -> devices.health().stream()
                .anyMatch(h -> h.name().equals(name) && h.state() == state));
    }

    private static final class Deaf implements DeviceListener {

        @Override
        public void health(Health health) {
            // Each test asks.
        }

        @Override
        public void card(CardEvent event) {
            // No card is put in here.
        }

        @Override
        public void scan(ScanEvent event) {
            // No code is held up here.
        }
    }
}
