package id.anjungan.devices.scanner.sim;

import id.anjungan.devices.sim.SimServer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** A serial scanner on a TCP port: sends what is held up before it, ended as it was set to. */
public final class ScannerSim implements Closeable {

    /** What a scanner puts after a text. */
    public enum Ending {
        CR("\r"), LF("\n"), CRLF("\r\n"), NONE("");

        private final String bytes;

        Ending(String bytes) {
            this.bytes = bytes;
        }
    }

    private static final int NOISE = 40;

    private final SimServer server;
    private volatile Ending ending = Ending.CR;
    private volatile String prefix = "";

    /** @param port 0 for any free one */
    public ScannerSim(int port) throws IOException {
        this.server = new SimServer("scanner-sim", port, new Wire());
    }

    public int port() {
        return server.port();
    }

    /** @param prefix put before each text, e.g. the AIM identifier {@code ]Q3} */
    public void set(Ending newEnding, String newPrefix) {
        ending = newEnding;
        prefix = newPrefix;
    }

    /** A code is held up: one text goes out. Nobody at the other end: it is lost, as on a wire. */
    public void scan(String text) {
        raw((prefix + text + ending.bytes).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As sent through a line at another speed. @param chance which bytes */
    public void noise(RandomGenerator chance) {
        byte[] bytes = new byte[NOISE];
        chance.nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[NOISE - 1] = '\r';
        raw(bytes);
    }

    /** One text without an end, longer than any code. */
    public void endless(int characters) {
        raw("0".repeat(characters).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Ever other texts, faster than any hand. */
    public void babble(int texts) {
        for (int i = 0; i < texts; i++) {
            scan("BABBLE-" + i);
        }
    }

    public void raw(byte[] bytes) {
        server.send(bytes);
    }

    public void unplug() {
        server.unplug();
    }

    public void plug() throws IOException {
        server.plug();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A scanner only speaks; what its host sends is settings that this one does not know. */
    private static final class Wire implements SimServer.Line {

        @Override
        public void connected() {
            // A scanner does not notice who holds the other end of its cable.
        }

        @Override
        public void received(byte[] bytes) {
            // Nothing is expected.
        }

        @Override
        public void disconnected() {
            // It goes on by itself.
        }
    }
}
