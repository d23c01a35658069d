package id.anjungan.demo.office;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network between terminal and hub: a relay on loopback that can be cut and mended like a cable. */
public final class Cable implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Cable.class);

    private final int port;
    private final int target;
    private final List<Socket> through = new ArrayList<>();
    private ServerSocket server;

    /** @param target a port on loopback */
    public Cable(int target) throws IOException {
        this.target = target;
        this.port = listen(0);
    }

    public int port() {
        return port;
    }

    public synchronized boolean whole() {
        return server != null;
    }

    private synchronized int listen(int on) throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on));
        server = fresh;
        thread("cable-" + fresh.getLocalPort(), () -> accept(fresh));
        return fresh.getLocalPort();
    }

    /** Every connection breaks and new ones are refused. */
    public synchronized void cut() {
        shut(server);
        server = null;
        through.forEach(Cable::shut);
        through.clear();
    }

    public synchronized void mend() throws IOException {
        if (server == null) {
            listen(port);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket near = from.accept();
                join(from, near);
            } catch (IOException closed) {
                LOG.debug("cable {}: {}", port, closed.toString());
            }
        }
    }

    private void join(ServerSocket from, Socket near) throws IOException {
        Socket far = new Socket();
        synchronized (this) {
            if (server != from) {
                shut(near);
                return;
            }
            through.add(near);
            through.add(far);
        }
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
        } catch (IOException nobodyThere) {
            shut(near);
            shut(far);
            throw nobodyThere;
        }
        thread("cable-up", () -> pump(near, far));
        thread("cable-down", () -> pump(far, near));
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.setTcpNoDelay(true);
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            LOG.debug("cable: {}", broken.toString());
        }
        shut(from);
        shut(to);
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Closeable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (IOException already) {
            LOG.debug("closing: {}", already.toString());
        }
    }

    @Override
    public void close() {
        cut();
    }
}
