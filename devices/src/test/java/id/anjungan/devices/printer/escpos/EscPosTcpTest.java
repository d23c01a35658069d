package id.anjungan.devices.printer.escpos;

import id.anjungan.devices.channel.TcpChannel;
import id.anjungan.devices.printer.ReceiptPrinter;
import id.anjungan.devices.printer.ReceiptPrinterContract;
import id.anjungan.devices.printer.sim.PrinterSim;
import java.io.IOException;

/** Driver {@code escpos-tcp} with a printer that returns process ids. */
class EscPosTcpTest extends ReceiptPrinterContract {

    @Override
    protected String driver() {
        return "escpos-tcp";
    }

    @Override
    protected PrinterSim simulator() throws IOException {
        return PrinterSim.quiet(PrinterSim.Model.good());
    }

    @Override
    protected ReceiptPrinter printer() {
        return new EscPosPrinter(new TcpChannel("127.0.0.1", sim.port(), CLOCK),
                ProfileBook.shipped().find("epson-tm-t82").orElseThrow(), CLOCK);
    }

    @Override
    protected void unplug() {
        sim.unplug();
    }

    @Override
    protected void plug() throws IOException {
        sim.plug();
    }

    @Override
    protected int proof() {
        return 4;
    }
}
