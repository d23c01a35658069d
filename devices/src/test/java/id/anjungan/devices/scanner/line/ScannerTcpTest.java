package id.anjungan.devices.scanner.line;

import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.SimScannerContract;
import id.anjungan.devices.scanner.sim.ScannerSim;
import java.io.IOException;

/** Driver {@code scanner-tcp}. */
class ScannerTcpTest extends SimScannerContract {

    @Override
    protected String driver() {
        return "scanner-tcp";
    }

    @Override
    protected Scanner scanner() {
        return new LineScanner(new TcpChannel("127.0.0.1", sim.port(), CLOCK), CLOCK);
    }

    @Override
    protected void unplug() {
        sim.unplug();
    }

    @Override
    protected void plug() throws IOException {
        if (sim == null) {
            sim = new ScannerSim(0);
        }
        sim.plug();
    }
}
