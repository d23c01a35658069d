package id.anjungan.devices;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real program beside a test, started and ended by its own handle. */
public final class Peer implements AutoCloseable {

    private final Process process;

    private Peer(Process process) {
        this.process = process;
    }

    /** Aborts the test with a plain word where the program is missing; on the build server that is a failure. */
    public static void need(String... binaries) {
        for (String binary : binaries) {
            boolean found = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin").stream()
                    .anyMatch(dir -> Files.isExecutable(Path.of(dir, binary))) || Files.exists(Path.of(binary));
            if (!found) {
                missing(binary + " is not installed");
            }
        }
    }

    public static void missing(String why) {
        if ("true".equals(System.getenv("CI"))) {
            fail(why);
        }
        Assumptions.abort(why);
    }

    public static Peer start(Path log, String... command) throws IOException {
        return new Peer(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
    }

    /** {@code socat}: a terminal line at {@code link} in front of a TCP simulator. */
    public static Peer serial(Path link, int port) throws IOException {
        need("socat");
        Peer peer = start(Path.of(link + ".log"), "socat", "-t", "0.1",
                "pty,raw,echo=0,mode=0660,link=" + link, "tcp:127.0.0.1:" + port);
        Await.until("socat makes " + link, Duration.ofSeconds(5), () -> Files.exists(link));
        return peer;
    }

    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor(3, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
