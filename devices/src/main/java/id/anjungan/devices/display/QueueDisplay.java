package id.anjungan.devices.display;

import id.anjungan.devices.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Port of a small queue display. One way: "shown" cannot be confirmed, so it is redrawn whole and often. */
public interface QueueDisplay extends Closeable {

    /** @param number e.g. {@code A001}; {@code counter} e.g. {@code Loket 3}; empty content blanks the display */
    record Content(Optional<String> number, Optional<String> counter, int waiting) {
    }

    void open(Deadline deadline) throws IOException;

    void show(Content content, Deadline deadline) throws IOException;
}
