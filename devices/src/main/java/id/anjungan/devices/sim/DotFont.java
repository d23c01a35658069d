package id.anjungan.devices.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Letters of 12 x 24 dots, as a thermal printer has them in its memory. Own bitmaps, so that a rendering is the same on
 * every machine and needs no installed font.
 */
public final class DotFont {

    public static final int WIDTH = 12;
    public static final int HEIGHT = 24;
    private static final int BYTES_PER_LETTER = HEIGHT * 2;
    private static final int LETTERS = 256;
    private static final byte[] DOTS = load();

    private DotFont() {
    }

    /** Whether a dot of a letter is black; letters outside ISO 8859-1 and the two rules show as a box. */
    public static boolean dot(char letter, boolean bold, int x, int y) {
        if (letter == '─') {
            return y == 11 || y == 12;
        }
        if (letter == '═') {
            return y == 9 || y == 13;
        }
        if (letter >= LETTERS || letter < ' ') {
            return x > 0 && x < 10 && y > 3 && y < 20 && (x == 1 || x == 9 || y == 4 || y == 19);
        }
        int at = ((bold ? LETTERS : 0) + letter) * BYTES_PER_LETTER + y * 2 + x / 8;
        return (DOTS[at] & 0x80 >> x % 8) != 0;
    }

    private static byte[] load() {
        try (InputStream in = DotFont.class.getResourceAsStream("dots-12x24.bin")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
