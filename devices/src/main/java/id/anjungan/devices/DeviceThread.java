package id.anjungan.devices;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The runner of one host: a named daemon thread that works while there is work and rests while there is none. */
public final class DeviceThread implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(100);

    private final DeviceHost<?> host;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    public DeviceThread(DeviceHost<?> host, Clock clock) {
        this.host = host;
        this.clock = clock;
        this.thread = new Thread(this::run, "device-" + host.identity().name());
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Something was queued: do not rest. Any thread. */
    public void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private void run() {
        while (running) {
            if (!host.doWork(clock.instant())) {
                rest();
            }
        }
        host.doWork(clock.instant());
    }

    private void rest() {
        try {
            if (bell.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            // Only close() ends this thread; an interrupt meant for a blocked device call must not.
            Thread.interrupted();
        }
    }

    /** Ends the thread; what still waits is answered as "no device". Waits at most five seconds. */
    @Override
    public void close() {
        running = false;
        host.shut();
        wake();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
