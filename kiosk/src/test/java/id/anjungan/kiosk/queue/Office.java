package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.house.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An office for tests: two services, three counters, a clock that is moved by hand. */
public final class Office {

    public static final TerminalConfig.Queue QUEUE = new TerminalConfig.Queue(true, new TerminalConfig.Place("a", "b"),
                Optional.empty(), List.of(
            new TerminalConfig.CounterService("pengesahan", "A", "Pengesahan tahunan", "Annual validation",
                    LocalTime.of(8, 0), LocalTime.of(14, 0), 400),
            new TerminalConfig.CounterService("lima-tahunan", "B", "Perpanjangan lima tahunan",
                    "Five-year renewal", LocalTime.of(8, 0), LocalTime.of(12, 0), 3)),
            List.of("Loket 1", "Loket 2", "Loket 3"), List.of(),
            new TerminalConfig.Turns(1, 15, 3, 3, 1, Duration.ofMinutes(15), Duration.ofSeconds(15)),
            new TerminalConfig.Repeat(999, Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofMinutes(2)),
            new TerminalConfig.Estimate(8, 14));

    /** 09.42 WIB on a Monday. */
    public static final Instant MORNING = Instant.parse("2026-11-23T02:42:00Z");

    /** Stands at {@link #MORNING} until it is moved. */
    public static HandClock clock() {
        return new HandClock(MORNING);
    }

    private Office() {
    }

    /** A wish for a regular ticket. */
    public static QueueBody.TakeTicket regular(String service) {
        return new QueueBody.TakeTicket(service, false, Optional.empty());
    }

    public static QueueBody.TakeTicket priority(String service) {
        return new QueueBody.TakeTicket(service, true, Optional.empty());
    }

    /** The press of a page that shows the counter as it is. */
    public static CounterAnswer call(QueueHost host, String counter) {
        return host.call(counter, seen(host, counter));
    }

    public static CounterAnswer finish(QueueHost host, String counter) {
        return host.finish(counter, seen(host, counter));
    }

    static Seen seen(QueueHost host, String counter) {
        return QUEUE.counters().contains(counter) ? host.view(counter).seen() : Seen.NOBODY;
    }
}
