package id.anjungan.central.inbox;

import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubDetail;
import id.anjungan.central.store.HubEvent.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the inbox gets on with what it has taken. It says when work begins and ends; others look, on threads of
 * their own, so that an inbox that hangs is seen all the same.
 */
final class Pulse {

    private static final Duration TOO_LONG = Duration.ofSeconds(10);

    private final EventLog events;
    private final Clock clock;
    private volatile Optional<Instant> since = Optional.empty();
    /** When the last standing began that nobody has been told the end of. */
    private volatile Optional<Instant> stood = Optional.empty();
    private Optional<Instant> told = Optional.empty();

    Pulse(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void begins() {
        since = Optional.of(clock.instant());
    }

    /** A standing that nobody looked at while it lasted is told of all the same. */
    void ends() {
        stands().ifPresent(at -> stood = Optional.of(at));
        since = Optional.empty();
    }

    /** Since when it has been at the same work, if that is too long. */
    Optional<Instant> stands() {
        return since.filter(at -> Duration.between(at, clock.instant()).compareTo(TOO_LONG) >= 0);
    }

    /** An alarm when it stands. A store that refuses cannot keep that one: so how long it stood is told afterwards. */
    synchronized void look() {
        Optional<Instant> stands = stands();
        if (stands.isPresent() && told.isEmpty()) {
            told = stands;
            events.raise(Optional.empty(), Severity.ALARM, HubCode.INBOX_STANDS, "");
        } else if (stands.isEmpty() && stood.isPresent()) {
            Instant from = stood.get();
            events.raise(Optional.empty(), Severity.ALARM, HubCode.INBOX_GOES_ON,
                    HubDetail.WAITED_MS.with(Duration.between(from, clock.instant()).toMillis()));
            stood = Optional.empty();
            told = Optional.empty();
        }
    }
}
