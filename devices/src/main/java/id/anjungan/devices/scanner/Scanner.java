package id.anjungan.devices.scanner;

import id.anjungan.devices.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Port of a barcode scanner. Single-threaded; {@link #next} blocks at most to the deadline, then answers empty. */
public interface Scanner extends Closeable {

    /** What was read before this is forgotten: it was held up to nobody. */
    void open(Deadline deadline) throws IOException;

    /** The next reading. */
    Optional<ScanEvent> next(Deadline deadline) throws IOException;
}
