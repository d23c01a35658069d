package id.anjungan.devices.scanner.line;

import id.anjungan.devices.Cable;
import id.anjungan.devices.channel.SerialChannel;
import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.SimScannerContract;
import id.anjungan.devices.scanner.sim.ScannerSim;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Driver {@code scanner-serial}: the simulator behind a real terminal line of the kernel. */
@Tag("peer")
class ScannerSerialTest extends SimScannerContract {

    @TempDir
    Path dir;
    private final Cable cable = new Cable();

    @Override
    protected String driver() {
        return "scanner-serial";
    }

    @Override
    protected Scanner scanner() {
        return new LineScanner(new SerialChannel(dir.resolve("scanner").toString(), 9_600, SerialChannel.Flow.NONE,
                CLOCK), CLOCK);
    }

    @Override
    protected void unplug() {
        cable.pull();
    }

    @Override
    protected void plug() throws IOException {
        if (sim == null) {
            sim = new ScannerSim(0);
        }
        cable.plug(dir.resolve("scanner"), sim.port());
    }
}
