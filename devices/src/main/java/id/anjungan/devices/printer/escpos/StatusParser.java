package id.anjungan.devices.printer.escpos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds answers in the bytes of a printer. The fixed bits of each answer are its only checksum: a byte that fits
 * nowhere is noise and is dropped alone, so that the stream comes into step again after a loss.
 *
 * <p>First bytes (terminal view, bit 7 is always 0): real-time {@code 0xx1xx10}, automatic {@code 0xx1xx00} followed by
 * three bytes {@code 0xx0xxxx}, barrier {@code 0xx0xxxx} on its own, blocks {@code 37} and {@code 5F} up to a NUL.
 */
final class StatusParser {

    private static final int BLOCK = 0x37;
    private static final int INFO = 0x5F;
    private static final int LONGEST_INFO = 80;

    private byte[] held = new byte[0];

    /** The answers that are complete with these bytes; what is not waits for the next. */
    List<Answer> feed(byte[] more) {
        byte[] in = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, in, held.length, more.length);
        List<Answer> found = new ArrayList<>();
        int at = 0;
        while (at < in.length) {
            int used = one(in, at, found);
            if (used == 0) {
                break;
            }
            at += used;
        }
        held = Arrays.copyOfRange(in, at, in.length);
        return found;
    }

    void forget() {
        held = new byte[0];
    }

    /** @return bytes used, 0 when the answer that begins here is not complete yet */
    private static int one(byte[] in, int at, List<Answer> found) {
        int b = in[at] & 0xFF;
        int left = in.length - at;
        if (b == BLOCK) {
            return block(in, at, left, found);
        }
        if (b == INFO) {
            return info(in, at, left, found);
        }
        if ((b & 0x93) == 0x12) {
            found.add(new Answer.RealTime(b));
            return 1;
        }
        if ((b & 0x93) == 0x10) {
            return automatic(in, at, left, found);
        }
        if ((b & 0x90) == 0) {
            found.add(new Answer.Barrier(b));
        }
        return 1;
    }

    private static int automatic(byte[] in, int at, int left, List<Answer> found) {
        for (int i = 1; i < Math.min(4, left); i++) {
            if ((in[at + i] & 0x90) != 0) {
                return 1;
            }
        }
        if (left < 4) {
            return 0;
        }
        found.add(new Answer.Automatic(in[at] & 0xFF, in[at + 1] & 0xFF, in[at + 2] & 0xFF, in[at + 3] & 0xFF));
        return 4;
    }

    private static int block(byte[] in, int at, int left, List<Answer> found) {
        if (left < 3) {
            return 0;
        }
        if (in[at + 1] == 0x25 && in[at + 2] == 0) {
            found.add(new Answer.Cleared());
            return 3;
        }
        if (in[at + 1] != 0x22) {
            return 1;
        }
        if (left < 7) {
            return 0;
        }
        if (in[at + 6] != 0) {
            return 1;
        }
        found.add(new Answer.ProcessId(new String(in, at + 2, 4, StandardCharsets.US_ASCII)));
        return 7;
    }

    private static int info(byte[] in, int at, int left, List<Answer> found) {
        for (int i = 1; i < Math.min(left, LONGEST_INFO); i++) {
            if (in[at + i] == 0) {
                found.add(new Answer.Info(new String(in, at + 1, i - 1, StandardCharsets.ISO_8859_1)));
                return i + 1;
            }
        }
        return left < LONGEST_INFO ? 0 : 1;
    }
}
