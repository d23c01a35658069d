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
    private Optional<Instant> told = Optional.empty();

    Pulse(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void begins() {
        since = Optional.of(clock.instant());
    }

    void ends() {
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
            events.raise(Optional.empty(), Severity.ALARM, HubCode.INBOX_STANDS, "");
            told = stands;
        } else if (told.isPresent() && stands.isEmpty()) {
            events.raise(Optional.empty(), Severity.ALARM, HubCode.INBOX_GOES_ON,
                    HubDetail.WAITED_MS.with(Duration.between(told.get(), clock.instant()).toMillis()));
            told = Optional.empty();
        }
    }
}
