package id.anjungan.central.web;

import java.util.List;

/**
 * Columns side by side, drawn by the server. Each has two heights of one kind, the front one part of the back one or
 * less than it: tickets and those who did not come, or nine in ten and the median. Only a picture of the table below
 * it, which says the same in numbers.
 */
public record Plot(List<Column> columns) {

    /** Units of a column, its gap included; the drawing is as wide as its room in the end. */
    public static final int STEP = 10;
    public static final int HEIGHT = 100;
    /** So many labels have room side by side on a telephone. */
    private static final int LABELS = 7;

    /** @param says what it shows, in words */
    public record Column(String label, long back, long front, String says) {
    }

    public Plot {
        columns = List.copyOf(columns);
    }

    public int width() {
        return Math.max(1, columns.size()) * STEP;
    }

    /** The highest there is. */
    public long most() {
        return columns.stream().mapToLong(Column::back).max().orElse(0);
    }

    /** In units of the drawing; what is there at all can be seen. */
    public long height(long value) {
        return most() == 0 || value == 0 ? 0 : Math.max(1, Math.min(HEIGHT, value * HEIGHT / most()));
    }

    /** Whether the label below this column is written. */
    public boolean labelled(int column) {
        return column % ((columns.size() + LABELS - 1) / LABELS) == 0;
    }
}
