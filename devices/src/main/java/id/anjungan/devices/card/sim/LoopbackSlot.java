package id.anjungan.devices.card.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One card in the loopback terminal, from its connection to its end. */
final class LoopbackSlot implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackSlot.class);

    private final Socket socket;
    private final Runnable changed;
    private final LinkedBlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private volatile boolean present = true;

    LoopbackSlot(Socket socket, Runnable changed) {
        this.socket = socket;
        this.changed = changed;
        Thread thread = new Thread(this::listen, "card-loopback-slot");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                answers.add(VpcdFrames.read(socket.getInputStream()));
            }
        } catch (IOException e) {
            LOG.debug("card gone: {}", e.toString());
        }
        present = false;
        changed.run();
    }

    boolean present() {
        return present;
    }

    void control(int what) throws CardException {
        send(new byte[] {(byte) what});
    }

    /** Blocks as long as the card says nothing and stays in, as real readers do. */
    byte[] exchange(byte[] body) throws CardException {
        answers.clear();
        send(body);
        try {
            byte[] answer = null;
            while (answer == null) {
                answer = answers.poll(50, TimeUnit.MILLISECONDS);
                if (answer == null && !present) {
                    throw new CardException("the card was pulled out");
                }
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardException("interrupted", e);
        }
    }

    private synchronized void send(byte[] body) throws CardException {
        try {
            VpcdFrames.write(socket.getOutputStream(), body);
        } catch (IOException e) {
            throw new CardException("the card is gone", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
