package id.anjungan.central.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work of one key runs in order, one at a time; different keys run beside each other on their pools. */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Map<String, CompletableFuture<Void>> tails = new HashMap<>();

    /** @throws java.util.concurrent.RejectedExecutionException when the pool is full */
    synchronized void run(String key, Executor pool, Runnable work) {
        CompletableFuture<Void> tail = tails.getOrDefault(key, CompletableFuture.completedFuture(null));
        CompletableFuture<Void> mine = tail.thenRunAsync(() -> guarded(work), pool);
        tails.put(key, mine);
        mine.whenComplete((done, fault) -> ended(key, mine));
    }

    private synchronized void ended(String key, CompletableFuture<Void> mine) {
        tails.remove(key, mine);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("a desk failed", fault);
        }
    }
}
