package id.anjungan.devices.display.cd5220;

import id.anjungan.devices.display.QueueDisplay.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The whole display as CD5220 bytes. Both lines are written whole ({@code ESC Q A}, {@code ESC Q B}, each ended by CR),
 * so that a redraw never flickers; a blank display is CLR, which also ends the line mode of ESC Q.
 */
public final class Cd5220Encoder {

    public static final int COLUMNS = 20;
    private static final byte[] CLEAR = {0x0C};

    private Cd5220Encoder() {
    }

    /** ESC @: as after power on. */
    public static byte[] start() {
        return new byte[] {0x1B, 0x40};
    }

    public static byte[] show(Content content) {
        boolean nothing = content.number().isEmpty() && content.counter().isEmpty() && content.waiting() == 0;
        if (nothing) {
            return CLEAR.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line(out, 'A', ends(content.number().orElse("Antrean"), content.counter().orElse("")));
        line(out, 'B', ends("Menunggu", Integer.toString(content.waiting())));
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, char which, String text) {
        out.writeBytes(new byte[] {0x1B, 0x51, (byte) which});
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        out.write(0x0D);
    }

    /** One word at each end; the left one, which is the number people wait for, is never shortened for the right. */
    private static String ends(String left, String right) {
        String l = cut(plain(left), COLUMNS);
        String r = cut(plain(right), Math.max(0, COLUMNS - l.length() - 1));
        return l + " ".repeat(COLUMNS - l.length() - r.length()) + r;
    }

    private static String cut(String text, int columns) {
        return text.length() > columns ? text.substring(0, columns) : text;
    }

    /** Printable ASCII only: the upper half differs between makes, and a control character would be a command. */
    private static String plain(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.replaceAll("[^ -~]", "?");
    }
}
