package id.anjungan.devices.display;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceDuty;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.DeviceThread;
import id.anjungan.devices.Health;
import id.anjungan.devices.display.QueueDisplay.Content;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A queue display, supervised: the latest content wins, it is redrawn every few seconds (the line is one way and a
 * display that was off must catch up), and it goes blank when nobody has told it anything for too long: an old
 * number is worse than none.
 */
public final class DisplayHost implements AutoCloseable {

    /** @param show for one drawing; {@code redrawEvery}; {@code stale} after which content is no longer shown */
    public record Patience(Duration show, Duration redrawEvery, Duration stale, DeviceHost.Patience connect) {

        public static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3),
                Duration.ofSeconds(90), DeviceHost.Patience.USUAL);
    }

    /** Nothing to show. */
    public static final Content BLANK = new Content(Optional.empty(), Optional.empty(), 0);

    private record Told(Content content, Instant at) {
    }

    private final DeviceHost<QueueDisplay> host;
    private final DeviceThread thread;
    private final Patience patience;
    private final Clock clock;
    private final AtomicReference<Told> latest;
    private Content shown;
    private Instant nextDrawing = Instant.MIN;

    public DisplayHost(DeviceIdentity identity, Supplier<QueueDisplay> maker, Patience patience,
            Consumer<Health> tell, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.latest = new AtomicReference<>(new Told(BLANK, clock.instant()));
        this.host = new DeviceHost<>(identity, maker, QueueDisplay::open, new Duty(), patience.connect(), tell, clock);
        this.thread = new DeviceThread(host, clock);
    }

    public DisplayHost start() {
        thread.start();
        return this;
    }

    public Health health() {
        return host.health();
    }

    /**
     * The full state to show; call it again, even unchanged, more often than it goes stale. Any thread, never blocks.
     */
    public void show(Content content) {
        latest.set(new Told(content, clock.instant()));
        thread.wake();
    }

    @Override
    public void close() {
        thread.close();
    }

    private final class Duty implements DeviceDuty<QueueDisplay> {

        @Override
        public Round work(QueueDisplay display, Instant now) throws IOException {
            Told told = latest.get();
            boolean stale = !now.isBefore(told.at().plus(patience.stale()));
            Content wanted = stale ? BLANK : told.content();
            if (!wanted.equals(shown) || !now.isBefore(nextDrawing)) {
                display.show(wanted, Deadline.in(patience.show(), clock));
                shown = wanted;
                nextDrawing = now.plus(patience.redrawEvery());
            }
            return Round.idle(Health.State.UP, DeviceDetail.OK);
        }

        @Override
        public boolean wantsDevice(Instant now) {
            return false;
        }

        @Override
        public void withoutDevice(Instant now) {
            shown = null;
        }
    }
}
