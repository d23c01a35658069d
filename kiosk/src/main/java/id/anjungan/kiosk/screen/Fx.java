package id.anjungan.kiosk.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Calls on the FX thread that wait for their value. */
final class Fx {

    private static final long PATIENCE_S = 20;

    private Fx() {
    }

    /** @throws IllegalStateException when the FX thread does not answer, or the call fails */
    static <T> T call(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the screen", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the screen failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen does not answer", e);
        }
    }
}
