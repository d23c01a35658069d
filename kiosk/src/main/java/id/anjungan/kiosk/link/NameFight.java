package id.anjungan.kiosk.link;

import id.anjungan.contract.sync.EventCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether another program uses this terminal's name, pure. A link that stood is never taken over by ourselves, so the
 * first time tells; it is over when a link has stood for a minute.
 */
final class NameFight {

    private static final Duration OVER = Duration.ofSeconds(60);

    private boolean going;
    private Instant last = Instant.EPOCH;

    /** @return what is to be journaled: only the first of a fight is news */
    Optional<EventCode> takenOver(Instant now) {
        last = now;
        boolean news = !going;
        going = true;
        return news ? Optional.of(EventCode.NAME_TAKEN) : Optional.empty();
    }

    /** Asked about twice a second. @return what is to be journaled */
    Optional<EventCode> quiet(Instant now, boolean up) {
        if (!going || !up || now.isBefore(last.plus(OVER))) {
            return Optional.empty();
        }
        going = false;
        return Optional.of(EventCode.NAME_OURS_AGAIN);
    }
}
