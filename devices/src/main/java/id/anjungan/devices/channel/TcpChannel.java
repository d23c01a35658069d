package id.anjungan.devices.channel;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;

/** A device on the network, e.g. a printer on port 9100. Non-blocking underneath, so that deadlines hold. */
public final class TcpChannel implements ByteChannel {

    private final String host;
    private final int port;
    private final Clock clock;
    private final ByteBuffer incoming = ByteBuffer.allocate(4096);

    private volatile SocketChannel socket;
    private volatile Selector selector;
    private volatile long generation;

    public TcpChannel(String host, int port, Clock clock) {
        this.host = host;
        this.port = port;
        this.clock = clock;
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        close();
        InetSocketAddress to = new InetSocketAddress(host, port);
        if (to.isUnresolved()) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "no address for host name " + host);
        }
        selector = Selector.open();
        socket = SocketChannel.open();
        try {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            keepAlive(socket);
            if (!socket.connect(to)) {
                await(socket, SelectionKey.OP_CONNECT, deadline.left(clock));
                if (!socket.finishConnect()) {
                    throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, address() + " did not answer in time");
                }
            }
            generation++;
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A pulled cable says nothing: a line on which only the device speaks is asked each second, four times. */
    private static void keepAlive(SocketChannel line) throws IOException {
        line.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (line.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            line.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 1);
            line.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
            line.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    @Override
    public int write(byte[] bytes, Deadline deadline) throws IOException {
        SocketChannel s = current();
        ByteBuffer out = ByteBuffer.wrap(bytes);
        s.write(out);
        while (out.hasRemaining() && !deadline.passed(clock)) {
            await(s, SelectionKey.OP_WRITE, deadline.left(clock));
            s.write(out);
        }
        return out.position();
    }

    @Override
    public byte[] read(Duration slice) throws IOException {
        SocketChannel s = current();
        int n = receive(s);
        if (n == 0 && !slice.isZero()) {
            await(s, SelectionKey.OP_READ, slice);
            n = receive(s);
        }
        return n == 0 ? new byte[0] : Arrays.copyOf(incoming.array(), n);
    }

    private int receive(SocketChannel s) throws IOException {
        incoming.clear();
        int n = s.read(incoming);
        if (n < 0) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, address() + " hung up");
        }
        return n;
    }

    /** A close from another thread may meet any of these calls; each says it with an exception of its own. */
    private void await(SocketChannel s, int operation, Duration patience) throws IOException {
        Selector mine = selector;
        try {
            s.register(mine, operation);
            mine.select(Math.max(1, patience.toMillis()));
            mine.selectedKeys().clear();
        } catch (ClosedSelectorException | CancelledKeyException | ClosedChannelException e) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, address() + " was closed", e);
        }
        if (!s.isOpen()) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, address() + " was closed");
        }
    }

    private SocketChannel current() throws IOException {
        SocketChannel s = socket;
        if (s == null || !s.isOpen()) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, address() + " is not open");
        }
        return s;
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public String address() {
        return host + ":" + port;
    }

    @Override
    public void close() {
        SocketChannel s = socket;
        Selector sel = selector;
        socket = null;
        try {
            if (s != null) {
                s.close();
            }
            if (sel != null) {
                sel.close();
            }
        } catch (IOException e) {
            // The line is given up either way; there is nothing left to save on it.
            selector = null;
        }
    }
}
