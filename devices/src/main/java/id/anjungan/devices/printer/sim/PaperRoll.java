package id.anjungan.devices.printer.sim;

import id.anjungan.devices.sim.DotFont;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The paper under the print head: letters and dots go on, feeds move it, a cut takes it away. */
final class PaperRoll {

    private record Glyph(char letter, int width, int height, boolean bold, boolean underlined, boolean reversed) {
    }

    private final int dots;
    private final List<BitSet> rows = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final List<Glyph> line = new ArrayList<>();

    private int align;
    private int width = 1;
    private int height = 1;
    private boolean bold;
    private boolean underlined;
    private boolean reversed;
    private int lineDots = 34;

    PaperRoll(int dots) {
        this.dots = dots;
    }

    void reset() {
        line.clear();
        align = 0;
        width = 1;
        height = 1;
        bold = false;
        underlined = false;
        reversed = false;
        lineDots = 34;
    }

    void align(int n) {
        align = n;
    }

    void size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
    }

    void bold(boolean on) {
        bold = on;
    }

    void underline(boolean on) {
        underlined = on;
    }

    void reverse(boolean on) {
        reversed = on;
    }

    void lineDots(int n) {
        lineDots = n;
    }

    void letter(char c) {
        int used = line.stream().mapToInt(g -> g.width() * DotFont.WIDTH).sum();
        if (used + width * DotFont.WIDTH > dots) {
            newLine();
        }
        line.add(new Glyph(c, width, height, bold, underlined, reversed));
    }

    void newLine() {
        int tallest = line.stream().mapToInt(g -> g.height() * DotFont.HEIGHT).max().orElse(0);
        int top = rows.size();
        feed(Math.max(lineDots, tallest + (tallest > DotFont.HEIGHT ? 6 : 0)));
        int used = line.stream().mapToInt(g -> g.width() * DotFont.WIDTH).sum();
        int x = align == 1 ? (dots - used) / 2 : align == 2 ? dots - used : 0;
        StringBuilder words = new StringBuilder();
        for (Glyph g : line) {
            draw(g, x, top + tallest - g.height() * DotFont.HEIGHT);
            x += g.width() * DotFont.WIDTH;
            words.append(g.letter());
        }
        if (!line.isEmpty()) {
            text.add(words.toString().stripTrailing());
        }
        line.clear();
    }

    private void draw(Glyph g, int left, int top) {
        for (int y = 0; y < DotFont.HEIGHT * g.height(); y++) {
            BitSet row = rows.get(top + y);
            for (int x = 0; x < DotFont.WIDTH * g.width(); x++) {
                boolean ink = DotFont.dot(g.letter(), g.bold(), x / g.width(), y / g.height());
                ink |= g.underlined() && y / g.height() >= DotFont.HEIGHT - 2;
                if (ink != g.reversed()) {
                    row.set(left + x);
                }
            }
        }
    }

    void feed(int count) {
        for (int i = 0; i < count; i++) {
            rows.add(new BitSet(dots));
        }
    }

    void raster(int widthBytes, int count, byte[] data, int offset) {
        if (!line.isEmpty()) {
            newLine();
        }
        int used = widthBytes * 8;
        int left = align == 1 ? Math.max(0, (dots - used) / 2) : align == 2 ? Math.max(0, dots - used) : 0;
        for (int y = 0; y < count; y++) {
            BitSet row = new BitSet(dots);
            for (int x = 0; x < used && left + x < dots; x++) {
                if ((data[offset + y * widthBytes + x / 8] & 0x80 >> x % 8) != 0) {
                    row.set(left + x);
                }
            }
            rows.add(row);
        }
    }

    boolean midLine() {
        return !line.isEmpty();
    }

    boolean blank() {
        return line.isEmpty() && rows.stream().allMatch(BitSet::isEmpty);
    }

    /** Takes the paper off, with what is on it. */
    Sheet takeOff(int number, byte[] raw, boolean cut) {
        if (!line.isEmpty()) {
            newLine();
        }
        Sheet sheet = new Sheet(number, dots, rows, text, raw, cut);
        rows.clear();
        text.clear();
        return sheet;
    }
}
