package id.anjungan.kiosk.queue.counter;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the streams when anything they draw has changed. Holds nothing but how often it rang: whoever wakes draws the
 * newest, so none can lag.
 */
final class BoardBell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long turn;
    private boolean closed;

    /** After the change: whoever reads {@link #turn} and then draws has it, or is woken. */
    void ring() {
        lock.lock();
        try {
            turn++;
            rung.signalAll();
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
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it rang after the turn {@code seen}, when the server closes, or after {@code longest}. */
    void await(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (turn <= seen && !closed && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
