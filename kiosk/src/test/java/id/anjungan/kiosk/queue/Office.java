package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.house.HandClock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An office for tests: two services, three counters, a clock that is moved by hand. */
public final class Office {

    public static final TerminalConfig.Queue QUEUE = new TerminalConfig.Queue(true, Optional.empty(), List.of(
            new TerminalConfig.CounterService("pengesahan", "A", "Pengesahan tahunan", "Annual validation",
                    LocalTime.of(8, 0), LocalTime.of(14, 0), 400),
            new TerminalConfig.CounterService("lima-tahunan", "B", "Perpanjangan lima tahunan",
                    "Five-year renewal", LocalTime.of(8, 0), LocalTime.of(12, 0), 3)),
            List.of("Loket 1", "Loket 2", "Loket 3"));

    /** 09.42 WIB on a Monday. */
    public static final Instant MORNING = Instant.parse("2026-11-23T02:42:00Z");

    /** Stands at {@link #MORNING} until it is moved. */
    public static HandClock clock() {
        return new HandClock(MORNING);
    }

    private Office() {
    }
}
