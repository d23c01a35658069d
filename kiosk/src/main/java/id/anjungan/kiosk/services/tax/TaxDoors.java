package id.anjungan.kiosk.services.tax;

import id.anjungan.config.GuideConfig.Channel;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.services.CounterWay;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where this service leads when it cannot help itself; wired in {@code Catalogue}, for services stay strangers.
 *
 * @param channels where the bill can be paid beside the counter
 */
public record TaxDoors(CopyWay copies, CounterWay counters, GuideWay guide,
        Supplier<List<Channel>> channels) {

    /** Of an office that has neither queue nor guide. */
    public TaxDoors(CopyWay copies) {
        this(copies, new NoCounter(), (desk, refusal) -> Optional.empty(), List::of);
    }

    private record NoCounter() implements CounterWay {
        @Override
        public Optional<CounterService> find(String id) {
            return Optional.empty();
        }

        @Override
        public Flow take(Desk desk, CounterService counter) {
            throw new IllegalArgumentException("this office has no counter " + counter.id());
        }
    }
}
