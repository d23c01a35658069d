package id.anjungan.kiosk.queue.counter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Live pages: each stream draws the newest full state whenever it wakes, so that a slow or returning browser is never
 * behind and nothing is buffered for it. A beat goes out when nothing changed; a page that misses beats says so.
 */
final class Streams {

    /** Fifty counters, twenty boards, and a reload of some before the server has missed the old page. */
    static final int MOST = 96;
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final BoardBell bell;
    /** One page is drawn at a time: a clerk whose press is being answered competes with one of them, not with all. */
    private final Semaphore drawing = new Semaphore(1);
    private final Semaphore places = new Semaphore(MOST);

    Streams(BoardBell bell) {
        this.bell = bell;
    }

    /**
     * Runs until the browser leaves, the server closes or {@code fragment} is empty (the session has ended).
     *
     * @param fragment draws the whole state as it is now
     */
    void serve(Visitor visitor, Supplier<Optional<String>> fragment) throws IOException {
        if (!places.tryAcquire()) {
            visitor.send(503, "text/plain; charset=utf-8", "too many pages".getBytes(StandardCharsets.UTF_8),
                    "no-store");
            return;
        }
        try (OutputStream out = visitor.stream()) {
            String sent = "";
            while (!bell.closed()) {
                long seen = bell.turn();
                Optional<String> html = drawn(fragment);
                if (html.isEmpty()) {
                    write(out, "leave", "");
                    return;
                }
                boolean changed = !html.get().equals(sent);
                write(out, changed ? "state" : "beat", changed ? html.get() : "");
                sent = html.get();
                bell.await(seen, BEAT);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
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
