package id.anjungan.devices.printer.sim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The print engine's half of ESC/POS: letters and commands in the order they were sent. Real-time commands never get
 * here; they are taken out on the receive side.
 */
final class EscPosDecoder {

    /** What happens beyond the paper. */
    interface Engine {

        void cut();

        /** GS r n: answer now, everything before it has been done. */
        void barrier(int n);

        void processId(byte[] id);

        /** GS a n. */
        void automaticStatus(int n);

        /** GS I n. */
        void info(int n);

        void drawer();
    }

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final Map<Integer, String> CODE_PAGES = Map.of(0, "IBM437", 2, "IBM850", 3, "IBM860", 5, "IBM865",
            16, "windows-1252", 19, "IBM858");
    /** Commands with one argument that change nothing on our paper: bold variants of old firmware, spacing, drawer. */
    private static final String ESC_ONE_ARGUMENT = "!3aEGMRtdJSTUV-{ r%&";
    private static final String GS_ONE_ARGUMENT = "!BHIabfhrw";

    private final PaperRoll paper;
    private final Engine engine;
    private byte[] held = new byte[64];
    private int count;
    private Charset charset = Charset.forName("IBM437");

    EscPosDecoder(PaperRoll paper, Engine engine) {
        this.paper = paper;
        this.engine = engine;
    }

    /** True when no command is half way through. */
    boolean atRest() {
        return count == 0;
    }

    void reset() {
        count = 0;
        paper.reset();
    }

    void feed(byte b) {
        if (count == held.length) {
            held = Arrays.copyOf(held, held.length * 2);
        }
        held[count++] = b;
        if (done()) {
            count = 0;
        }
    }

    /** Does the command when its last byte is here. */
    private boolean done() {
        return switch (held[0]) {
            case 0x0A -> {
                paper.newLine();
                yield true;
            }
            case ESC -> count >= 2 && escape();
            case GS -> count >= 2 && group();
            case 0x1C -> count >= 2 && count >= (at(1) == '.' || at(1) == '&' ? 2 : 3);
            default -> {
                letter();
                yield true;
            }
        };
    }

    private void letter() {
        if (at(0) >= 0x20) {
            paper.letter(new String(held, 0, 1, charset).charAt(0));
        }
    }

    private boolean escape() {
        int command = at(1);
        if (command == '@') {
            paper.reset();
            charset = Charset.forName("IBM437");
            return true;
        }
        if (command == '2') {
            paper.lineDots(34);
            return true;
        }
        if (command == 'p') {
            return count >= 5 && drawer();
        }
        if (command == '$' || command == '\\') {
            return count >= 4;
        }
        if (ESC_ONE_ARGUMENT.indexOf(command) < 0) {
            // A command this engine does not know is dropped alone, as printers do; its arguments show as garbage.
            return true;
        }
        if (count < 3) {
            return false;
        }
        escape(command, at(2));
        return true;
    }

    private boolean drawer() {
        engine.drawer();
        return true;
    }

    private void escape(int command, int n) {
        switch (command) {
            case 'a' -> paper.align(n % 48);
            case 'E', 'G' -> paper.bold((n & 1) == 1);
            case '-' -> paper.underline(n % 48 > 0);
            case '3' -> paper.lineDots(n);
            case 't' -> charset = Charset.forName(CODE_PAGES.getOrDefault(n, "IBM437"));
            case 'J' -> feed(n);
            case 'd' -> lines(n);
            case '!' -> {
                paper.bold((n & 8) != 0);
                paper.size((n & 32) != 0 ? 2 : 1, (n & 16) != 0 ? 2 : 1);
            }
            default -> {
                // Settings of things this paper does not have.
            }
        }
    }

    private void feed(int dots) {
        if (!paper.midLine()) {
            paper.feed(dots);
            return;
        }
        paper.newLine();
        paper.feed(Math.max(0, dots - 34));
    }

    private void lines(int n) {
        for (int i = 0; i < n; i++) {
            paper.newLine();
        }
    }

    private boolean group() {
        int command = at(1);
        if (command == 'V') {
            return cut();
        }
        if (command == '(' ) {
            return count >= 5 && count >= 5 + at(3) + at(4) * 256 && parenthesis();
        }
        if (command == 'v') {
            return count >= 8 && raster();
        }
        if (command == 'L' || command == 'W' || command == 'P') {
            return count >= 4;
        }
        if (GS_ONE_ARGUMENT.indexOf(command) < 0) {
            return true;
        }
        if (count < 3) {
            return false;
        }
        group(command, at(2));
        return true;
    }

    private void group(int command, int n) {
        switch (command) {
            case '!' -> paper.size((n >> 4 & 7) + 1, (n & 7) + 1);
            case 'B' -> paper.reverse((n & 1) == 1);
            case 'r' -> engine.barrier(n);
            case 'a' -> engine.automaticStatus(n);
            case 'I' -> engine.info(n);
            default -> {
                // Bar code settings: no bar code is drawn here.
            }
        }
    }

    private boolean cut() {
        boolean feeds = count >= 3 && at(2) >= 65;
        if (count < 3 || feeds && count < 4) {
            return false;
        }
        if (feeds) {
            paper.feed(at(3));
        }
        engine.cut();
        return true;
    }

    private boolean raster() {
        int widthBytes = at(4) + at(5) * 256;
        int rows = at(6) + at(7) * 256;
        if (count < 8 + widthBytes * rows) {
            return false;
        }
        paper.raster(widthBytes, rows, held, 8);
        return true;
    }

    private boolean parenthesis() {
        boolean processId = at(2) == 'H' && at(3) == 6 && at(5) == 0x30 && at(6) == 0x30;
        if (processId) {
            engine.processId(Arrays.copyOfRange(held, 7, 11));
        }
        return true;
    }

    /** Maker and model as GS I tells them. */
    static byte[] infoBlock(String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[words.length + 2];
        block[0] = 0x5F;
        System.arraycopy(words, 0, block, 1, words.length);
        return block;
    }

    private int at(int i) {
        return held[i] & 0xFF;
    }
}
