package id.anjungan.kiosk.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.anjungan.kiosk.page.Touch;
import org.junit.jupiter.api.Test;

/** The bounded way onto the session loop. */
class CommandQueueTest {

    private final CommandQueue queue = new CommandQueue();

    @Test
    void aFloodOfTouches_whileTheLoopStands_crowdsOutNoMoney() {
        for (int i = 0; i < 2 * CommandQueue.ROOM; i++) {
            queue.touch(new Touch.Felt());
        }
        int[] done = {0};
        queue.execute(() -> done[0]++);
        int touches = 0;
        Command next = queue.poll();
        while (next instanceof Command.Touched) {
            touches++;
            next = queue.poll();
        }
        assertEquals(CommandQueue.TOUCHES, touches);
        ((Command.Run) next).work().run();
        assertEquals(1, done[0]);
        assertNull(queue.poll());
    }

    @Test
    void afterTheFlood_aTouchIsHeardAgain() {
        for (int i = 0; i < 2 * CommandQueue.TOUCHES; i++) {
            queue.touch(new Touch.Felt());
        }
        queue.poll();
        queue.touch(new Touch.LargeText());
        Command last = null;
        for (Command c = queue.poll(); c != null; c = queue.poll()) {
            last = c;
        }
        assertEquals(new Command.Touched(new Touch.LargeText()), last);
    }
}
