package id.anjungan.devices.channel;

import id.anjungan.devices.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Two streams of bytes to one device. One thread uses it; {@link #close} may come from any thread and frees the one
 * that is blocked. Any {@link IOException} means the line is gone: close it and open anew.
 */
public interface ByteChannel extends Closeable {

    /** Connects, and throws away what the device said before anybody asked. */
    void open(Deadline deadline) throws IOException;

    /**
     * Hands bytes over, at most until the deadline.
     *
     * @return how many can no longer be taken back: fewer than given means the other side does not take them
     */
    int write(byte[] bytes, Deadline deadline) throws IOException;

    /** What has come, waiting at most {@code slice} for the first byte; empty when nothing came. */
    byte[] read(Duration slice) throws IOException;

    /** Grows with each {@link #open}: an answer belongs to the connection it came on. */
    long generation();

    /** For logs and people, e.g. {@code 192.168.1.9:9100} or {@code /dev/ttyUSB0}. */
    String address();

    @Override
    void close();
}
