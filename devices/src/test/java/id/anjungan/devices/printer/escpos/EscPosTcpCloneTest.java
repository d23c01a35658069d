package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.printer.sim.PrinterSim;
import java.io.IOException;

/** The same driver with a clone: no process id, so the barrier and the status behind it are the proof. */
class EscPosTcpCloneTest extends EscPosTcpTest {

    @Override
    protected PrinterSim simulator() throws IOException {
        return PrinterSim.quiet(PrinterSim.Model.plain());
    }

    @Override
    protected ReceiptPrinter printer() {
        return new EscPosPrinter(new TcpChannel("127.0.0.1", sim.port(), CLOCK),
                ProfileBook.shipped().find("generic-80").orElseThrow(), CLOCK);
    }

    @Override
    protected int proof() {
        return 3;
    }

    @Override
    protected boolean forgets() {
        return false;
    }
}
