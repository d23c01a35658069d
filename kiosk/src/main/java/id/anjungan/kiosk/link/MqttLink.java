package id.anjungan.kiosk.link;

import id.anjungan.contract.Body;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.mqtt.MqttSettings.Outgoing;
import id.anjungan.contract.mqtt.Published;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.Wire;
import id.anjungan.kiosk.journal.Journal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link over MQTT. A loop of its own ({@link #doWork}) owns all state; any thread may ask, the connection's thread
 * only enqueues. Garbage, strangers' messages and late answers change nothing; late words about money go on as pushes.
 */
public final class MqttLink implements HubLink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);
    private static final int MOST_WAITING = 10_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LinkSettings settings;
    private final Journal journal;
    private final Supplier<FleetBody.Status> status;
    private final Clock clock;
    private final RandomGenerator random;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<Consumer<Body>> pushes = new CopyOnWriteArrayList<>();
    private final List<Consumer<State>> watchers = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile String trouble = "";

    // Below: the loop's own.
    /** Part of every message's id: an answer to a copy of this terminal must never pass for one to us. */
    private final String own;
    private final NameFight fight = new NameFight();
    private final AskBook asks = new AskBook();
    private final RowSender sender;
    private MqttConnection connection;
    private long messages;
    private Optional<FleetBody.Status> told = Optional.empty();
    private Instant toldAt = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;

    /**
     * @param secret from enrolment; without it the link stays NOT_ENROLLED until {@link #enrolled}
     * @param epoch  of this start, from the journal
     */
    public record LinkSettings(TerminalId terminal, URI mqtt, Optional<Path> trustStore, Optional<String> secret,
            long epoch, MqttSettings.Tuning tuning) {
        @Override
        public String toString() {
            return "LinkSettings[" + terminal + " to " + mqtt + "]";
        }
    }

    /** Connects with the first round of its loop. @param status cheap and thread-safe: asked twice a second there */
    public MqttLink(LinkSettings settings, Journal journal, Supplier<FleetBody.Status> status, Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.journal = journal;
        this.status = status;
        this.clock = clock;
        this.random = random;
        this.own = Integer.toHexString(random.nextInt());
        this.sender = new RowSender(journal, body -> send(Lane.JOURNAL, body, false));
        this.state = settings.secret().isPresent() ? State.DOWN : State.NOT_ENROLLED;
        settings.secret().ifPresent(secret -> enqueue(() -> connect(secret)));
    }

    /** Opens the link of a terminal that was enrolled while running. From any thread. */
    public void enrolled(String secret) {
        enqueue(() -> {
            if (connection != null) {
                connection.close();
            }
            become(State.DOWN);
            connect(secret);
        });
    }

    private void connect(String secret) {
        Outgoing will = new Outgoing(topic(Lane.STATUS), encoded(new FleetBody.LinkLost(settings.epoch()),
                Optional.empty(), Optional.empty()), true, true, Optional.empty());
        String name = settings.terminal().value();
        connection = MqttConnection.open(new MqttSettings(settings.mqtt(), name, name, secret)
                .withTrustStore(settings.trustStore()).withWill(will).withTuning(settings.tuning())
                .withSubscriptions(List.of(topic(Lane.ACK), topic(Lane.ANSWER), topic(Lane.COMMAND))),
                new Ears(), random);
    }

    // ---- from any thread

    @Override
    public void ask(Body ask, Optional<VisitId> visit, Duration patience, Consumer<Outcome> done) {
        if (!enqueue(() -> asked(ask, visit, patience, done))) {
            done.accept(new Outcome.Silence("busy"));
        }
    }

    @Override
    public void onPush(Consumer<Body> listener) {
        pushes.add(listener);
    }

    /** Told on the link's thread at each change. */
    public void onState(Consumer<State> watcher) {
        watchers.add(watcher);
    }

    @Override
    public State state() {
        return state;
    }

    /** Why there is no link, for the doctor; empty while there is one. */
    public String trouble() {
        return trouble;
    }

    private boolean enqueue(Runnable task) {
        return inbox.offer(task);
    }

    // ---- on the loop

    /** What the loop's thread waits on between calls of {@link #doWork}. */
    void idle(Duration longest) throws InterruptedException {
        Runnable task = inbox.poll(longest.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        if (task != null) {
            guarded(task);
        }
    }

    /** @return how many tasks were done */
    public int doWork(Instant now) {
        int done = 0;
        for (Runnable task = inbox.poll(); task != null; task = inbox.poll()) {
            guarded(task);
            done++;
        }
        asks.expire(now);
        if (!now.isBefore(looked.plus(LOOK))) {
            looked = now;
            fight.quiet(now, state == State.UP).ifPresent(code -> guarded(() -> event(code)));
            guarded(() -> sender.look(now));
            guarded(() -> tellStatus(now));
        }
        return done;
    }

    /** The loop outlives a bad command. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("on the link's loop", fault);
        }
    }

    private void asked(Body ask, Optional<VisitId> visit, Duration patience, Consumer<Outcome> done) {
        if (state != State.UP) {
            done.accept(new Outcome.Silence(state == State.NOT_ENROLLED ? "not enrolled" : "no link"));
            return;
        }
        Instant deadline = clock.instant().plus(patience);
        String id = nextId();
        Envelope envelope = new Envelope(id, settings.terminal(), clock.instant(), Optional.empty(), visit,
                Optional.of(deadline), ask);
        asks.put(id, deadline, done);
        publish(new Outgoing(topic(Lane.ASK), Wire.encode(envelope), true, false, Optional.of(patience)), result -> {
            if (!(result instanceof Published.Taken)) {
                enqueue(() -> asks.failed(id, "not taken: " + result));
            }
        });
    }

    private void tellStatus(Instant now) {
        if (state != State.UP) {
            return;
        }
        FleetBody.Status present = status.get();
        boolean changed = told.map(MqttLink::withoutHead).filter(withoutHead(present)::equals).isEmpty();
        if (changed || !now.isBefore(toldAt.plus(HEARTBEAT))) {
            told = Optional.of(present);
            toldAt = now;
            send(Lane.STATUS, present, true);
        }
    }

    private static FleetBody.Status withoutHead(FleetBody.Status s) {
        return new FleetBody.Status(s.epoch(), s.service(), s.devices(), Optional.empty(), s.version(), s.office(),
                s.services(), s.simulation(), s.queue());
    }

    private void send(Lane lane, Body body, boolean retained) {
        publish(new Outgoing(topic(lane), encoded(body, Optional.empty(), Optional.empty()), true, retained,
                Optional.empty()), result -> { });
    }

    private void publish(Outgoing out, Consumer<Published> then) {
        if (connection != null) {
            connection.publish(out).thenAccept(then);
        } else {
            then.accept(new Published.NotSent("not enrolled"));
        }
    }

    private byte[] encoded(Body body, Optional<VisitId> visit, Optional<Instant> deadline) {
        return Wire.encode(new Envelope(nextId(), settings.terminal(), clock.instant(), Optional.empty(), visit,
                deadline, body));
    }

    private String nextId() {
        return settings.terminal() + "-" + settings.epoch() + "-" + own + "-" + ++messages;
    }

    private String topic(Lane lane) {
        return Topics.of(settings.terminal(), lane);
    }

    private void become(State next) {
        if (state != next) {
            state = next;
            LOG.info("link {}", next);
            watchers.forEach(w -> w.accept(next));
        }
    }

    private void up() {
        trouble = "";
        told = Optional.empty();
        become(State.UP);
        sender.step(new SyncRules.Input.Connected(), clock.instant());
        tellStatus(clock.instant());
    }

    private void down(MqttListener.Loss loss) {
        trouble = loss.why() + " " + loss.detail();
        become(State.DOWN);
        sender.step(new SyncRules.Input.Lost(), clock.instant());
        asks.lost("link lost");
        if (loss.why() == MqttListener.Why.TAKEN_OVER) {
            fight.takenOver(clock.instant()).ifPresent(this::event);
        }
    }

    private void event(EventCode code) {
        LOG.warn("{}", code.code());
        journal.append(List.of(Journal.Entry.of(RowKind.EVENT, Map.of("code", code.code(), "detail", ""))));
    }

    private void heard(String topic, byte[] bytes) {
        Optional<Topics.Address> address = Topics.parse(topic).filter(a -> a.terminal().equals(settings.terminal()));
        if (address.isEmpty()) {
            LOG.warn("a message on a topic that is not ours");
            return;
        }
        Wire.Decoded decoded = Wire.decode(bytes);
        if (decoded instanceof Wire.Message message) {
            if (message.envelope().terminal().equals(settings.terminal())) {
                take(address.get().lane(), message.envelope());
            } else {
                LOG.warn("a message for another terminal on our topic");
            }
        } else if (decoded instanceof Wire.UnknownType unknown) {
            LOG.warn("a message of a type not known here: {} schema {}", unknown.type(), unknown.schema());
        } else if (decoded instanceof Wire.Garbage garbage) {
            LOG.warn("garbage on {}: {}", address.get().lane(), garbage.why());
        }
    }

    private void take(Lane lane, Envelope e) {
        Instant now = clock.instant();
        if (lane == Lane.ACK && e.body() instanceof SyncBody.Stored stored) {
            sender.stored(stored, now);
        } else if (lane == Lane.ACK && e.body() instanceof SyncBody.SendFrom asked) {
            sender.step(new SyncRules.Input.SendFrom(asked.stream(), asked.from()), now);
        } else if (lane != Lane.ACK) {
            boolean answer = e.re().filter(re -> asks.answered(re, e.body())).isPresent();
            if (!answer && (Money.isNewsOf(e.body()) || e.body() instanceof FleetBody.NotConnected
                    || e.body() instanceof FleetBody.StaffComing)) {
                pushes.forEach(p -> p.accept(e.body()));
            } else if (!answer) {
                LOG.debug("a late answer: {}", Wire.nameOf(e.body()));
            }
        }
    }

    /** An orderly end: goodbye, retained, so that nobody takes it for a lost link. Called when the loop has stopped. */
    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.publish(new Outgoing(topic(Lane.STATUS), encoded(new FleetBody.Goodbye(settings.epoch(),
                    "closed"), Optional.empty(), Optional.empty()), true, true, Optional.empty()))
                    .get(2, java.util.concurrent.TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            LOG.info("no goodbye: {}", late.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        connection.close();
        become(State.DOWN);
        asks.lost("closed");
    }

    /** On the connection's thread: only enqueues. A message is acknowledged once the loop has taken it. */
    private final class Ears implements MqttListener {
        @Override
        public void connected(long generation) {
            enqueue(MqttLink.this::up);
        }

        @Override
        public void lost(Loss loss) {
            enqueue(() -> down(loss));
        }

        @Override
        public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
            enqueue(() -> {
                guarded(() -> heard(topic, bytes));
                ack.run();
            });
        }
    }
}
