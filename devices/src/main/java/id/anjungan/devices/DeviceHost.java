package id.anjungan.devices;

import id.anjungan.contract.fleet.DeviceDetail;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises one device: connects, reconnects with a growing pause, runs its duty and tells its health whenever that
 * changes. An agent: {@link #doWork} is one round, driven by a {@link DeviceThread} or by a test. It outlives whatever
 * its device does.
 *
 * @param <D> the port
 */
public final class DeviceHost<D extends Closeable> {

    /** @param connect patience of one attempt; {@code pause} after a failure, doubled up to {@code longestPause} */
    public record Patience(Duration connect, Duration pause, Duration longestPause) {

        /** A device that is plugged in again serves within five seconds, however long it was away. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    /** How a port is opened: each kind names its own method. */
    public interface Opener<D> {
        void open(D device, Deadline deadline) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeviceHost.class);

    private final DeviceIdentity identity;
    private final Supplier<D> maker;
    private final Opener<D> opener;
    private final DeviceDuty<D> duty;
    private final Patience patience;
    private final Consumer<Health> tell;
    private final Clock clock;

    private volatile Health health;
    private volatile D device;
    private volatile boolean closed;
    private Duration pause;
    private Instant nextAttempt = Instant.MIN;

    public DeviceHost(DeviceIdentity identity, Supplier<D> maker, Opener<D> opener, DeviceDuty<D> duty,
            Patience patience, Consumer<Health> tell, Clock clock) {
        this.identity = identity;
        this.maker = maker;
        this.opener = opener;
        this.duty = duty;
        this.patience = patience;
        this.tell = tell;
        this.clock = clock;
        this.pause = patience.pause();
        this.health = health(Health.State.UNKNOWN, DeviceDetail.STARTING, clock.instant());
    }

    public DeviceIdentity identity() {
        return identity;
    }

    /** The last known health; any thread. */
    public Health health() {
        return health;
    }

    /** One round. Never throws. @return whether something was done, so that the next round should follow at once */
    public boolean doWork(Instant now) {
        if (closed) {
            drop();
            duty.withoutDevice(now);
            return false;
        }
        try {
            D current = device == null ? connect(now) : device;
            if (current == null) {
                return false;
            }
            DeviceDuty.Round round = duty.work(current, now);
            become(round.state(), round.detail());
            return round.busy();
        } catch (IOException | RuntimeException e) {
            lost(e);
            return false;
        }
    }

    /** @return null while the pause lasts and no work asks for the device */
    private D connect(Instant now) throws IOException {
        if (now.isBefore(nextAttempt) && !duty.wantsDevice(now)) {
            return null;
        }
        D fresh = maker.get();
        device = fresh;
        opener.open(fresh, Deadline.in(patience.connect(), clock));
        pause = patience.pause();
        return fresh;
    }

    private void lost(Exception e) {
        drop();
        Instant now = clock.instant();
        nextAttempt = now.plus(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(patience.longestPause()) > 0 ? patience.longestPause() : twice;
        DeviceDetail code = e instanceof DeviceTrouble trouble ? trouble.code()
                : e instanceof IOException ? DeviceDetail.NOT_CONNECTED : DeviceDetail.FAULT;
        if (!closed && become(Health.State.DOWN, code)) {
            LOG.warn("{} is down ({}): {}", identity.name(), code.code(), e.toString(),
                    e instanceof RuntimeException ? e : null);
        }
        duty.withoutDevice(now);
    }

    private void drop() {
        D old = device;
        device = null;
        if (old == null) {
            return;
        }
        try {
            old.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("closing {}: {}", identity.name(), e.toString());
        }
    }

    private boolean become(Health.State state, DeviceDetail detail) {
        if (health.state() == state && health.detail() == detail) {
            return false;
        }
        health = health(state, detail, clock.instant());
        try {
            tell.accept(health);
        } catch (RuntimeException e) {
            LOG.error("the listener for {} failed", identity.name(), e);
        }
        return true;
    }

    private Health health(Health.State state, DeviceDetail detail, Instant since) {
        return new Health(identity.name(), identity.kind(), identity.driver(), state, detail, since);
    }

    /** From any thread: frees a thread that is blocked in the device; the rounds after it only answer what waits. */
    void shut() {
        closed = true;
        drop();
    }
}
