package id.anjungan.devices.printer;

import id.anjungan.devices.Deadline;
import java.io.Closeable;
import java.io.IOException;

/**
 * Port of a receipt printer. An adapter is single-threaded and may block up to the deadline; it may throw
 * {@link IOException} only at its host. Only its {@code DeviceHost} calls it.
 */
public interface ReceiptPrinter extends Closeable {

    /** Connects and learns what the printer is. */
    void open(Deadline deadline) throws IOException;

    /**
     * Prints and cuts.
     *
     * @param jobNumber durable counter, put into the process id of printers that return one
     */
    PrintResult print(Receipt receipt, int jobNumber, Deadline deadline) throws IOException;

    /**
     * Rids the printer of what a job that was cut off left in it: in the middle of a picture it takes whatever comes
     * next for the rest of that picture, questions too. What it can still print it may print.
     *
     * @return false while it cannot be known to be empty: no paper, no answer, or a printer without such an order
     */
    boolean forgetRemains(Deadline deadline) throws IOException;

    PrinterStatus status(Deadline deadline) throws IOException;

    /** Columns of font A on its paper. */
    int columns();
}
