package id.anjungan.kiosk.link;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Drives a {@link MqttLink} on a thread called "link" until it is closed. */
public final class LinkThread implements AutoCloseable {

    private static final Duration LONGEST_IDLE = Duration.ofMillis(100);

    private final MqttLink link;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Thread thread;

    public LinkThread(MqttLink link, Clock clock) {
        this.link = link;
        this.thread = new Thread(() -> run(clock), "link");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Clock clock) {
        try {
            while (running.get()) {
                link.doWork(clock.instant());
                link.idle(LONGEST_IDLE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the loop, then says goodbye. Blocks a few seconds at most. */
    @Override
    public void close() {
        running.set(false);
        try {
            thread.join(3000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
