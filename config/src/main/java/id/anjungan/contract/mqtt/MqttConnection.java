package id.anjungan.contract.mqtt;

import id.anjungan.contract.mqtt.MqttListener.Loss;
import id.anjungan.contract.mqtt.MqttListener.Why;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one MQTT 5 connection up for as long as it is open. Everything happens on one thread of its own; each attempt
 * has a number, its generation, and whatever an earlier generation still says is ignored. Manual acknowledgements; a
 * window of QoS 1 messages in each direction; nothing is kept for later: what could not be sent is told at once.
 */
public final class MqttConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    /** More than these waiting for the window is a fault of the caller. */
    private static final int MOST_WAITING = 4096;

    private enum Phase {
        DOWN, CONNECTING, UP, CLOSED
    }

    private record Pending(Outgoing out, CompletableFuture<Published> result) {
    }

    private record Early(String topic, MqttMessage message) {
    }

    private final MqttSettings settings;
    private final MqttListener listener;
    private final String instance;
    private final BackOff backOff;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicInteger waitingOrSent = new AtomicInteger();

    // All below belongs to the thread; phase is read from outside.
    private volatile Phase phase = Phase.DOWN;
    private long generation;
    private Attempt attempt;
    private ScheduledFuture<?> timer;
    private int window;
    private int onTheirWay;
    private long upSince;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final Set<Pending> sent = new LinkedHashSet<>();
    private final List<Early> early = new ArrayList<>();

    private MqttConnection(MqttSettings settings, MqttListener listener, RandomGenerator random) {
        this.settings = settings;
        this.listener = listener;
        this.instance = Long.toHexString(random.nextLong());
        this.backOff = new BackOff(settings.tuning().firstBackOff(), settings.tuning().longestBackOff(), random);
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread t = new Thread(work, "mqtt-" + settings.clientId());
            t.setDaemon(true);
            return t;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /**
     * Starts trying at once and never gives up until closed.
     *
     * @param random for the jitter of the waits, and for this program's instance
     */
    public static MqttConnection open(MqttSettings settings, MqttListener listener, RandomGenerator random) {
        MqttConnection connection = new MqttConnection(settings, listener, random);
        connection.run(connection::begin);
        return connection;
    }

    public boolean isUp() {
        return phase == Phase.UP;
    }

    /** From any thread; never blocks. The result always comes, on the connection's thread. */
    public CompletableFuture<Published> publish(Outgoing out) {
        CompletableFuture<Published> result = new CompletableFuture<>();
        if (phase != Phase.UP) {
            result.complete(new Published.NotSent("no connection"));
        } else if (waitingOrSent.incrementAndGet() > MOST_WAITING) {
            waitingOrSent.decrementAndGet();
            result.complete(new Published.NotSent("too many waiting"));
        } else {
            result.whenComplete((r, x) -> waitingOrSent.decrementAndGet());
            Pending p = new Pending(out, result);
            if (!run(() -> accept(p))) {
                result.complete(new Published.NotSent("closed"));
            }
        }
        return result;
    }

    /** Says goodbye to the broker (no will), and returns when every thread is gone or a few seconds have passed. */
    @Override
    public void close() {
        run(() -> {
            boolean up = phase == Phase.UP;
            phase = Phase.CLOSED;
            drop(up);
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }

    // ---- on the thread

    private void begin() {
        if (phase != Phase.DOWN) {
            return;
        }
        long mine = ++generation;
        phase = Phase.CONNECTING;
        timer = later(settings.tuning().connectTimeout(), () -> ended(mine, Why.SILENT, "no greeting in time"));
        try {
            attempt = new Attempt(settings, instance, new Handover(mine));
            attempt.connect();
        } catch (Exception cannot) {
            // The library throws checked and unchecked alike for a bad address, an unreadable trust store and more.
            LOG.debug("attempt {} of {}", mine, settings, cannot);
            ended(mine, Why.UNREACHABLE, cannot.getClass().getSimpleName() + ": " + cannot.getMessage());
        }
    }

    private void ready(long of, int brokerWindow) {
        if (of != generation || phase != Phase.CONNECTING) {
            return;
        }
        stopTimer();
        phase = Phase.UP;
        upSince = System.nanoTime();
        window = Math.min(settings.tuning().window(), brokerWindow);
        LOG.debug("{} connected, generation {}, window {}", settings, generation, window);
        listener.connected(generation);
        List<Early> held = List.copyOf(early);
        early.clear();
        held.forEach(e -> deliver(of, e.topic(), e.message()));
    }

    private void arrived(long of, String topic, MqttMessage message) {
        if (of != generation) {
            return;
        }
        if (phase == Phase.CONNECTING) {
            // A resumed session's messages may come before the subscription is granted.
            early.add(new Early(topic, message));
        } else if (phase == Phase.UP) {
            deliver(of, topic, message);
        }
    }

    private void deliver(long of, String topic, MqttMessage message) {
        int id = message.getId();
        int qos = message.getQos();
        listener.arrived(of, topic, message.getPayload(), () -> run(() -> acknowledge(of, id, qos)));
    }

    private void acknowledge(long of, int id, int qos) {
        if (of != generation || phase != Phase.UP || qos == 0) {
            return;
        }
        try {
            attempt.acknowledge(id, qos);
        } catch (Exception broken) {
            ended(of, Why.BROKEN, "acknowledging: " + broken.getClass().getSimpleName());
        }
    }

    private void accept(Pending p) {
        if (phase != Phase.UP) {
            p.result().complete(new Published.NotSent("no connection"));
            return;
        }
        waiting.add(p);
        pump();
    }

    private void pump() {
        while (phase == Phase.UP && !waiting.isEmpty() && (onTheirWay < window || !waiting.peek().out().qos1())) {
            send(waiting.remove());
        }
    }

    private void send(Pending p) {
        long of = generation;
        sent.add(p);
        onTheirWay += p.out().qos1() ? 1 : 0;
        try {
            attempt.publish(p.out(), outcome -> run(() -> published(of, p, outcome)));
        } catch (Exception cannot) {
            LOG.debug("publish on {}", settings, cannot);
            sent.remove(p);
            p.result().complete(new Published.NotSent(cannot.getClass().getSimpleName()));
            ended(of, Why.BROKEN, "publishing: " + cannot.getClass().getSimpleName());
        }
    }

    private void published(long of, Pending p, Published outcome) {
        if (of == generation && sent.remove(p)) {
            onTheirWay -= p.out().qos1() ? 1 : 0;
            p.result().complete(outcome);
            pump();
        }
    }

    private void ended(long of, Why why, String detail) {
        if (of != generation || phase == Phase.DOWN || phase == Phase.CLOSED) {
            return;
        }
        boolean stood = phase == Phase.UP;
        phase = Phase.DOWN;
        generation++;
        drop(false);
        Duration wait = switch (why) {
            case TAKEN_OVER -> backOff.jitter(settings.tuning().takenOverBackOff());
            case NOT_AUTHORISED, UNFIT_BROKER -> backOff.jitter(settings.tuning().alarmBackOff());
            default -> stood ? backOff.afterLoss(Duration.ofNanos(System.nanoTime() - upSince))
                    : backOff.afterFailure();
        };
        LOG.debug("{} lost: {} ({}), again in {}", settings, why, detail, wait);
        timer = later(wait, this::begin);
        listener.lost(new Loss(why, detail, wait));
    }

    private void drop(boolean orderly) {
        stopTimer();
        if (attempt != null) {
            attempt.end(orderly);
            attempt = null;
        }
        early.clear();
        onTheirWay = 0;
        List<Pending> unanswered = List.copyOf(sent);
        List<Pending> unsent = List.copyOf(waiting);
        sent.clear();
        waiting.clear();
        unanswered.forEach(p -> p.result().complete(new Published.Unknown()));
        unsent.forEach(p -> p.result().complete(new Published.NotSent("the connection ended")));
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private boolean run(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** @return null when this connection is being closed: then nothing is to happen later */
    private ScheduledFuture<?> later(Duration wait, Runnable work) {
        try {
            return thread.schedule(() -> guarded(work), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            return null;
        }
    }

    /** The loop outlives a listener that throws. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("fault on the connection's thread", fault);
        }
    }

    /** From the library's threads to ours. */
    private final class Handover implements Attempt.Events {
        private final long mine;

        Handover(long mine) {
            this.mine = mine;
        }

        @Override
        public void ready(int brokerWindow) {
            run(() -> MqttConnection.this.ready(mine, brokerWindow));
        }

        @Override
        public void ended(Why why, String detail) {
            run(() -> MqttConnection.this.ended(mine, why, detail));
        }

        @Override
        public void arrived(String topic, MqttMessage message) {
            run(() -> MqttConnection.this.arrived(mine, topic, message));
        }
    }
}
