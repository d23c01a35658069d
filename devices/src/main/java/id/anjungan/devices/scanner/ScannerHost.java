package id.anjungan.devices.scanner;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceDuty;
import id.anjungan.devices.DeviceHost;
import id.anjungan.devices.DeviceIdentity;
import id.anjungan.devices.DeviceThread;
import id.anjungan.devices.Health;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The terminal's scanner, supervised: tells what is held up to it, once each, and that it babbles or is garbled. */
public final class ScannerHost implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(250);
    /** So long a garbled reading marks the device, unless a good one comes sooner. */
    private static final Duration GARBLED_STANDS = Duration.ofSeconds(60);

    private final DeviceHost<Scanner> host;
    private final DeviceThread thread;
    private final Consumer<ScanEvent> listener;
    private final Clock clock;
    private final ScanGate gate = new ScanGate();
    private Instant garbledUntil = Instant.MIN;

    /** @param listener called on the scanner's thread: only enqueue there */
    public ScannerHost(DeviceIdentity identity, Supplier<Scanner> maker, DeviceHost.Patience patience,
            Consumer<ScanEvent> listener, Consumer<Health> tell, Clock clock) {
        this.listener = listener;
        this.clock = clock;
        this.host = new DeviceHost<>(identity, maker, Scanner::open, new Duty(), patience, tell, clock);
        this.thread = new DeviceThread(host, clock);
    }

    public ScannerHost start() {
        thread.start();
        return this;
    }

    public Health health() {
        return host.health();
    }

    @Override
    public void close() {
        thread.close();
    }

    private final class Duty implements DeviceDuty<Scanner> {

        @Override
        public Round work(Scanner scanner, Instant now) throws IOException {
            scanner.next(Deadline.in(SLICE, clock)).ifPresent(this::heard);
            Instant after = clock.instant();
            gate.forget(after);
            // The scanner has waited its slice already.
            if (gate.babbling(after)) {
                return new Round(true, Health.State.DEGRADED, DeviceDetail.BABBLING);
            }
            return after.isBefore(garbledUntil) ? new Round(true, Health.State.DEGRADED, DeviceDetail.GARBLED)
                    : new Round(true, Health.State.UP, DeviceDetail.OK);
        }

        private void heard(ScanEvent event) {
            Instant now = clock.instant();
            garbledUntil = event instanceof ScanEvent.Garbled ? now.plus(GARBLED_STANDS) : Instant.MIN;
            gate.pass(event, now).ifPresent(listener);
        }

        @Override
        public boolean wantsDevice(Instant now) {
            return false;
        }

        @Override
        public void withoutDevice(Instant now) {
            garbledUntil = Instant.MIN;
            gate.forget(now);
        }
    }
}
