package id.anjungan.devices.card.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A card reader that is a loopback port: whoever connects is the card, in vpcd's framing. It needs neither root nor a
 * card service, and our adapter sees an ordinary {@link CardTerminal}. Without a simulator before it (see
 * {@link Attendance}) it is a reader whose plug is pulled.
 */
final class LoopbackTerminal extends CardTerminal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackTerminal.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ServerSocket server;
    private LoopbackSlot slot;
    private long nextLook;

    LoopbackTerminal(int port) throws IOException {
        server = new ServerSocket();
        nextLook = System.nanoTime();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(this::accept, "card-loopback-accept");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                take(server.accept());
            } catch (IOException e) {
                LOG.debug("loopback terminal: {}", e.toString());
            }
        }
    }

    /** One card at a time: a second one finds the slot taken. */
    private synchronized void take(Socket card) throws IOException {
        if (slot != null && slot.present()) {
            card.close();
            return;
        }
        card.setTcpNoDelay(true);
        slot = new LoopbackSlot(card, this::changed);
        changed();
    }

    private synchronized void changed() {
        notifyAll();
    }

    @Override
    public String getName() {
        return "Anjungan Loopback 00 00";
    }

    @Override
    public Card connect(String protocol) throws CardException {
        LoopbackSlot now;
        synchronized (this) {
            now = slot;
        }
        if (now == null || !now.present()) {
            throw new CardNotPresentException("no card in " + getName());
        }
        return new LoopbackCard(now);
    }

    @Override
    public synchronized boolean isCardPresent() {
        return slot != null && slot.present();
    }

    @Override
    public boolean waitForCardPresent(long timeout) throws CardException {
        return waitFor(true, timeout);
    }

    @Override
    public boolean waitForCardAbsent(long timeout) throws CardException {
        return waitFor(false, timeout);
    }

    private boolean waitFor(boolean present, long timeout) throws CardException {
        look();
        return await(present, timeout);
    }

    /** One thread asks, and not while it holds the slot: a silent simulator must not keep a card out. */
    private void look() throws CardException {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        if (!isCardPresent() && !Attendance.answers(server.getLocalPort())) {
            throw new CardException("no simulator before " + getName());
        }
        nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
    }

    private synchronized boolean await(boolean present, long timeout) throws CardException {
        long until = timeout == 0 ? Long.MAX_VALUE : System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        while (isCardPresent() != present && System.nanoTime() < until) {
            if (server.isClosed()) {
                throw new CardException(getName() + " is closed");
            }
            try {
                wait(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CardException("interrupted", e);
            }
        }
        return isCardPresent() == present;
    }

    @Override
    public synchronized void close() {
        try {
            server.close();
            if (slot != null) {
                slot.close();
            }
        } catch (IOException e) {
            LOG.debug("loopback terminal: {}", e.toString());
        }
        notifyAll();
    }
}
