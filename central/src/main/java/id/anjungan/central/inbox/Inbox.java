package id.anjungan.central.inbox;

import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.inbox.Commits.Taken;
import id.anjungan.central.inbox.RowIntake.Arrived;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Ids;
import id.anjungan.central.store.Store;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.Topics.Address;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.Topics;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.mqtt.MqttConnection;
import id.anjungan.contract.mqtt.MqttListener;
import id.anjungan.contract.mqtt.MqttSettings;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that takes what terminals send. Rows are committed in batches and acknowledged after; while the store
 * refuses, nothing is acknowledged and nothing more is taken, so that the broker and the terminals keep it. Whatever is
 * the matter with one message costs only that message.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int BATCH = 200;

    /** Everything it works with. */
    public record Rooms(Store store, Fleet fleet, EventLog events, RowListener rows, List<Counter> desks,
            Executor pool, Consumer<TerminalId> returned) {
    }

    private record Message(String topic, byte[] bytes, Runnable ack) {
    }

    private final Rooms rooms;
    private final Bells bells;
    private final Pulse pulse;
    private final Commits commits;
    private final Asks asks;
    private final Outbound outbound;
    private final BlockingQueue<Message> arrived = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final CountDownLatch up = new CountDownLatch(1);
    private volatile MqttConnection connection;
    private volatile boolean closing;

    public Inbox(Rooms rooms, Outbound outbound, Clock clock, Ids ids) {
        this.rooms = rooms;
        this.outbound = outbound;
        this.bells = new Bells(rooms.events());
        this.pulse = new Pulse(rooms.events(), clock);
        this.commits = new Commits(new RowIntake(rooms.store(), rooms.rows(), rooms.events(), bells, clock, ids),
                outbound, () -> closing);
        this.asks = new Asks(rooms.desks(), rooms.events(), bells, clock);
        this.thread = new Thread(this::run, "hub-inbox");
    }

    /** @param settings of the hub's own client; its subscriptions are set here */
    public void open(MqttSettings settings, RandomGenerator random) {
        thread.start();
        List<String> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (lane.up()) {
                lanes.add(Topics.every(lane));
            }
        }
        connection = MqttConnection.open(settings.withSubscriptions(lanes), new Ears(), random);
        outbound.through(connection);
    }

    /** Waits until rows and asks are taken. @return whether they are */
    public boolean awaitUp(Duration longest) {
        try {
            return up.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isUp() {
        return connection != null && connection.isUp();
    }

    /** Since when it has not got on, if that is too long: the store refuses, or the program is at fault. */
    public Optional<Instant> stands() {
        return pulse.stands();
    }

    /** Tells the operator when it stands and when it goes on. Called about twice a second, on another's thread. */
    public void doWork() {
        pulse.look();
    }

    @Override
    public void close() {
        closing = true;
        if (connection != null) {
            connection.close();
        }
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- on the inbox's thread

    private void run() {
        List<Message> batch = new ArrayList<>();
        while (!closing) {
            try {
                batch.clear();
                batch.add(arrived.take());
                arrived.drainTo(batch, BATCH - 1);
                pulse.begins();
                handle(batch);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.error("inbox", fault);
            } finally {
                pulse.ends();
            }
        }
    }

    private void handle(List<Message> batch) throws InterruptedException {
        List<Taken> rows = new ArrayList<>();
        for (Message m : batch) {
            Optional<Address> address = Topics.parse(m.topic()).filter(a -> a.lane().up());
            try {
                Optional<Arrived> some = address.flatMap(a -> decode(a, m.bytes())).flatMap(this::dispatch);
                if (some.isPresent()) {
                    rows.add(new Taken(some.get(), m.ack()));
                    continue;
                }
            } catch (RuntimeException | StackOverflowError fault) {
                LOG.error("a message on {}", m.topic(), fault);
                address.ifPresent(a -> bells.ring(a.terminal(), Severity.ALARM, HubCode.MESSAGE_FAULT,
                        HubDetail.LANE.with(a.lane().token())));
            }
            m.ack().run();
        }
        if (!rows.isEmpty()) {
            commits.store(rows);
        }
    }

    /** @return rows, which are stored together with others before they are acknowledged */
    private Optional<Arrived> dispatch(Envelope e) {
        if (e.body() instanceof SyncBody.Rows body) {
            return Optional.of(new Arrived(e.terminal(), body));
        } else if (e.body() instanceof FleetBody.Status status) {
            if (rooms.fleet().heard(e.terminal(), status)) {
                returned(e.terminal(), status);
            }
        } else if (e.body() instanceof FleetBody.LinkLost will) {
            rooms.fleet().lost(e.terminal(), will);
        } else if (e.body() instanceof FleetBody.Goodbye goodbye) {
            rooms.fleet().saidGoodbye(e.terminal(), goodbye);
        } else {
            asks.handle(e, outbound::answer);
        }
        return Optional.empty();
    }

    /**
     * It is told what it missed; a hub put back from a backup asks for the rows it has lost. Not those of a journal
     * that has parted: how far it holds them depends on who asks, and each terminal sends what it knows unstored.
     */
    private void returned(TerminalId terminal, FleetBody.Status status) {
        rooms.pool().execute(() -> {
            status.head().ifPresent(head -> {
                long have = rooms.store().read(tx -> tx.rows().stream(head.stream()))
                        .map(s -> s.watermark()).orElse(0L);
                boolean parted = rooms.store().read(tx -> !tx.rows().branches(head.stream()).isEmpty());
                if (have < head.seq() && !parted) {
                    outbound.acknowledge(terminal, new SyncBody.SendFrom(head.stream(), have + 1));
                }
            });
            rooms.returned().accept(terminal);
        });
    }

    private Optional<Envelope> decode(Address address, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        Wire.Decoded decoded = Wire.decode(bytes);
        if (decoded instanceof Wire.Message m) {
            if (m.envelope().terminal().equals(address.terminal())) {
                return Optional.of(m.envelope());
            }
            unreadable(address, HubDetail.OTHER_TERMINAL.code());
        } else if (decoded instanceof Wire.UnknownType unknown) {
            unreadable(address, HubDetail.TYPE.with(clipped(unknown.type())) + " "
                    + HubDetail.SCHEMA.with(unknown.schema()));
        } else if (decoded instanceof Wire.Garbage garbage) {
            unreadable(address, why(garbage));
        }
        return Optional.empty();
    }

    /** The payload is not kept: outside the journal's chain nobody can tell whether it holds a NIK. */
    private void unreadable(Address address, String why) {
        bells.ring(address.terminal(), Severity.WARNING, HubCode.MESSAGE_UNREADABLE,
                HubDetail.LANE.with(address.lane().token()) + " " + why);
    }

    private static String why(Wire.Garbage garbage) {
        return switch (garbage.why()) {
            case TOO_LONG -> HubDetail.TOO_LONG.code();
            case NOT_AN_ENVELOPE -> HubDetail.NOT_AN_ENVELOPE.code();
            case NO_BODY -> HubDetail.NO_BODY.code();
            case NOT_JSON -> HubDetail.NOT_JSON.code();
            case UNREADABLE -> HubDetail.FIELD.with(garbage.detail());
        };
    }

    private static String clipped(String type) {
        return type.length() > 40 ? type.substring(0, 40) : type;
    }

    /** On the connection's thread: only enqueues. Unacknowledged messages are bounded by the receive maximum. */
    private final class Ears implements MqttListener {
        @Override
        public void connected(long generation) {
            up.countDown();
            LOG.info("inbox connected");
        }

        @Override
        public void lost(Loss loss) {
            LOG.warn("inbox lost its broker: {} {}, again in {} ms", loss.why(), loss.detail(),
                    loss.next().toMillis());
        }

        @Override
        public void arrived(long generation, String topic, byte[] bytes, Runnable ack) {
            arrived.add(new Message(topic, bytes, ack));
        }
    }
}
