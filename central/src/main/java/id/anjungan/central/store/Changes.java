package id.anjungan.central.store;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells inside this process that something is new, so that pages need not ask. Says only what kind of thing it is and
 * whose; the listener reads the rest. Listeners are called on the thread of whoever changed it, and only enqueue.
 */
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    /** What changed. */
    public enum What {
        FLEET, EVENT, PURCHASE, TICKET, VISIT, DESK, SURVEY
    }

    /** @param key the terminal's or purchase's id */
    public record Change(What what, String key) {
    }

    private final Set<Consumer<Change>> listeners = new CopyOnWriteArraySet<>();

    /** @return closes the subscription */
    public Runnable subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(What what, String key) {
        Change change = new Change(what, key);
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException fault) {
                LOG.warn("a listener of changes failed", fault);
            }
        }
    }
}
