package id.anjungan.devices.printer.sim;

import java.util.BitSet;
import java.util.List;

/**
 * A piece of paper as it left the printer.
 *
 * @param number 1 for the first since the simulator started
 * @param dots   printable width
 * @param rows   black dots, top to bottom
 * @param text   the lines that were printed as letters, in reading order
 * @param raw    every byte that made it
 * @param cut    false when the paper ended before the cut
 */
public record Sheet(int number, int dots, List<BitSet> rows, List<String> text, byte[] raw, boolean cut) {

    public Sheet {
        rows = List.copyOf(rows);
        text = List.copyOf(text);
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    /** All letters, lines joined by newlines: what a test asserts on. */
    public String words() {
        return String.join("\n", text);
    }
}
