package id.anjungan.devices.channel;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A serial port, 8N1, through jSerialComm. Measured and therefore so: no listener (its "disconnected" event comes
 * hundreds of thousands of times a second), reads in slices of 100 ms (longer time-outs wrap), writes on an own thread
 * (there is no write time-out on Linux), and zero bytes written is as dead as a negative count.
 */
public final class SerialChannel implements ByteChannel {

    /** What stops our output: nothing, or the XOFF character that printers send. */
    public enum Flow {
        NONE, XON_XOFF
    }

    private static final int SLICE_MS = 100;

    private final String path;
    private final int baud;
    private final Flow flow;
    private final Clock clock;
    private final byte[] incoming = new byte[1024];

    private volatile SerialPort port;
    private volatile BlockedWriter writer;
    private volatile long generation;

    public SerialChannel(String path, int baud, Flow flow, Clock clock) {
        this.path = path;
        this.baud = baud;
        this.flow = flow;
        this.clock = clock;
    }

    /** Ports the operating system lists: path and description. Pseudo terminals are never among them. */
    public static List<String> listed() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(p -> p.getSystemPortPath() + "  " + p.getDescriptivePortName()).toList();
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        close();
        SerialPort fresh;
        try {
            fresh = SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException e) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "there is no serial port " + path, e);
        }
        fresh.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        fresh.setFlowControl(flow == Flow.XON_XOFF
                ? SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED : SerialPort.FLOW_CONTROL_DISABLED);
        fresh.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MS, 0);
        if (!fresh.openPort()) {
            int errno = fresh.getLastErrorCode();
            DeviceDetail why = errno == 13 ? DeviceDetail.NO_PERMISSION : errno == 11 ? DeviceDetail.PORT_IN_USE
                    : DeviceDetail.NOT_CONNECTED;
            throw new DeviceTrouble(why, path + " does not open, error " + errno);
        }
        fresh.flushIOBuffers();
        port = fresh;
        writer = new BlockedWriter("channel-writer-" + path, piece -> put(fresh, piece), clock);
        generation++;
    }

    private void put(SerialPort to, byte[] piece) throws IOException {
        int done = 0;
        while (done < piece.length) {
            int n = to.writeBytes(piece, piece.length - done, done);
            if (n <= 0) {
                throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, path + " takes no bytes, error "
                        + to.getLastErrorCode());
            }
            done += n;
        }
    }

    @Override
    public int write(byte[] bytes, Deadline deadline) throws IOException {
        current();
        return writer.write(bytes, deadline);
    }

    @Override
    public byte[] read(Duration slice) throws IOException {
        SerialPort p = current();
        Instant until = clock.instant().plus(slice);
        do {
            if (slice.isZero() && p.bytesAvailable() == 0) {
                return new byte[0];
            }
            int n = p.readBytes(incoming, incoming.length);
            if (n < 0 || port == null) {
                throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, path + " is gone, error " + p.getLastErrorCode());
            }
            if (n > 0) {
                return Arrays.copyOf(incoming, n);
            }
        } while (clock.instant().isBefore(until));
        return new byte[0];
    }

    private SerialPort current() throws IOException {
        SerialPort p = port;
        if (p == null) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, path + " is not open");
        }
        return p;
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public String address() {
        return path;
    }

    @Override
    public void close() {
        SerialPort p = port;
        BlockedWriter w = writer;
        port = null;
        writer = null;
        if (w != null) {
            w.close();
        }
        if (p != null) {
            p.closePort();
        }
    }
}
