package id.anjungan.devices.display.sim;

import java.util.Arrays;
import java.util.List;

/** The memory of a 2 x 20 display and the CD5220 commands that write it. */
final class TwoLines {

    static final int COLUMNS = 20;
    private static final int ESC = 0x1B;

    private enum Mode {
        TEXT, ESCAPE, LINE_CHOICE, LINE, CURSOR_X, CURSOR_Y
    }

    private final char[][] cells = new char[2][COLUMNS];
    private Mode mode = Mode.TEXT;
    private int x;
    private int y;
    private int row;
    private int written;
    /** After ESC Q A or B no cursor command counts until CLR, as the maker's manual remarks. */
    private boolean lineMode;

    TwoLines() {
        clear();
    }

    List<String> lines() {
        return List.of(new String(cells[0]).stripTrailing(), new String(cells[1]).stripTrailing());
    }

    void feed(byte b) {
        int c = b & 0xFF;
        switch (mode) {
            case TEXT -> text(c);
            case ESCAPE -> escape(c);
            case LINE_CHOICE -> {
                row = c == 'B' ? 1 : 0;
                written = 0;
                lineMode = true;
                mode = Mode.LINE;
            }
            case LINE -> line(c);
            case CURSOR_X -> {
                x = Math.max(1, Math.min(COLUMNS, c)) - 1;
                mode = Mode.CURSOR_Y;
            }
            case CURSOR_Y -> {
                y = c == 2 ? 1 : 0;
                mode = Mode.TEXT;
            }
        }
    }

    private void text(int c) {
        if (c == ESC) {
            mode = Mode.ESCAPE;
        } else if (c == 0x0C) {
            clear();
        } else if (c == 0x0B && !lineMode) {
            x = 0;
            y = 0;
        } else if (c == 0x0D && !lineMode) {
            x = 0;
        } else if (c == 0x0A && !lineMode) {
            y = 1 - y;
        } else if (c >= ' ' && !lineMode) {
            cells[y][x] = (char) c;
            x = x + 1 == COLUMNS ? 0 : x + 1;
            y = x == 0 ? 1 - y : y;
        }
    }

    private void escape(int c) {
        mode = Mode.TEXT;
        if (c == 'Q') {
            mode = Mode.LINE_CHOICE;
        } else if (c == 'l' && !lineMode) {
            mode = Mode.CURSOR_X;
        } else if (c == '@') {
            clear();
        }
    }

    private void line(int c) {
        if (c == 0x0D) {
            Arrays.fill(cells[row], written, COLUMNS, ' ');
            mode = Mode.TEXT;
        } else if (written < COLUMNS && c >= ' ') {
            cells[row][written++] = (char) c;
        }
    }

    void clear() {
        Arrays.fill(cells[0], ' ');
        Arrays.fill(cells[1], ' ');
        x = 0;
        y = 0;
        lineMode = false;
        mode = Mode.TEXT;
    }
}
