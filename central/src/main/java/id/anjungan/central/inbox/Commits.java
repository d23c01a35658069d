package id.anjungan.central.inbox;

import id.anjungan.central.inbox.RowIntake.Arrived;
import id.anjungan.central.store.Store;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows into the store: commit, then acknowledge. A store that refuses is waited for, for as long as it takes. A message
 * that is itself at fault is found among the others and set aside: it costs nobody else an answer.
 */
final class Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final long STORE_AGAIN_MILLIS = 1000;

    /** @param ack of the message at the broker */
    record Taken(Arrived arrived, Runnable ack) {
    }

    private final RowIntake intake;
    private final Outbound outbound;
    private final BooleanSupplier closing;

    Commits(RowIntake intake, Outbound outbound, BooleanSupplier closing) {
        this.intake = intake;
        this.outbound = outbound;
        this.closing = closing;
    }

    void store(List<Taken> messages) throws InterruptedException {
        if (taken(messages)) {
            return;
        }
        for (Taken one : messages) {
            if (!taken(List.of(one))) {
                intake.setAside(one.arrived());
                one.ack().run();
            }
        }
    }

    /** @return false when something among them is at fault; then nothing of them is stored or acknowledged */
    private boolean taken(List<Taken> messages) throws InterruptedException {
        boolean complained = false;
        while (!closing.getAsBoolean()) {
            try {
                List<RowIntake.Word> words = intake.take(messages.stream().map(Taken::arrived).toList());
                messages.forEach(m -> m.ack().run());
                words.forEach(w -> outbound.acknowledge(w.terminal(), w.body()));
                return true;
            } catch (RuntimeException fault) {
                if (!Store.refused(fault)) {
                    LOG.error("{} messages of rows cannot be taken", messages.size(), fault);
                    return false;
                } else if (!complained) {
                    LOG.error("rows cannot be stored; nothing is acknowledged until they can", fault);
                    complained = true;
                }
                TimeUnit.MILLISECONDS.sleep(STORE_AGAIN_MILLIS);
            }
        }
        return true;
    }
}
