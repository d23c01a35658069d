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
 * card service, and our adapter sees an ordinary {@link CardTerminal}.
 */
final class LoopbackTerminal extends CardTerminal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackTerminal.class);

    private final ServerSocket server;
    private LoopbackSlot slot;

    /** @param port 0 for any free one */
    LoopbackTerminal(int port) throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread thread = new Thread(this::accept, "card-loopback-accept");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
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

    private synchronized boolean waitFor(boolean present, long timeout) throws CardException {
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
