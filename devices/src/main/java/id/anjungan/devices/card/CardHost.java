package id.anjungan.devices.card;

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
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The terminal's card slot, supervised: tells insertions and removals, and a removal too when the reader is lost. */
public final class CardHost implements AutoCloseable {

    private static final Duration SLICE = Duration.ofMillis(250);

    private final DeviceHost<CardReader> host;
    private final DeviceThread thread;
    private final Consumer<CardEvent> listener;
    private final Clock clock;
    private OptionalLong cardIn = OptionalLong.empty();

    /** @param listener called on the reader's thread: only enqueue there */
    public CardHost(DeviceIdentity identity, Supplier<CardReader> maker, DeviceHost.Patience patience,
            Consumer<CardEvent> listener, Consumer<Health> tell, Clock clock) {
        this.listener = listener;
        this.clock = clock;
        this.host = new DeviceHost<>(identity, maker, CardReader::open, new Duty(), patience, tell, clock);
        this.thread = new DeviceThread(host, clock);
    }

    public CardHost start() {
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

    private final class Duty implements DeviceDuty<CardReader> {

        @Override
        public Round work(CardReader reader, Instant now) throws IOException {
            reader.next(Deadline.in(SLICE, clock)).ifPresent(this::tell);
            // The reader has waited its slice already.
            return new Round(true, Health.State.UP, DeviceDetail.OK);
        }

        private void tell(CardEvent event) {
            cardIn = event instanceof CardEvent.Removed ? OptionalLong.empty() : OptionalLong.of(event.generation());
            listener.accept(event);
        }

        @Override
        public boolean wantsDevice(Instant now) {
            return false;
        }

        @Override
        public void withoutDevice(Instant now) {
            if (cardIn.isPresent()) {
                tell(new CardEvent.Removed(cardIn.getAsLong()));
            }
        }
    }
}
