package id.anjungan.kiosk.session;

import id.anjungan.kiosk.page.Touch;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bounded way onto the session loop, from any thread. What no longer fits is counted and dropped: answers about
 * money are asked for again by the till's timers, a touch is repeated by the citizen. Touches get little of the room,
 * so that hands that drum on the glass while the disk is slow crowd out no answer.
 */
public final class CommandQueue implements Executor {

    static final int ROOM = 4_096;
    /** More than anybody means. */
    static final int TOUCHES = 128;
    private static final Logger LOG = LoggerFactory.getLogger(CommandQueue.class);

    private final BlockingQueue<Command> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();

    /** Never blocks. */
    public void offer(Command command) {
        if (!queue.offer(command)) {
            LOG.error("session queue full: {} dropped, {} so far", command.getClass().getSimpleName(),
                    dropped.incrementAndGet());
        }
    }

    /** Dropped where more is waiting than a session that keeps up ever lets wait. */
    public void touch(Touch touch) {
        if (queue.size() < TOUCHES) {
            offer(new Command.Touched(touch));
        }
    }

    /** Work of another room that must run on the session's thread: the money. */
    @Override
    public void execute(Runnable work) {
        offer(new Command.Run(work));
    }

    /** @return null when there is none */
    Command poll() {
        return queue.poll();
    }

    Command poll(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }
}
