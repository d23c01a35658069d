package id.anjungan.devices.display.sim;

import id.anjungan.devices.sim.SimServer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A pole display on a TCP port; what stands on it can be read and watched. */
public final class DisplaySim implements Closeable {

    private final SimServer server;
    private final Consumer<List<String>> listener;
    private final TwoLines screen = new TwoLines();
    private List<String> told = List.of("", "");

    /**
     * @param port     0 for any free one
     * @param listener hears both lines after each change, on the connection's thread
     */
    public DisplaySim(int port, Consumer<List<String>> listener) throws IOException {
        this.listener = listener;
        this.server = new SimServer("display-sim", port, new Wire());
    }

    public int port() {
        return server.port();
    }

    /** The two lines, without the blanks at their ends. */
    public synchronized List<String> lines() {
        return screen.lines();
    }

    /** Waits until the lines are as wanted. @return the lines when they are, or when the patience ends */
    public synchronized List<String> await(Predicate<List<String>> wanted, Duration patience)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!wanted.test(screen.lines()) && System.nanoTime() < until) {
            wait(50);
        }
        return screen.lines();
    }

    public void unplug() {
        server.unplug();
    }

    public void plug() throws IOException {
        server.plug();
    }

    /** Power off and on: it shows nothing and remembers nothing. The cable stays in; its host notices nothing. */
    public void powerCycle() {
        synchronized (this) {
            screen.clear();
        }
        changed();
    }

    private void changed() {
        List<String> now;
        synchronized (this) {
            now = screen.lines();
            if (now.equals(told)) {
                return;
            }
            told = now;
            notifyAll();
        }
        listener.accept(now);
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Wire implements SimServer.Line {

        @Override
        public void connected() {
            // A display does not notice who holds the other end of its cable.
        }

        @Override
        public void received(byte[] bytes) {
            synchronized (DisplaySim.this) {
                for (byte b : bytes) {
                    screen.feed(b);
                }
            }
            changed();
        }

        @Override
        public void disconnected() {
            // What stands on it stays.
        }
    }
}
