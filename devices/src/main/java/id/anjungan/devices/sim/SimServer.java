package id.anjungan.devices.sim;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device's socket on loopback: one peer at a time, the newest wins as with a cable that is put in again. Unplugging
 * closes the port itself, so that a connection attempt is refused as by a device that is not there.
 */
public final class SimServer implements Closeable {

    /** The device behind the socket. Called on the connection's thread. */
    public interface Line {

        void connected();

        /** May block: the peer then feels a full buffer. */
        void received(byte[] bytes);

        void disconnected();
    }

    private static final Logger LOG = LoggerFactory.getLogger(SimServer.class);

    private static final int BIND_TRIES = 20;
    private static final int BIND_PAUSE_MS = 10;

    private final String name;
    private final Line line;
    private int port;
    private ServerSocket server;
    private Socket peer;

    /** @param port 0 for any free one */
    public SimServer(String name, int port, Line line) throws IOException {
        this.name = name;
        this.line = line;
        this.port = port;
        plug();
    }

    public synchronized int port() {
        return port;
    }

    /** Listens (again) on its port. */
    public synchronized void plug() throws IOException {
        if (server != null) {
            return;
        }
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        bind(fresh);
        port = fresh.getLocalPort();
        server = fresh;
        thread(name + "-accept", () -> accept(fresh)).start();
    }

    /** The port is free again only when the thread that listened has come out of its call. */
    private void bind(ServerSocket fresh) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (BindException stillHeld) {
                if (port == 0 || tries == BIND_TRIES) {
                    throw stillHeld;
                }
                pause(fresh, stillHeld);
            }
        }
    }

    private void pause(ServerSocket fresh, IOException why) throws IOException {
        try {
            wait(BIND_PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fresh.close();
            throw why;
        }
    }

    /** Hangs up and listens no more. */
    public synchronized void unplug() {
        shut(server);
        server = null;
        hangUp();
    }

    private void hangUp() {
        shut(peer);
        peer = null;
    }

    /** Sends to the peer, if there is one; a peer that has just gone loses it, as on a wire. */
    public void send(byte[] bytes) {
        Socket to;
        synchronized (this) {
            to = peer;
        }
        if (to == null) {
            return;
        }
        try {
            to.getOutputStream().write(bytes);
        } catch (IOException e) {
            LOG.debug("{}: the peer is gone: {}", name, e.toString());
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                socket.setTcpNoDelay(true);
                if (!taken(from, socket)) {
                    return;
                }
                thread(name + "-line", () -> read(socket)).start();
            } catch (IOException e) {
                LOG.debug("{}: {}", name, e.toString());
            }
        }
    }

    /** A caller who came in while the plug was pulled is hung up on as well: nobody else would. */
    private synchronized boolean taken(ServerSocket from, Socket socket) {
        if (server != from) {
            shut(socket);
            return false;
        }
        shut(peer);
        peer = socket;
        return true;
    }

    private void read(Socket socket) {
        byte[] buffer = new byte[4096];
        line.connected();
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                line.received(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            LOG.debug("{}: {}", name, e.toString());
        }
        shut(socket);
        synchronized (this) {
            if (peer == socket) {
                peer = null;
            }
        }
        line.disconnected();
    }

    private static void shut(Closeable c) {
        try {
            if (c != null) {
                c.close();
            }
        } catch (IOException e) {
            LOG.debug("closing: {}", e.toString());
        }
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        unplug();
    }
}
