package id.anjungan.devices.printer.sim;

/** What is wrong with the simulated printer, and the status bytes that follow from it (ESC/POS, DLE EOT and GS a). */
record PrinterState(boolean paperOut, boolean nearEnd, boolean coverOpen, boolean offline, boolean error) {

    static final PrinterState GOOD = new PrinterState(false, false, false, false, false);

    boolean prints() {
        return !paperOut && !coverOpen && !offline && !error;
    }

    PrinterState withPaperOut(boolean on) {
        return new PrinterState(on, nearEnd || on, coverOpen, offline, error);
    }

    PrinterState refilled() {
        return new PrinterState(false, false, coverOpen, offline, error);
    }

    PrinterState withNearEnd() {
        return new PrinterState(paperOut, true, coverOpen, offline, error);
    }

    PrinterState withCoverOpen(boolean on) {
        return new PrinterState(paperOut, nearEnd, on, offline, error);
    }

    PrinterState withOffline(boolean on) {
        return new PrinterState(paperOut, nearEnd, coverOpen, on, error);
    }

    PrinterState withError(boolean on) {
        return new PrinterState(paperOut, nearEnd, coverOpen, offline, on);
    }

    /** The answer to DLE EOT n; bits 1 and 4 are always set. */
    byte realTime(int n) {
        int bits = 0x12;
        if (n == 1) {
            bits |= prints() ? 0 : 0x08;
        } else if (n == 2) {
            bits |= (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (error ? 0x40 : 0);
        } else if (n == 3) {
            bits |= error ? 0x08 : 0;
        } else if (n == 4) {
            bits |= (nearEnd ? 0x0C : 0) | (paperOut ? 0x60 : 0);
        }
        return (byte) bits;
    }

    /** The four bytes that are pushed on each change. */
    byte[] automatic() {
        int first = 0x10 | (prints() ? 0 : 0x08) | (coverOpen ? 0x20 : 0);
        int second = error ? 0x08 : 0;
        int third = (nearEnd ? 0x03 : 0) | (paperOut ? 0x0C : 0);
        return new byte[] {(byte) first, (byte) second, (byte) third, 0x0F};
    }

    /** The answer to GS r 1. */
    byte paper() {
        return (byte) ((nearEnd ? 0x03 : 0) | (paperOut ? 0x0C : 0));
    }

    String word() {
        return paperOut ? "paper_out" : coverOpen ? "cover_open" : error ? "error" : offline ? "offline"
                : nearEnd ? "near_end" : "ok";
    }
}
