package id.anjungan.devices.scanner.keyboard;

import id.anjungan.devices.scanner.ScanEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The keyboard of this machine, as its owner (the screen) hears it: keys in, scanned texts out. Any thread. */
public final class Keystrokes {

    private static final int WAITING = 16;

    private final Burst burst = new Burst();
    private final BlockingQueue<ScanEvent> read = new ArrayBlockingQueue<>(WAITING);

    /**
     * A key was typed. Never blocks; texts that nobody takes are dropped.
     *
     * @param sign {@code \r} or {@code \n} for Enter
     * @param at   when; must not run backwards
     */
    public synchronized void typed(char sign, Instant at) {
        burst.typed(sign, at).ifPresent(read::offer);
    }

    Optional<ScanEvent> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(read.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    void forget() {
        read.clear();
    }
}
