package id.anjungan.devices.card;

import id.anjungan.devices.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Port of a card reader. Single-threaded; {@link #next} blocks at most to the deadline, then answers empty. */
public interface CardReader extends Closeable {

    void open(Deadline deadline) throws IOException;

    /** The next insertion or removal. */
    Optional<CardEvent> next(Deadline deadline) throws IOException;
}
