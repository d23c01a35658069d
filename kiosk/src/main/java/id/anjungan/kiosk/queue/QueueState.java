package id.anjungan.kiosk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One business day of the office's queue: a fold over its events, immutable. Knows what is; what may be is
 * {@link QueueRules}'.
 */
final class QueueState {

    /** An event that cannot follow what happened before: the row that tells it is left out, with this reason. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1;

        Contradiction(String why) {
            super(why, null, false, false);
        }
    }

    /** A counter. @param pressed when its clerk last did anything today */
    record Desk(String name, Set<String> services, Optional<Instant> paused, Optional<Instant> pressed) {
    }

    /** A clerk looks at the head of his line; a page that lists hundreds only slows every other page. */
    private static final int SEEN_OF_A_LINE = 40;

    private final LocalDate day;
    private final QueuePolicy policy;
    private final ServedTimes served;
    private final Map<String, Ticket> tickets;
    private final Map<String, Desk> desks;
    /** What many pages ask of one state is worked out once: fifty counters look at the same line. */
    private final Map<Set<String>, List<Ticket>> lines = new ConcurrentHashMap<>();
    private volatile List<Ticket> waiting;
    private volatile List<Ticket> newestCalls;

    private QueueState(QueueState before, ServedTimes served, Map<String, Ticket> tickets, Map<String, Desk> desks) {
        this.day = before.day;
        this.policy = before.policy;
        this.served = served;
        this.tickets = tickets;
        this.desks = desks;
    }

    /** A day on which nothing has happened yet. @param served service times measured on the days before */
    QueueState(LocalDate day, QueuePolicy policy, ServedTimes served) {
        this.day = day;
        this.policy = policy;
        this.served = served;
        this.tickets = Map.of();
        this.desks = new LinkedHashMap<>();
        policy.counters().forEach(c -> desks.put(c,
                new Desk(c, policy.services(c), Optional.empty(), Optional.empty())));
    }

    LocalDate day() {
        return day;
    }

    QueuePolicy policy() {
        return policy;
    }

    ServedTimes served() {
        return served;
    }

    Optional<Ticket> ticket(String number) {
        return Optional.ofNullable(tickets.get(number));
    }

    Collection<Ticket> tickets() {
        return tickets.values();
    }

    List<Ticket> waiting() {
        if (waiting == null) {
            waiting = tickets.values().stream().filter(Ticket::waiting).toList();
        }
        return waiting;
    }

    /** The first {@value #SEEN_OF_A_LINE} whom a counter serving these would call. */
    List<Ticket> next(Set<String> services) {
        return lines.computeIfAbsent(services,
                s -> QueueOrder.line(waiting(), s, policy.turns(), SEEN_OF_A_LINE));
    }

    Optional<Desk> desk(String counter) {
        return Optional.ofNullable(desks.get(counter));
    }

    Collection<Desk> desks() {
        return desks.values();
    }

    /** Who stands at this counter now. */
    Optional<Ticket> servedAt(String counter) {
        return tickets.values().stream().filter(t -> t.beingServed()
                && t.call().orElseThrow().counter().equals(counter)).findFirst();
    }

    /** Everybody who was called today, newest call first. */
    List<Ticket> newestCalls() {
        if (newestCalls == null) {
            newestCalls = tickets.values().stream().filter(t -> t.call().isPresent())
                    .sorted(Comparator.comparingLong((Ticket t) -> t.call().orElseThrow().row()).reversed()).toList();
        }
        return newestCalls;
    }

    /** Digits of the highest number under this prefix today, 0 if none. */
    int lastNumber(String prefix) {
        return tickets.keySet().stream().filter(n -> n.startsWith(prefix) && n.length() == prefix.length() + 3)
                .mapToInt(n -> Integer.parseInt(n.substring(prefix.length()))).max().orElse(0);
    }

    /** Tickets taken for a service today. A number's letter is the service it was taken for, wherever it is now. */
    int issued(String prefix) {
        return (int) tickets.keySet().stream().filter(n -> n.startsWith(prefix)).count();
    }

    /** The services of all counters that serve this one: those who wait there stand in one line. */
    Set<String> lineOf(String service) {
        Set<String> line = new java.util.LinkedHashSet<>(List.of(service));
        desks.values().stream().filter(d -> d.services().contains(service)).forEach(d -> line.addAll(d.services()));
        return line;
    }

    /** People who are called before this one, as the line stands. */
    int ahead(Ticket ticket) {
        List<Ticket> all = new ArrayList<>(waiting());
        all.removeIf(t -> t.number().equals(ticket.number()));
        all.add(ticket);
        List<Ticket> line = QueueOrder.line(all, lineOf(ticket.service()), policy.turns());
        return line.stream().map(Ticket::number).toList().indexOf(ticket.number());
    }

