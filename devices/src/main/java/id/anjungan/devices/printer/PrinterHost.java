package id.anjungan.devices.printer;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceDuty;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.DeviceThread;
import id.anjungan.devices.Health;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's receipt printer, supervised: jobs in order, one at a time, and between them a look at its state so
 * that a missing cable or roll is known before a citizen pays. Nothing is ever printed twice by itself: a job that
 * could not be printed is answered at once and its owner decides.
 */
public final class PrinterHost implements PrintJobs, AutoCloseable {

    /** @param print for one receipt; {@code status} for one look; {@code pollEvery} between looks while idle */
    public record Patience(Duration print, Duration status, Duration pollEvery, DeviceHost.Patience connect) {

        public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMillis(1200),
                Duration.ofSeconds(2), DeviceHost.Patience.USUAL);
    }

    private static final Logger LOG = LoggerFactory.getLogger(PrinterHost.class);
    private static final int WAITING_JOBS = 32;

    private record Job(Receipt receipt, String owner, Instant expiry, Consumer<PrintResult> done) {
    }

    private final DeviceHost<ReceiptPrinter> host;
    private final DeviceThread thread;
    private final Clock clock;
    private final Patience patience;
    private final IntSupplier jobNumbers;
    private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(WAITING_JOBS);
    private volatile Optional<PrinterStatus> lastStatus = Optional.empty();
    private volatile boolean closed;
    /** A job was cut off, perhaps on an older connection: its rest may lie in the printer. */
    private boolean remains;
    private Instant nextLook = Instant.MIN;
    private DeviceDuty.Round lastLook = DeviceDuty.Round.idle(Health.State.UNKNOWN, DeviceDetail.NOT_ASKED);

    /** @param jobNumbers a durable counter: the printer returns it as proof, so it must not start anew each day */
    public PrinterHost(DeviceIdentity identity, Supplier<ReceiptPrinter> maker, Patience patience,
            IntSupplier jobNumbers, Consumer<Health> tell, Clock clock) {
        this.patience = patience;
        this.jobNumbers = jobNumbers;
        this.clock = clock;
        this.host = new DeviceHost<>(identity, maker, ReceiptPrinter::open, new Duty(), patience.connect(), tell,
                clock);
        this.thread = new DeviceThread(host, clock);
    }

    public PrinterHost start() {
        thread.start();
        return this;
    }

    public Health health() {
        return host.health();
    }

    /** What the printer said at the last look; any thread. */
    public Optional<PrinterStatus> lastStatus() {
        return lastStatus;
    }

    @Override
    public void print(Receipt receipt, String owner, Instant expiry, Consumer<PrintResult> done) {
        Job job = new Job(receipt, owner, expiry, done);
        if (closed || !jobs.offer(job)) {
            LOG.warn("print job of {} refused: {}", owner, closed ? "closed" : "queue full");
            answer(job, new PrintResult.NotPrinted(PrintResult.Why.NOT_CONNECTED, 0));
            return;
        }
        thread.wake();
    }

    /** Ends the thread; jobs that wait are answered {@code NotPrinted(NOT_CONNECTED, 0)}. */
    @Override
    public void close() {
        closed = true;
        thread.close();
        answerAll();
    }

    private void answerAll() {
        for (Job job = jobs.poll(); job != null; job = jobs.poll()) {
            boolean late = !clock.instant().isBefore(job.expiry());
            answer(job, new PrintResult.NotPrinted(
                    late ? PrintResult.Why.EXPIRED : PrintResult.Why.NOT_CONNECTED, 0));
        }
    }

    private static void answer(Job job, PrintResult result) {
        LOG.info("print job of {}, \"{}\": {}", job.owner(), job.receipt().title(), result);
        try {
            job.done().accept(result);
        } catch (RuntimeException e) {
            LOG.error("the owner {} of a print job failed on its result", job.owner(), e);
        }
    }

    private final class Duty implements DeviceDuty<ReceiptPrinter> {

        @Override
        public Round work(ReceiptPrinter printer, Instant now) throws IOException {
            Job job = jobs.poll();
            if (job != null) {
                run(printer, job, now);
                nextLook = Instant.MIN;
                return new Round(true, lastLook.state(), lastLook.detail());
            }
            if (!now.isBefore(nextLook)) {
                lastLook = look(printer);
                nextLook = clock.instant().plus(patience.pollEvery());
            }
            return lastLook;
        }

        private void run(ReceiptPrinter printer, Job job, Instant now) throws IOException {
            if (!now.isBefore(job.expiry())) {
                answer(job, new PrintResult.NotPrinted(PrintResult.Why.EXPIRED, 0));
                return;
            }
            if (remains) {
                forgetRemains(printer, job);
            }
            PrintResult result;
            try {
                result = printer.print(job.receipt(), jobNumbers.getAsInt(), Deadline.in(patience.print(), clock));
            } catch (RuntimeException e) {
                answer(job, new PrintResult.Unclear("fault", 0));
                throw e;
            }
            remains |= result instanceof PrintResult.NotPrinted cut && cut.bytesSent() > 0
                    || result instanceof PrintResult.Unclear unclear && unclear.lineLost();
            answer(job, result);
            if (result instanceof PrintResult.Unclear unclear) {
                // An echo counts only on the connection that sent the job: start over with a fresh one.
                throw new IOException("fell silent during a job: " + unclear.detail());
            }
        }

        private void forgetRemains(ReceiptPrinter printer, Job next) throws IOException {
            try {
                remains = !printer.forgetRemains(Deadline.in(patience.status().multipliedBy(2), clock));
            } catch (IOException lost) {
                answer(next, new PrintResult.NotPrinted(PrintResult.Why.NOT_CONNECTED, 0));
                throw lost;
            }
        }

        private Round look(ReceiptPrinter printer) throws IOException {
            PrinterStatus status = printer.status(Deadline.in(patience.status(), clock));
            lastStatus = Optional.of(status);
            return PrinterHealth.of(status);
        }

        @Override
        public boolean wantsDevice(Instant now) {
            return !jobs.isEmpty();
        }

        @Override
        public void withoutDevice(Instant now) {
            lastStatus = Optional.empty();
            nextLook = Instant.MIN;
            lastLook = DeviceDuty.Round.idle(Health.State.UNKNOWN, DeviceDetail.NOT_ASKED);
            answerAll();
        }
    }
}
