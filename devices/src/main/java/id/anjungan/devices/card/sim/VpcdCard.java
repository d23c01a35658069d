package id.anjungan.devices.card.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hand with a card before a virtual slot: inserting connects to the slot's port, pulling disconnects. While the
 * card is in and the slot's program restarts, it connects again, as a card that simply stays where it is.
 */
public final class VpcdCard implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(VpcdCard.class);
    private static final long RETRY_MILLIS = 100;

    private final int port;
    private final Closeable attendance;
    private CardChip chip;
    private Socket slot;
    private boolean mute;
    private long commandsLeft = Long.MAX_VALUE;
    private boolean closed;

    /**
     * @param port of vpcd or of a loopback terminal, on this machine
     * @throws IOException where another hand stands before that slot
     */
    public VpcdCard(int port) throws IOException {
        this.port = port;
        this.attendance = Attendance.at(port);
        Thread thread = new Thread(this::live, "card-sim-" + port);
        thread.setDaemon(true);
        thread.start();
    }

    public synchronized void insert(CardChip card) {
        pull();
        chip = card;
        mute = false;
        commandsLeft = Long.MAX_VALUE;
        notifyAll();
    }

    public synchronized void pull() {
        chip = null;
        hangUp();
        notifyAll();
    }

    /** A card that takes commands and says nothing. */
    public synchronized void insertMute(CardChip card) {
        insert(card);
        mute = true;
    }

    /** A card that is pulled in the middle of a command, after so many that it answers. */
    public synchronized void insertToPull(CardChip card, long commands) {
        insert(card);
        commandsLeft = commands;
    }

    public synchronized boolean inserted() {
        return chip != null;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        pull();
        attendance.close();
    }

    private void live() {
        try {
            for (CardChip card = awaitCard(); card != null; card = awaitCard()) {
                connect(card);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CardChip awaitCard() throws InterruptedException {
        while (chip == null && !closed) {
            wait();
        }
        return closed ? null : chip;
    }

    private void connect(CardChip card) throws InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            synchronized (this) {
                if (chip != card) {
                    return;
                }
                slot = socket;
            }
            card.reset();
            while (true) {
                answer(card, socket);
            }
        } catch (IOException e) {
            LOG.debug("slot {}: {}", port, e.toString());
        }
        synchronized (this) {
            slot = null;
            if (chip == card) {
                wait(RETRY_MILLIS);
            }
        }
    }

    private void answer(CardChip card, Socket socket) throws IOException {
        quickAck(socket);
        byte[] body = VpcdFrames.read(socket.getInputStream());
        if (body.length != 1) {
            command(card, socket, body);
            return;
        }
        if (body[0] == VpcdFrames.ASK_ATR) {
            VpcdFrames.write(socket.getOutputStream(), card.atr());
        } else {
            card.reset();
        }
    }

    private void command(CardChip card, Socket socket, byte[] apdu) throws IOException {
        boolean silent;
        synchronized (this) {
            if (commandsLeft-- <= 0) {
                pull();
                return;
            }
            silent = mute;
        }
        if (!silent) {
            VpcdFrames.write(socket.getOutputStream(), card.respond(apdu));
        }
    }

    /** Without it the reader's small packets wait for our delayed acknowledgement, 45 ms a command. */
    private static void quickAck(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void hangUp() {
        try {
            if (slot != null) {
                slot.close();
            }
        } catch (IOException e) {
            LOG.debug("slot {}: {}", port, e.toString());
        }
        slot = null;
    }
}
