package id.anjungan.devices.channel;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A character device that is a plain stream of bytes, such as {@code /dev/usb/lp0}. Not for serial ports: opening a
 * terminal line as a file may make it the controlling terminal of a service, and unplugging it would then end the
 * program; {@link SerialChannel} opens them rightly.
 */
public final class FileByteChannel implements ByteChannel {

    private static final int WAITING_PIECES = 256;

    private final Path path;
    private final Clock clock;
    private final BlockingQueue<byte[]> incoming = new ArrayBlockingQueue<>(WAITING_PIECES);

    private volatile RandomAccessFile file;
    private volatile BlockedWriter writer;
    private volatile IOException failure;
    private volatile long generation;

    public FileByteChannel(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        close();
        incoming.clear();
        failure = null;
        if (!Files.exists(path) || Files.isRegularFile(path)) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "there is no device " + path);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw new DeviceTrouble(DeviceDetail.NO_PERMISSION, "no permission for " + path);
        }
        // One descriptor for both directions, since usblp opens once only. Reads go through the channel, whose close()
        // wakes them; writes go past it, or a waiting read would hold the channel's lock against them.
        RandomAccessFile fresh = new RandomAccessFile(path.toFile(), "rw");
        file = fresh;
        writer = new BlockedWriter("channel-writer-" + path, fresh::write, clock);
        Thread reader = new Thread(() -> pump(fresh.getChannel()), "channel-reader-" + path);
        reader.setDaemon(true);
        reader.start();
        generation++;
    }

    /** Blocks in the device on its own thread; a read of nothing is an idle device here, not the end of a file. */
    private void pump(FileChannel from) {
        ByteBuffer in = ByteBuffer.allocate(512);
        try {
            while (from.isOpen()) {
                in.clear();
                int n = from.read(in);
                if (n > 0) {
                    // A device that talks faster than anybody listens loses its oldest words, not ours.
                    byte[] piece = Arrays.copyOf(in.array(), n);
                    while (!incoming.offer(piece)) {
                        incoming.poll();
                    }
                } else {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "interrupted", e);
        }
    }

    @Override
    public int write(byte[] bytes, Deadline deadline) throws IOException {
        check();
        return writer.write(bytes, deadline);
    }

    @Override
    public byte[] read(Duration slice) throws IOException {
        check();
        try {
            byte[] piece = incoming.poll(slice.toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                check();
            }
            return piece == null ? new byte[0] : piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "interrupted", e);
        }
    }

    private void check() throws IOException {
        if (file == null) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, path + " is not open");
        }
        IOException e = failure;
        if (e != null) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, path + " is gone", e);
        }
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public String address() {
        return path.toString();
    }

    @Override
    public void close() {
        RandomAccessFile f = file;
        BlockedWriter w = writer;
        file = null;
        writer = null;
        if (w != null) {
            w.close();
        }
        try {
            if (f != null) {
                f.getChannel().close();
                f.close();
            }
        } catch (IOException e) {
            failure = e;
        }
    }
}
