package id.anjungan.devices.card.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a simulated hand stands before a slot. On the slot's own TCP port a connection is a card, so a hand without
 * one cannot be seen there: it answers datagrams on the UDP port of the same number instead, on loopback only.
 */
public final class Attendance implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final int PATIENCE_MILLIS = 700;
    private static final byte[] WORD = {'h', 'a', 'n', 'd'};

    private final DatagramSocket socket;

    private Attendance(DatagramSocket socket) {
        this.socket = socket;
        Thread thread = new Thread(this::answer, "card-sim-attendance");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers until closed. Where the port is taken nobody answers: cards work all the same. */
    static Closeable at(int port) {
        try {
            return new Attendance(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        } catch (IOException taken) {
            LOG.debug("attendance at {}: {}", port, taken.toString());
            return () -> { };
        }
    }

    /** Asks once and waits at most 0.7 s. */
    public static boolean answers(int port) {
        try (DatagramSocket asking = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            asking.connect(InetAddress.getLoopbackAddress(), port);
            asking.setSoTimeout(PATIENCE_MILLIS);
            asking.send(new DatagramPacket(WORD, WORD.length));
            asking.receive(new DatagramPacket(new byte[WORD.length], WORD.length));
            return true;
        } catch (IOException nobody) {
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
