package id.anjungan.loopback;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * TCP ports for peers that must be told theirs before they start. Taken from below the range the kernel hands to
 * outgoing connections (32768 and up): a port asked of the kernel and given back may be anyone's by the time the peer
 * binds it. No port is given twice by one JVM.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger STEPS = new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

    private FreePort() {
    }

    /** @return a port nobody listens on, on any address of this machine */
    public static int next() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + STEPS.getAndIncrement() % COUNT;
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST + " to " + (FIRST + COUNT - 1));
    }

    private static boolean free(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
