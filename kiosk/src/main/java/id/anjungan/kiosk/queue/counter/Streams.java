package id.anjungan.kiosk.queue.counter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Live pages: each stream draws the newest full state whenever it wakes, so that a slow or returning browser is never
 * behind and nothing is buffered for it. A beat goes out when nothing changed; a page that misses beats says so.
 */
final class Streams {

    /** Fifty counters, twenty boards, and a reload of some before the server has missed the old page. */
    static final int MOST = 96;
    private static final Duration BEAT = Duration.ofSeconds(3);
    /**
     * A page on the office's network asks again each minute: a tablet that sleeps or has left does not, and its place
     * is free. On this machine the system itself tells who has gone.
     */
    private static final Duration LIFE = Duration.ofSeconds(55);
    /** One address may hold so many places: a board's machine with several windows. */
    private static final int MOST_OF_ONE = 16;
    private static final int RETRY_MILLIS = 300;

    private final BoardBell bell;
    /** One page is drawn at a time: a clerk whose press is being answered competes with one of them, not with all. */
    private final Semaphore drawing = new Semaphore(1);
    private final Semaphore places = new Semaphore(MOST);
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    Streams(BoardBell bell) {
        this.bell = bell;
    }

    /**
     * Runs until the browser leaves, the server closes or {@code fragment} is empty (the session has ended).
     *
     * @param fragment draws the whole state as it is now
     */
    void serve(Visitor visitor, Supplier<Optional<String>> fragment) throws IOException {
        if (!enter(visitor)) {
            visitor.send(503, "text/plain; charset=utf-8", "too many pages".getBytes(StandardCharsets.UTF_8),
                    "no-store");
            return;
        }
        try (OutputStream out = visitor.stream()) {
            out.write(("retry: " + RETRY_MILLIS + "\n").getBytes(StandardCharsets.UTF_8));
            long end = System.nanoTime() + LIFE.toNanos();
            String sent = visitor.header("Last-Event-ID").orElse("");
            while (!bell.closed() && !(visitor.encrypted() && System.nanoTime() - end > 0)) {
                long seen = bell.turn();
                Optional<String> html = drawn(fragment);
                if (html.isEmpty()) {
                    write(out, "leave", "");
                    return;
                }
                String mark = mark(html.get());
                boolean changed = !mark.equals(sent);
                write(out, changed ? "state\nid: " + mark : "beat", changed ? html.get() : "");
                sent = mark;
                bell.await(seen, BEAT);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            leave(visitor);
        }
    }

    /** Tells two drawings apart, also for a browser that comes back to a terminal which was restarted meanwhile. */
    private static String mark(String html) {
        CRC32C sum = new CRC32C();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return Integer.toHexString(html.length()) + "-" + Long.toHexString(sum.getValue());
    }

    private boolean enter(Visitor visitor) {
        int own = held.merge(visitor.address(), 1, Integer::sum);
        if (visitor.encrypted() && own > MOST_OF_ONE || !places.tryAcquire()) {
            forget(visitor);
            return false;
        }
        return true;
    }

    private void leave(Visitor visitor) {
        places.release();
        forget(visitor);
    }

    private void forget(Visitor visitor) {
        held.computeIfPresent(visitor.address(), (address, n) -> n == 1 ? null : n - 1);
    }

    private Optional<String> drawn(Supplier<Optional<String>> fragment) throws InterruptedException {
        drawing.acquire();
        try {
            return fragment.get();
        } finally {
            drawing.release();
        }
    }

    private static void write(OutputStream out, String event, String data) throws IOException {
        StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            text.append("data:\n");
        }
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
