package id.anjungan.central.web;

import id.anjungan.central.store.Changes;
import io.javalin.http.sse.SseClient;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tells open pages what kind of thing has changed; each page then fetches its own part anew, whole, under its own
 * session. Twice a second at most, however much happens; a beat when nothing does, so that a page knows it is heard.
 */
final class LiveStream implements AutoCloseable {

    private static final int MOST_CLIENTS = 300;
    private static final long STEP_MILLIS = 500;
    private static final int BEAT_STEPS = 8;

    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final Set<Changes.What> pending = EnumSet.noneOf(Changes.What.class);
    private final ScheduledExecutorService teller;
    private final Runnable unsubscribe;
    private int quietSteps;

    LiveStream(Changes changes, ThreadFactory threads) {
        teller = Executors.newSingleThreadScheduledExecutor(threads);
        unsubscribe = changes.subscribe(change -> note(change.what()));
        teller.scheduleWithFixedDelay(this::step, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    void join(SseClient client) {
        if (clients.size() >= MOST_CLIENTS) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        // In this order: a change between the two would be told to nobody, and the greeting makes the page fetch anew.
        clients.add(client);
        client.sendEvent("hello", "");
    }

    private void note(Changes.What what) {
        synchronized (pending) {
            pending.add(what);
        }
    }

    private void step() {
        String changed;
        synchronized (pending) {
            changed = pending.stream().map(Enum::name).collect(Collectors.joining(" "));
            pending.clear();
        }
        if (!changed.isEmpty()) {
            quietSteps = 0;
            tell("changed", changed);
        } else if (++quietSteps >= BEAT_STEPS) {
            quietSteps = 0;
            tell("beat", "");
        }
    }

    private void tell(String event, String data) {
        for (SseClient client : clients) {
            if (client.terminated()) {
                clients.remove(client);
            } else {
                client.sendEvent(event, data);
            }
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
        teller.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
