package id.anjungan.devices.printer;

/**
 * What became of a print job. "Printed" only when the printer said so; the evidence level is stored with the receipt:
 * 0 bytes handed over, 1 drained and alive, 2 barrier answered after the cut, 3 status clean after the barrier,
 * 4 process id returned.
 */
public sealed interface PrintResult {

    record Printed(int evidence) implements PrintResult {
    }

    /** Definitely not (completely) on paper. {@code bytesSent} zero means a retry is harmless. */
    record NotPrinted(Why why, int bytesSent) implements PrintResult {
    }

    /** The printer fell silent with the job in its buffer: paper may or may not exist. */
    record Unclear(String detail, int bytesSent) implements PrintResult {

        public static final String LINE_LOST = "not_connected";

        /** The line broke with bytes on their way: some of them may never have arrived. */
        public boolean lineLost() {
            return detail.equals(LINE_LOST);
        }
    }

    enum Why {
        PAPER_OUT, COVER_OPEN, OFFLINE, ERROR, NOT_CONNECTED, EXPIRED
    }
}
