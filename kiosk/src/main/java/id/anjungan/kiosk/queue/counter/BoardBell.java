package id.anjungan.kiosk.queue.counter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the streams when anything they draw has changed. Holds nothing but how often it rang: whoever wakes draws the
 * newest, so none can lag. It swings a moment after it was rung: the clerk whose press rang it is answered before
 * seventy pages are drawn, and what is pressed in one moment is drawn once.
 */
final class BoardBell {

    /** Far below what an eye calls late, and longer than a press takes to be answered. */
    private static final Duration MOMENT = Duration.ofMillis(15);

    private final ScheduledExecutorService swinging;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition swung = lock.newCondition();
    private long turn;
    private long told;
    private boolean rung;
    private boolean closed;

    /** @param threads makes the one thread that swings it */
    BoardBell(ThreadFactory threads) {
        swinging = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** After the change: whoever reads {@link #turn} and then draws has it, or is woken. */
    void ring() {
        lock.lock();
        try {
            turn++;
            if (!rung && !closed) {
                swinging.schedule(this::swing, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
                rung = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private void swing() {
        lock.lock();
        try {
            rung = false;
            told = turn;
            swung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long turn() {
        lock.lock();
        try {
            return turn;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            swung.signalAll();
        } finally {
            lock.unlock();
        }
        swinging.shutdownNow();
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it swung for a turn after {@code seen}, when the server closes, or after {@code longest}. */
    void await(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (told <= seen && !closed && left > 0) {
                left = swung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
