package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.Board;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every display of this terminal what to show, in step: each call its moment, and the state again and again from
 * the queue's own thread, so that a display shows a number for as long as the queue lives, and goes blank when it does
 * not.
 */
public final class BoardFeed {

    private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);

    /** One display, or what sounds beside it. Told on the queue's thread; must only enqueue. */
    public interface Outlet {
        /** @param announced a call begins its moment with this */
        void show(Board board, boolean announced);
    }

    private final QueueHost host;
    private final ScheduledExecutorService loop;
    private final Clock clock;
    private final Announcements announcements;
    private final List<Outlet> outlets = new CopyOnWriteArrayList<>();

    /** @param loop the queue's own thread; ends the feed when it is shut down */
    public BoardFeed(QueueHost host, ScheduledExecutorService loop, Clock clock, Duration every) {
        this.host = host;
        this.loop = loop;
        this.clock = clock;
        this.announcements = new Announcements(host.board());
        host.listen(board -> {
            announcements.heard(board);
            if (!loop.isShutdown()) {
                loop.execute(this::round);
            }
        });
        loop.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Told at once, and from then on. */
    public void add(Outlet outlet) {
        outlets.add(outlet);
        loop.execute(this::round);
    }

    /** Asks the queue itself, so that what is repeated is what the queue says now; a round never ends the next one. */
    private void round() {
        try {
            announcements.heard(host.board());
            Announcements.Shown shown = announcements.at(clock.instant());
            outlets.forEach(outlet -> told(outlet, shown));
        } catch (RuntimeException fault) {
            LOG.warn("the boards' round failed: {}", fault.toString());
        }
    }

    private static void told(Outlet outlet, Announcements.Shown shown) {
        try {
            outlet.show(shown.board(), shown.announced().isPresent());
        } catch (RuntimeException deaf) {
            LOG.warn("a display of the queue failed: {}", deaf.toString());
        }
    }
}
