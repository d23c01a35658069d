package id.anjungan.devices.printer.escpos;

/** What a printer says back. */
sealed interface Answer {

    /** To DLE EOT n: one byte, which n it belongs to is not in it. */
    record RealTime(int bits) implements Answer {
    }

    /** Pushed after GS a: four bytes in one number, the first highest. */
    record Automatic(int first, int second, int third, int fourth) implements Answer {
    }

    /** To GS r: the barrier has been reached. */
    record Barrier(int bits) implements Answer {
    }

    /** To GS ( H: everything up to this id is on paper. */
    record ProcessId(String id) implements Answer {
    }

    /** To DLE DC4 8: the buffers are empty. */
    record Cleared() implements Answer {
    }

    /** To GS I 65 and up: maker, model, serial number. */
    record Info(String text) implements Answer {
    }
}
