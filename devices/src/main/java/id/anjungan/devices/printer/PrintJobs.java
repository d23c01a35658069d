package id.anjungan.devices.printer;

import java.time.Instant;
import java.util.function.Consumer;

/** Where a receipt is handed in. Every job has an owner and an expiry: a refilled printer never prints old tickets. */
public interface PrintJobs {

    /**
     * Queues a job; never blocks.
     *
     * @param owner  purchase id or ticket number, for the log
     * @param expiry after it the job is dropped with {@code NotPrinted(EXPIRED)}
     * @param done   called once, on the device's thread: only enqueue there
     */
    void print(Receipt receipt, String owner, Instant expiry, Consumer<PrintResult> done);
}
