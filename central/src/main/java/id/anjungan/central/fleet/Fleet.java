package id.anjungan.central.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.store.Changes;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.PresenceTable.Seen;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable.Enrolled;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.wire.Bounds;
import id.anjungan.contract.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the hub knows of its terminals now. Statuses come from the inbox's thread, reads from anywhere. */
public final class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    private static final ObjectMapper JSON = Json.mapper();
    /** Terminals report every 15 s; one lost report is nothing. */
    private static final Duration LATE = Duration.ofSeconds(35);
    private static final Duration SILENT = Duration.ofSeconds(65);

    /** @param report the newest status; absent if only a will or goodbye was heard */
    private record Known(long epoch, Presence.Link link, Instant heardAt, Optional<FleetBody.Status> report) {
    }

    private final Store store;
    private final EventLog events;
    private final Clock clock;
    private final Predicate<TerminalId> fighting;
    private final Map<TerminalId, Known> known = new ConcurrentHashMap<>();
    private final Map<TerminalId, Presence.Liveness> shown = new ConcurrentHashMap<>();

    /** @param fighting whose name two programs use: their links come and go, which is no news of its own */
    public Fleet(Store store, EventLog events, Clock clock, Predicate<TerminalId> fighting) {
        this.fighting = fighting;
        this.store = store;
        this.events = events;
        this.clock = clock;
        store.read(tx -> tx.presence().all()).forEach(this::remember);
    }

    /** After a restart the hub knows what was, but no link is up until a terminal says so. */
    private void remember(Seen seen) {
        Optional<FleetBody.Status> report = Optional.empty();
        try {
            report = Optional.ofNullable(JSON.readValue(seen.status(), FleetBody.Status.class))
                    .filter(s -> Bounds.flaw(s).isEmpty());
        } catch (JsonProcessingException older) {
            LOG.debug("status of {} from an earlier version", seen.terminal(), older);
        }
        known.put(seen.terminal(), new Known(seen.epoch(), Presence.Link.LOST, seen.heardAt(), report));
    }

    // ---- from the inbox

    /**
     * A status of an older epoch while the newer one is linked is another's. When the newer one is gone, it is a
     * terminal whose journal was put back to an earlier state, or the twin that stayed; after a new enrolment, the
     * terminal that has its name now.
     *
     * @return true when the terminal has (re)connected with this status, so that it is to be told what it missed
     */
    public boolean heard(TerminalId id, FleetBody.Status status) {
        Known before = known.get(id);
        boolean linked = before != null && before.link() == Presence.Link.UP;
        if (linked && status.epoch() < before.epoch() && !enrolledSince(id, before.heardAt())) {
            return false;
        }
        Known now = new Known(status.epoch(), Presence.Link.UP, clock.instant(), Optional.of(status));
        known.put(id, now);
        boolean back = before == null || before.link() != Presence.Link.UP || before.epoch() != status.epoch();
        if (back || !sameFacts(before, status)) {
            keep(id, now);
            deviceEvents(id, before, status);
            store.changes().tell(Changes.What.FLEET, id.value());
        }
        return back;
    }

    /** Whoever had its name before counted its starts for itself. */
    private boolean enrolledSince(TerminalId id, Instant heard) {
        return store.read(tx -> tx.terminals().find(id)).filter(t -> !t.enrolledAt().isBefore(heard)).isPresent();
    }

    /** The will. One of an older epoch is about a connection that is long replaced. */
    public void lost(TerminalId id, FleetBody.LinkLost will) {
        ended(id, will.epoch(), Presence.Link.LOST, HubCode.LINK_LOST, Severity.WARNING);
    }

    public void saidGoodbye(TerminalId id, FleetBody.Goodbye goodbye) {
        ended(id, goodbye.epoch(), Presence.Link.SAID_GOODBYE, HubCode.GOODBYE, Severity.INFO);
    }

    private void ended(TerminalId id, long epoch, Presence.Link how, HubCode code, Severity severity) {
        Known before = known.get(id);
        if (before != null && (epoch < before.epoch() || before.link() == how)) {
            return;
        }
        Instant heard = before == null ? clock.instant() : before.heardAt();
        Known now = new Known(epoch, how, heard, before == null ? Optional.empty() : before.report());
        known.put(id, now);
        keep(id, now);
        if (!fighting.test(id)) {
            events.raise(Optional.of(id), severity, code, "");
        }
        store.changes().tell(Changes.What.FLEET, id.value());
    }

    private static boolean sameFacts(Known before, FleetBody.Status s) {
        return before.report().map(r -> r.service() == s.service() && r.devices().equals(s.devices())
                && r.version().equals(s.version()) && r.services().equals(s.services())
                && r.queue().equals(s.queue())).orElse(false);
    }

    private void keep(TerminalId id, Known k) {
        k.report().ifPresent(report -> store.submit(tx -> {
            try {
                String json = JSON.writeValueAsString(report);
                tx.presence().put(new Seen(id, k.epoch(), k.link().name(), k.heardAt(), json));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
            return null;
        }).exceptionally(fault -> {
            LOG.error("presence of {} not stored", id, fault);
            return null;
        }));
    }

    private void deviceEvents(TerminalId id, Known before, FleetBody.Status now) {
        Map<String, DeviceState> earlier = new HashMap<>();
        if (before != null) {
            before.report().ifPresent(r -> r.devices().forEach(d -> earlier.put(d.name(), d.state())));
        }
        for (DeviceReport d : now.devices()) {
            DeviceState was = earlier.getOrDefault(d.name(), DeviceState.UP);
            if (was != d.state() && d.state() != DeviceState.UNKNOWN) {
                Severity severity = switch (d.state()) {
                    case DOWN -> Severity.ALARM;
                    case DEGRADED -> Severity.WARNING;
                    default -> Severity.INFO;
                };
                events.raise(Optional.of(id), severity, HubCode.of(d.state()), d.name() + " " + d.detail());
            }
        }
    }

    /** Time alone makes a terminal late: pages are told when it does. Called about once a second. */
    public void doWork() {
        known.forEach((id, k) -> {
            Presence.Liveness now = liveness(k.heardAt());
            if (shown.put(id, now) != now) {
                store.changes().tell(Changes.What.FLEET, id.value());
            }
        });
    }

    // ---- for pages and desks

    /** Every enrolled terminal, by id. */
    public List<TerminalView> terminals() {
        return store.read(tx -> tx.terminals().all().stream().map(t -> view(tx, t)).toList());
    }

    public Optional<TerminalView> terminal(TerminalId id) {
        return store.read(tx -> tx.terminals().find(id).map(t -> view(tx, t)));
    }

    /** Newest first. */
    public List<HubEvent> events(int limit) {
        return store.read(tx -> tx.events().newest(limit));
    }

    public List<HubEvent> eventsOf(TerminalId id, int limit) {
        return store.read(tx -> tx.events().newestOf(id, limit));
    }

    /** Terminals that hear what is pushed now. */
    public List<TerminalId> linked() {
        return known.entrySet().stream().filter(e -> e.getValue().link() == Presence.Link.UP).map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Counter services by id, as the terminals of these offices last named them; where they differ, the name most of
     * them use.
     */
    public Map<String, FleetBody.CounterService> counterServices(Predicate<String> office) {
        Map<FleetBody.CounterService, Long> used = known.values().stream().map(Known::report).flatMap(Optional::stream)
                .filter(r -> office.test(r.office())).flatMap(r -> r.queue().stream())
                .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        Map<String, FleetBody.CounterService> names = new HashMap<>();
        used.entrySet().stream().sorted(Map.Entry.<FleetBody.CounterService, Long>comparingByValue()
                .thenComparing(e -> e.getKey().nameId())).forEach(e -> names.put(e.getKey().id(), e.getKey()));
        return names;
    }

    public Presence presence(TerminalId id) {
        Known k = known.get(id);
        return k == null ? Presence.NEVER : new Presence(k.link(), liveness(k.heardAt()),
                k.report().map(FleetBody.Status::service), Optional.of(k.heardAt()), k.epoch());
    }

    private Presence.Liveness liveness(Instant heard) {
        Duration since = Duration.between(heard, clock.instant());
        return since.compareTo(LATE) < 0 ? Presence.Liveness.ALIVE
                : since.compareTo(SILENT) < 0 ? Presence.Liveness.LATE : Presence.Liveness.SILENT;
    }

    private TerminalView view(Tx tx, Enrolled t) {
        Optional<FleetBody.Status> report = Optional.ofNullable(known.get(t.id())).flatMap(Known::report);
        return new TerminalView(t.id(), t.office(), t.enrolledAt(), t.revokedAt().isPresent(), presence(t.id()),
                report.map(FleetBody.Status::devices).orElse(List.of()),
                report.map(FleetBody.Status::services).orElse(List.of()),
                report.map(FleetBody.Status::version).orElse(""),
                report.map(FleetBody.Status::simulation).orElse(false), tx.rows().storedUpTo(t.id()),
                report.flatMap(FleetBody.Status::head).map(FleetBody.Head::seq));
    }
}
