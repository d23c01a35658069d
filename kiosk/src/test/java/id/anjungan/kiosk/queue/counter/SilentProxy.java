package id.anjungan.kiosk.queue.counter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a browser and the counter pages, as some office networks do: told to, it holds every line that is open
 * and says nothing more on it, and closes none.
 */
final class SilentProxy implements Closeable {

    private final ServerSocket door;
    private final int server;
    private final List<Socket> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile int silentUpTo;
    private volatile boolean silent;

    SilentProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Lines there were so far. */
    int lines() {
        return opened.get();
    }

    /** From now on nothing passes, on old lines and on new ones. */
    void hush() {
        silent = true;
    }

    /** New lines are served; the old ones stay silent for ever. */
    void serveNewOnes() {
        silentUpTo = opened.get();
        silent = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                all.addAll(List.of(browser, far));
                int line = opened.incrementAndGet();
                start(() -> pass(line, browser, far));
                start(() -> pass(line, far, browser));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(int line, Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (!silent && line > silentUpTo) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        } catch (IOException gone) {
            // One end has left; so does the other.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : all) {
            socket.close();
        }
    }
}
