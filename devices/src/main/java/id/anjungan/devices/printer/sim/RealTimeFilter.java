package id.anjungan.devices.printer.sim;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The receive side of a printer: takes real-time commands (DLE EOT, DLE ENQ, DLE DC4) out of the stream the moment they
 * arrive, even in the middle of a picture, which is the trap a good encoder avoids.
 */
final class RealTimeFilter {

    interface RealTime {

        /** DLE EOT n. */
        void status(int n);

        /** DLE ENQ n. */
        void recover(int n);

        /** DLE DC4 8: throw the buffers away. */
        void clear();
    }

    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final RealTime commands;
    private byte[] held = new byte[0];

    RealTimeFilter(RealTime commands) {
        this.commands = commands;
    }

    void reset() {
        held = new byte[0];
    }

    /** @return the bytes that are for the print engine */
    byte[] pass(byte[] more) {
        byte[] in = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, in, held.length, more.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < in.length) {
            int used = one(in, at);
            if (used < 0) {
                break;
            }
            if (used == 0) {
                out.write(in[at]);
            }
            at += Math.max(1, used);
        }
        held = Arrays.copyOfRange(in, at, in.length);
        return out.toByteArray();
    }

    /** @return length of the real-time command that begins here, 0 for none, -1 when more bytes must tell */
    private int one(byte[] in, int at) {
        if (in[at] != 0x10) {
            return 0;
        }
        if (at + 1 == in.length) {
            return -1;
        }
        int second = in[at + 1];
        if (second == 0x14) {
            return clear(in, at);
        }
        if (second != 0x04 && second != 0x05) {
            return 0;
        }
        if (at + 2 == in.length) {
            return -1;
        }
        int n = in[at + 2];
        if (second == 0x04) {
            commands.status(n);
        } else {
            commands.recover(n);
        }
        return 3;
    }

    private int clear(byte[] in, int at) {
        int known = Math.min(CLEAR.length, in.length - at);
        if (!Arrays.equals(CLEAR, 0, known, in, at, at + known)) {
            return 0;
        }
        if (known < CLEAR.length) {
            return -1;
        }
        commands.clear();
        return CLEAR.length;
    }
}
