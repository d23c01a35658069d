package id.anjungan.devices.card.pcsc;

import java.io.Closeable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a time limit to calls that have none: a mute card blocks its caller as long as it likes. One call at a time;
 * one that hangs is not forgotten, nothing else is started before it has come back.
 */
final class OneCall implements Closeable {

    private final ExecutorService thread;
    private Future<?> hanging;

    OneCall(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread t = new Thread(work, name);
            t.setDaemon(true);
            return t;
        });
    }

    /** True while an earlier call has not come back; waits at most {@code patience} for it. */
    boolean hangs(Duration patience) throws InterruptedException {
        if (hanging == null) {
            return false;
        }
        try {
            hanging.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            // It was given up long ago; how it ended no longer matters.
            hanging = null;
        }
        hanging = null;
        return false;
    }

    /** @return empty when the call did not come back in time and now hangs */
    <T> Optional<T> call(Callable<T> work, Duration patience) throws InterruptedException, ExecutionException {
        Future<T> future = thread.submit(work);
        try {
            return Optional.of(future.get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            hanging = future;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // A call that never began would leave its caller waiting for its whole time limit.
        thread.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(true));
    }
}
