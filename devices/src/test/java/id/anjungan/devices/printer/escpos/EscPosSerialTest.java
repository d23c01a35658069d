package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.Cable;
import id.anjungan.devices.Peer;
import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.channel.SerialChannel;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.printer.ReceiptPrinterContract;
import id.anjungan.devices.printer.sim.PrinterSim;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Driver {@code escpos-serial}: the simulator behind a real terminal line of the kernel, lent by socat. */
@Tag("peer")
class EscPosSerialTest extends ReceiptPrinterContract {

    @TempDir
    Path dir;
    private final Cable cable = new Cable();

    @Override
    protected String driver() {
        return "escpos-serial";
    }

    @Override
    protected PrinterSim simulator() throws IOException {
        Peer.need("socat");
        return PrinterSim.quiet(new PrinterSim.Model(0, 576, 65_536, 0, true, true, true));
    }

    @Override
    protected ReceiptPrinter printer() {
        return new EscPosPrinter(line(), ProfileBook.shipped().find("epson-tm-t82").orElseThrow(), CLOCK);
    }

    protected ByteChannel line() {
        return new SerialChannel(link().toString(), 38_400, SerialChannel.Flow.XON_XOFF, CLOCK);
    }

    protected Path link() {
        return dir.resolve("printer");
    }

    @Override
    protected void unplug() {
        cable.pull();
    }

    @Override
    protected void plug() throws IOException {
        sim.plug();
        cable.plug(link(), sim.port());
    }

    @Override
    protected int proof() {
        return 4;
    }
}
