package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.channel.ByteChannel;
import id.anjungan.devices.channel.FileByteChannel;
import id.anjungan.devices.printer.sim.PrinterSim;
import java.io.IOException;
import org.junit.jupiter.api.Tag;

/** Driver {@code escpos-usb}: a character device as a plain stream of bytes; a terminal line stands in for usblp. */
@Tag("peer")
class EscPosUsbTest extends EscPosSerialTest {

    @Override
    protected String driver() {
        return "escpos-usb";
    }

    @Override
    protected PrinterSim simulator() throws IOException {
        return PrinterSim.quiet(PrinterSim.Model.good());
    }

    @Override
    protected ByteChannel line() {
        return new FileByteChannel(link(), CLOCK);
    }
}
