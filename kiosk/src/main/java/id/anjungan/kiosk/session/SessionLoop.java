package id.anjungan.kiosk.session;

import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.kiosk.payment.Till;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one loop that owns all rules. Other threads only enqueue; a thread (or a simulation) calls {@link #doWork}. A bad
 * command costs its visit a polite page, never the loop.
 */
public final class SessionLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);
    private static final long BEAT_MILLIS = 100;

    private final CommandQueue queue;
    private final Clock clock;
    private final Session session;
    private final Till till;
    private volatile ServiceState state = ServiceState.OUT_OF_SERVICE;
    private volatile Instant lastBeat;
    private volatile boolean ended;

    public SessionLoop(SessionPorts ports, SessionSettings settings, CommandQueue queue) {
        this.queue = queue;
        this.clock = ports.clock();
        this.till = ports.till();
        this.session = new Session(ports, settings, queue::offer);
        this.lastBeat = clock.instant();
    }

    /** Everything that waits, then what time brings. @return how many commands were done */
    public int doWork(Instant now) {
        lastBeat = now;
        int done = 0;
        for (Command next = queue.poll(); next != null && done < CommandQueue.ROOM; next = queue.poll()) {
            perform(next, now);
            done++;
        }
        guarded(() -> till.doWork(now), now);
        guarded(() -> session.tick(now), now);
        guarded(() -> session.settle(now), now);
        state = session.serviceState();
        return done;
    }

    private void perform(Command command, Instant now) {
        guarded(() -> session.on(command, now), now);
        guarded(() -> session.settle(now), now);
    }

    private void guarded(Runnable work, Instant now) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError fault) {
            try {
                session.fault(fault, now);
            } catch (RuntimeException again) {
                LOG.error("fault while handling a fault", again);
            }
        }
    }

    /** Runs until {@link #end}: waits for a command, at most a beat. */
    @Override
    public void run() {
        while (!ended) {
            try {
                Command first = queue.poll(BEAT_MILLIS);
                Instant now = clock.instant();
                if (first != null) {
                    perform(first, now);
                }
                doWork(now);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends {@link #run} after the command at hand. */
    public void end() {
        ended = true;
    }

    /** What citizens are offered now. Any thread. */
    public ServiceState serviceState() {
        return state;
    }

    /** How long the loop has not come round: a watchdog's proof that no rule blocks. Any thread. */
    public Duration sinceLastBeat() {
        return Duration.between(lastBeat, clock.instant());
    }
}