    /** @throws Contradiction when the event cannot follow */
    QueueState after(QueueEvent event, long row, Instant at) {
        if (!event.day().equals(day)) {
            throw new Contradiction("of " + event.day() + ", not " + day);
        }
        if (event instanceof QueueEvent.Issued e) {
            ticket(e.number()).ifPresent(t -> {
                throw new Contradiction(t.number() + " was issued before");
            });
            return with(Ticket.issued(e, row, at));
        }
        if (event instanceof QueueEvent.Called e) {
            return called(e, row, at);
        }
        if (event instanceof QueueEvent.Recalled e) {
            Ticket.Call call = at(e.number(), e.counter()).call().orElseThrow();
            return with(at(e.number(), e.counter()).called(new Ticket.Call(e.counter(), row, call.first(), at,
                    call.calls() + 1))).pressed(e.counter(), at);
        }
        if (event instanceof QueueEvent.Returned e) {
            Ticket t = in(e.number(), Ticket.State.NO_SHOW);
            return with(t.waitingAgain(t.service(), new Ticket.Line(e.place().orElse(row), row, at,
                    t.line().passed(), t.line().overtaken()), t.returns() + 1));
        }
        return ended(event, row, at);
    }

    private QueueState ended(QueueEvent event, long row, Instant at) {
        if (event instanceof QueueEvent.NoShow e) {
            return with(at(e.number(), e.counter()).ended(Ticket.State.NO_SHOW, at)).pressed(e.counter(), at);
        }
        if (event instanceof QueueEvent.Transferred e) {
            Ticket t = at(e.number(), e.counter());
            return with(t.waitingAgain(e.to(), new Ticket.Line(t.line().place(), row, at, t.line().passed(),
                    t.line().overtaken()), t.returns())).pressed(e.counter(), at);
        }
        if (event instanceof QueueEvent.Finished e) {
            Ticket t = at(e.number(), e.counter());
            Duration took = Duration.between(t.call().orElseThrow().first(), at);
            return with(t.ended(Ticket.State.FINISHED, at)).pressed(e.counter(), at)
                    .measured(t.service(), Math.max(0, took.toSeconds()));
        }
        if (event instanceof QueueEvent.Closed e) {
            Ticket t = ticket(e.number()).filter(o -> o.waiting() || o.beingServed())
                    .orElseThrow(() -> new Contradiction(e.number() + " is not open"));
            return with(t.ended(Ticket.State.CLOSED, at));
        }
        return counterChanged(event, at);
    }

    private QueueState counterChanged(QueueEvent event, Instant at) {
        if (event instanceof QueueEvent.Paused e) {
            return with(new Desk(e.counter(), known(e.counter()).services(), Optional.of(at), Optional.of(at)));
        }
        if (event instanceof QueueEvent.Resumed e) {
            return with(new Desk(e.counter(), known(e.counter()).services(), Optional.empty(), Optional.of(at)));
        }
        QueueEvent.Serves e = (QueueEvent.Serves) event;
        return with(new Desk(e.counter(), e.services(), known(e.counter()).paused(), Optional.of(at)));
    }

    private QueueState called(QueueEvent.Called e, long row, Instant at) {
        Ticket called = in(e.number(), Ticket.State.WAITING);
        servedAt(e.counter()).ifPresent(t -> {
            throw new Contradiction(e.counter() + " still serves " + t.number());
        });
        Map<String, Ticket> all = new LinkedHashMap<>(tickets);
        QueueOrder.without(waiting(), called, known(e.counter()).services()).forEach(t -> all.put(t.number(), t));
        all.put(called.number(), called.called(new Ticket.Call(e.counter(), row, at, at, 1)));
        return new QueueState(this, served, all, desks).pressed(e.counter(), at);
    }

    private Ticket in(String number, Ticket.State state) {
        return ticket(number).filter(t -> t.state() == state)
                .orElseThrow(() -> new Contradiction(number + " is not " + state.code()));
    }

    private Ticket at(String number, String counter) {
        return servedAt(counter).filter(t -> t.number().equals(number))
                .orElseThrow(() -> new Contradiction(number + " is not served at " + counter));
    }

    /** A counter that the office has removed since is still one that its old rows may name. */
    private Desk known(String counter) {
        return desk(counter).orElseGet(() -> new Desk(counter, policy.services(counter), Optional.empty(),
                Optional.empty()));
    }

    private QueueState pressed(String counter, Instant at) {
        Desk desk = known(counter);
        return with(new Desk(counter, desk.services(), desk.paused(), Optional.of(at)));
    }

    private QueueState measured(String service, long seconds) {
        return new QueueState(this, served.with(service, seconds), tickets, desks);
    }

    private QueueState with(Ticket ticket) {
        Map<String, Ticket> all = new LinkedHashMap<>(tickets);
        all.put(ticket.number(), ticket);
        return new QueueState(this, served, all, desks);
    }

    private QueueState with(Desk desk) {
        Map<String, Desk> all = new LinkedHashMap<>(desks);
        all.put(desk.name(), desk);
        return new QueueState(this, served, tickets, all);
    }
}
