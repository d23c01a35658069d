package id.anjungan.kiosk.queue.counter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The call for staff between the terminal, which says what stands, and the clerks, who take it up. The first clerk who
 * presses comes; whoever presses later is shown who does. Any thread.
 */
public final class StaffRings {

    /** Told on a page's thread; must only enqueue. */
    public interface Listener {
        void coming(String call, String counter);

        void done(String call);
    }

    private final AtomicReference<Optional<StaffRing>> now = new AtomicReference<>(Optional.empty());
    private final AtomicInteger desks = new AtomicInteger();
    private final Listener listener;
    private final BoardBell bell;

    StaffRings(Listener listener, BoardBell bell) {
        this.listener = listener;
        this.bell = bell;
    }

    /** From the terminal: the call as it stands; empty: there is none. */
    public void show(Optional<StaffRing> ring) {
        now.set(ring);
        bell.ring();
    }

    /** Whether a logged-in clerk has a page open. */
    public boolean watched() {
        return desks.get() > 0;
    }

    /** Of what pages draw; read before what is drawn. */
    long turn() {
        return bell.turn();
    }

    Optional<StaffRing> ring() {
        return now.get();
    }

    /** @return false when there is no such call any more, or somebody else comes already */
    boolean coming(String call, String counter) {
        Optional<StaffRing> before = now.get();
        Optional<StaffRing> ringing = before.filter(r -> r.call().equals(call) && r.rings());
        boolean taken = ringing.isPresent() && now.compareAndSet(before, ringing.map(r -> new StaffRing(r.call(),
                r.terminal(), r.at(), Optional.of(new StaffRing.Coming(false, counter)))));
        if (taken) {
            bell.ring();
            listener.coming(call, counter);
        }
        return taken;
    }

    /** @return false when it had ended before */
    boolean done(String call) {
        Optional<StaffRing> before = now.get();
        boolean ended = before.filter(r -> r.call().equals(call)).isPresent()
                && now.compareAndSet(before, Optional.empty());
        if (ended) {
            bell.ring();
            listener.done(call);
        }
        return ended;
    }

    void deskOpened() {
        desks.incrementAndGet();
    }

    void deskClosed() {
        desks.decrementAndGet();
    }
}
