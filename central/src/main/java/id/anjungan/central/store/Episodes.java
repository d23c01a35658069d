package id.anjungan.central.store;

import id.anjungan.central.store.HubEvent.Series;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.contract.TerminalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Events that come again and again are one: it opens with the first, counts, and ends by itself when it has been quiet.
 * However many come, the store is written once to open it, at most every two seconds while it lasts, and once at its
 * end. Open ones outlive a restart of the hub.
 */
public final class Episodes {

    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(2);
    /** Two programs with one name meet every few seconds; a stranger's tries come as they come. */
    private static final Duration FIGHT_IS_OVER = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMinutes(10);

    private record Key(Optional<TerminalId> terminal, String code) {
    }

    /** @param written when it last was; {@code counted} on since then */
    private record Open(String id, String detail, Series series, Instant written, boolean counted) {
        Open again(String newest, Instant now) {
            return new Open(id, newest, new Series(series.times() + 1, now, true), written, true);
        }

        Open written(Instant now, boolean running) {
            return new Open(id, detail, new Series(series.times(), series.lastAt(), running), now, false);
        }
    }

    private final Store store;
    private final EventLog events;
    private final Clock clock;
    private final Map<Key, Open> open = new HashMap<>();

    public Episodes(Store store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        store.read(tx -> tx.events().running()).forEach(e -> open.put(new Key(e.terminal(), e.code()),
                new Open(e.id(), e.detail(), e.series().orElseThrow(), e.series().get().lastAt(), false)));
    }

    /** It happens (again). From any thread; never waits. @param terminal whose; empty: the hub's own */
    public synchronized void happened(Optional<TerminalId> terminal, Severity severity, HubCode code, String detail) {
        Instant now = clock.instant();
        Key key = new Key(terminal, code.code());
        Open known = open.get(key);
        if (known == null) {
            String id = events.begin(terminal, severity, code, detail);
            open.put(key, new Open(id, detail, new Series(1, now, true), now, false));
        } else {
            open.put(key, known.again(detail, now));
        }
    }

    public synchronized boolean goesOn(TerminalId terminal, HubCode code) {
        return open.containsKey(new Key(Optional.of(terminal), code.code()));
    }

    /** Writes what counted on and ends what has been quiet. Called about twice a second. */
    public void doWork() {
        List<Open> changed = new ArrayList<>();
        Set<String> whose = new HashSet<>();
        synchronized (this) {
            Instant now = clock.instant();
            for (Map.Entry<Key, Open> e : List.copyOf(open.entrySet())) {
                Open o = e.getValue();
                boolean over = !now.isBefore(o.series().lastAt().plus(quiet(e.getKey().code())));
                if (over) {
                    open.remove(e.getKey());
                    changed.add(o.written(now, false));
                } else if (o.counted() && !now.isBefore(o.written().plus(WRITTEN_EVERY))) {
                    open.put(e.getKey(), o.written(now, true));
                    changed.add(o);
                } else {
                    continue;
                }
                whose.add(e.getKey().terminal().map(TerminalId::value).orElse("hub"));
            }
        }
        if (!changed.isEmpty()) {
            store.change(tx -> changed.forEach(o -> tx.events().follow(o.id(), o.detail(), o.series())));
            whose.forEach(who -> store.changes().tell(Changes.What.EVENT, who));
        }
    }

    private static Duration quiet(String code) {
        return code.equals(HubCode.TWO_TERMINALS.code()) ? FIGHT_IS_OVER : QUIET;
    }
}
