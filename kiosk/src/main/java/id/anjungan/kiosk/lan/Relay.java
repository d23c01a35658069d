package id.anjungan.kiosk.lan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser's connection: TLS on the office's network, plain to the server on this machine. Two threads, one for each
 * way. Whoever is silent, reads nothing or does not finish the handshake is cut off from outside, by closing the bare
 * socket: nothing that TLS locks is waited for.
 */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int CHUNK = 16 * 1024;

    /** How long a browser may take. */
    record Patience(Duration handshake, Duration reading, Duration silence) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20),
                Duration.ofSeconds(90));
    }

    /** Who leads to the server behind, and hears who comes and goes. */
    interface Door {
        /** A connection to the server behind, which is told whose it is before its first byte. */
        Socket inside(Guest guest) throws IOException;

        void left(Relay relay, int innerPort);
    }

    private final Socket outer;
    private final Guest guest;
    private final SSLContext tls;
    private final Hosts hosts;
    private final Door door;
    private volatile Socket inner;
    private volatile boolean shaken;
    private volatile boolean ended;
    private volatile long heard = System.nanoTime();
    /** When the write that is under way began; 0 while there is none. */
    private volatile long writing;

    Relay(Socket outer, SSLContext tls, Hosts hosts, Door door) {
        this.outer = outer;
        this.guest = new Guest(outer.getInetAddress(), outer.getLocalAddress());
        this.tls = tls;
        this.hosts = hosts;
        this.door = door;
    }

    Guest guest() {
        return guest;
    }

    /** From the browser to the server, until either has gone. */
    void run(Executor threads) {
        try {
            outer.setTcpNoDelay(true);
            int first = outer.getInputStream().read();
            if (first == TLS_HANDSHAKE) {
                encrypted(threads, first);
            } else if (first >= 0) {
                PlainCall.answer(first, outer.getInputStream(), outer.getOutputStream(), hosts, guest);
            }
        } catch (IOException gone) {
            LOG.debug("{}: {}", guest.from(), gone.toString());
        } finally {
            close();
        }
    }

    private void encrypted(Executor threads, int first) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(outer,
                new ByteArrayInputStream(new byte[] {(byte) first}), true);
        secure.setUseClientMode(false);
        secure.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secure.startHandshake();
        shaken = true;
        heard = System.nanoTime();
        Socket server = door.inside(guest);
        inner = server;
        if (ended) {
            quietly(server);
            door.left(this, server.getLocalPort());
            return;
        }
        threads.execute(() -> back(server, secure));
        InputStream in = secure.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            heard = System.nanoTime();
            out.write(chunk, 0, n);
        }
    }

    private void back(Socket server, SSLSocket secure) {
        try {
            InputStream in = server.getInputStream();
            OutputStream out = secure.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                writing = Math.max(1, System.nanoTime());
                out.write(chunk, 0, n);
                writing = 0;
            }
            writing = Math.max(1, System.nanoTime());
            secure.close();
        } catch (IOException gone) {
            LOG.debug("{}: {}", guest.from(), gone.toString());
        } finally {
            close();
        }
    }

    /** @param now of {@code System.nanoTime} */
    boolean overdue(long now, Patience patience) {
        long began = writing;
        return began != 0 && now - began > patience.reading().toNanos()
                || now - heard > (shaken ? patience.silence() : patience.handshake()).toNanos();
    }

    synchronized void close() {
        if (ended) {
            return;
        }
        ended = true;
        quietly(outer);
        Socket server = inner;
        if (server != null) {
            quietly(server);
        }
        door.left(this, server == null ? 0 : server.getLocalPort());
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("{}", gone.toString());
        }
    }
}
