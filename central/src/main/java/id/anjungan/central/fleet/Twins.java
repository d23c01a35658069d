package id.anjungan.central.fleet;

import id.anjungan.central.store.Episodes;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two programs with one terminal's name, such as a copied disk: each connection cuts the other's. One such cut is a
 * terminal that came back before the broker had missed it; three in two minutes are a fight, which is an alarm until it
 * has stopped.
 */
public final class Twins {

    private static final int FIGHT = 3;
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Episodes episodes;
    private final Clock clock;
    private final Map<TerminalId, Deque<Instant>> cuts = new HashMap<>();

    public Twins(Episodes episodes, Clock clock) {
        this.episodes = episodes;
        this.clock = clock;
    }

    /** From the broker's threads. */
    public synchronized void takenOver(TerminalId terminal) {
        Instant now = clock.instant();
        Deque<Instant> last = cuts.computeIfAbsent(terminal, t -> new ArrayDeque<>());
        last.addLast(now);
        while (last.size() > FIGHT || last.getFirst().isBefore(now.minus(WITHIN))) {
            last.removeFirst();
        }
        if (last.size() == FIGHT) {
            episodes.happened(Optional.of(terminal), Severity.ALARM, HubCode.TWO_TERMINALS, "");
        }
    }

    /** Their links come and go with the fight: that is no news of its own. */
    public boolean fighting(TerminalId terminal) {
        return episodes.goesOn(terminal, HubCode.TWO_TERMINALS);
    }
}
