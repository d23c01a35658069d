package id.anjungan.devices.card.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a simulated hand stands before a slot. On the slot's own TCP port a connection is a card, so a hand without
 * one cannot be seen there: it answers datagrams on the UDP port of the same number instead, on loopback only.
 */
final class Attendance implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final int PATIENCE_MILLIS = 700;
    /** A starved machine may be slow to answer; a port that nobody holds says so at once. */
    private static final int ASKED = 3;
    private static final byte[] WORD = {'h', 'a', 'n', 'd'};

    private final DatagramSocket socket;

    private Attendance(DatagramSocket socket) {
        this.socket = socket;
        Thread thread = new Thread(this::answer, "card-sim-attendance");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers until closed. @throws IOException where another program holds the UDP port */
    static Attendance at(int port) throws IOException {
        return new Attendance(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    /** At once where somebody is there or nobody holds the port; after 2.1 s where the holder is silent. */
    static boolean answers(int port) {
        try (DatagramSocket asking = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            asking.connect(InetAddress.getLoopbackAddress(), port);
            asking.setSoTimeout(PATIENCE_MILLIS);
            for (int i = 0; i < ASKED; i++) {
                if (answersOnce(asking)) {
                    return true;
                }
            }
        } catch (IOException nobody) {
            LOG.debug("nobody at {}: {}", port, nobody.toString());
        }
        return false;
    }

    private static boolean answersOnce(DatagramSocket asking) throws IOException {
        asking.send(new DatagramPacket(WORD, WORD.length));
        try {
            asking.receive(new DatagramPacket(new byte[WORD.length], WORD.length));
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    private void answer() {
        DatagramPacket asked = new DatagramPacket(new byte[WORD.length], WORD.length);
        while (!socket.isClosed()) {
            try {
                socket.receive(asked);
                socket.send(new DatagramPacket(WORD, WORD.length, asked.getSocketAddress()));
            } catch (IOException gone) {
                LOG.debug("attendance: {}", gone.toString());
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
