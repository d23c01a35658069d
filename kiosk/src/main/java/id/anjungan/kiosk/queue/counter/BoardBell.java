package id.anjungan.kiosk.queue.counter;

import id.anjungan.contract.queue.QueueBody.Board;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the streams when the board has changed. Holds no board: whoever wakes draws the newest, so none can lag. */
final class BoardBell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long newest;
    private boolean closed;

    void ring(Board board) {
        lock.lock();
        try {
            newest = board.version();
            rung.signalAll();
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

    /** Returns when the board is newer than {@code seen}, when the server closes, or after {@code longest}. */
    void await(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (newest <= seen && !closed && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

}
