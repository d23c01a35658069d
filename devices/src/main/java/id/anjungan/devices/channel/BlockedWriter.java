package id.anjungan.devices.channel;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;

/**
 * Gives a deadline to writes that have none. On Linux a serial write into a device that does not read (XOFF, no paper)
 * hangs for ever and ignores interrupts; so an own thread is the one that hangs, with one small piece in its hands, and
 * only closing the device from outside frees it.
 */
final class BlockedWriter {

    /** Blocks as long as it likes; throws when the device is gone. */
    interface Sink {
        void write(byte[] piece) throws IOException;
    }

    private static final int PIECE = 256;

    private final Sink sink;
    private final Clock clock;
    private final Thread thread;
    private byte[] inHand;
    private IOException failure;
    private boolean closed;

    BlockedWriter(String name, Sink sink, Clock clock) {
        this.sink = sink;
        this.clock = clock;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** @return bytes that left our hands or are in the hanging thread's */
    synchronized int write(byte[] bytes, Deadline deadline) throws IOException {
        int taken = 0;
        while (taken < bytes.length) {
            if (!awaitFree(deadline)) {
                return taken;
            }
            inHand = Arrays.copyOfRange(bytes, taken, Math.min(bytes.length, taken + PIECE));
            taken += inHand.length;
            notifyAll();
        }
        awaitFree(deadline);
        return taken;
    }

    private boolean awaitFree(Deadline deadline) throws IOException {
        while (inHand != null && failure == null && !closed && !deadline.passed(clock)) {
            try {
                wait(Math.max(1, Math.min(100, deadline.left(clock).toMillis())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "interrupted while writing", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (closed) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "closed while writing");
        }
        return inHand == null;
    }

    private void run() {
        byte[] piece = next();
        while (piece != null) {
            try {
                sink.write(piece);
                done(null);
            } catch (IOException e) {
                done(e);
            } catch (RuntimeException e) {
                done(new IOException(e));
            }
            piece = next();
        }
    }

    private synchronized byte[] next() {
        while (inHand == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody but close() ends this thread.
                Thread.interrupted();
            }
        }
        return closed ? null : inHand;
    }

    private synchronized void done(IOException e) {
        inHand = null;
        failure = failure == null ? e : failure;
        notifyAll();
    }

    /** Ends the thread as soon as its device lets go of it. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
