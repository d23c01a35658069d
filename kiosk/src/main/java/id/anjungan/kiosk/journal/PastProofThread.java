package id.anjungan.kiosk.journal;

import id.anjungan.kiosk.journal.PastProof.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Drives a {@link PastProof} on a thread called "journal-past", of lowest priority and with a pause after each step:
 * a visit never waits for it. Ends with the proof.
 */
public final class PastProofThread implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 2_000;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param pause before each step: the pace is at most 100 rows a pause
     * @param ended called once on this thread, true when the older part holds; not called when closed before
     */
    public PastProofThread(SqliteJournal journal, Duration pause, Consumer<Boolean> ended) {
        this.thread = new Thread(() -> run(journal, pause, ended), "journal-past");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(SqliteJournal journal, Duration pause, Consumer<Boolean> ended) {
        try (PastProof proof = journal.past()) {
            Outcome outcome = Outcome.MORE;
            while (outcome == Outcome.MORE) {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                outcome = proof.step();
            }
            journal.pastFound(proof.fault(), proof.proven());
            ended.accept(outcome == Outcome.PROVEN);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
