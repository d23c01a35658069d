package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.kiosk.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tickets of one business day: a fold over its events. Owned by {@link QueueHost}, under its lock. */
final class QueueDay {

    private static final int RECENT = 5;

    private final LocalDate day;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    QueueDay(LocalDate day, Collection<Ticket> stored) {
        this.day = day;
        stored.forEach(t -> tickets.put(t.number(), t));
    }

    LocalDate day() {
        return day;
    }

    /** Applies what the journal has stored; rows of another day do not belong here. */
    void apply(QueueEvent event, Journal.Row row) {
        if (!event.day().equals(day)) {
            throw new IllegalArgumentException("event of " + event.day() + " for " + day);
        }
        if (event instanceof QueueEvent.Issued issued) {
            tickets.put(issued.number(), new Ticket(issued.number(), issued.service(), day, row.seq(), row.at(),
                    Optional.empty(), Optional.empty()));
        } else if (event instanceof QueueEvent.Called called) {
            tickets.computeIfPresent(called.number(),
                    (n, t) -> t.called(new Ticket.Call(called.counter(), row.seq(), row.at())));
        } else {
            tickets.computeIfPresent(event.number(), (n, t) -> t.finished(row.at()));
        }
    }

    /** Digits of the highest number under this prefix today, 0 if none. */
    int lastNumber(String prefix) {
        return tickets.keySet().stream().filter(n -> n.startsWith(prefix) && n.length() == prefix.length() + 3)
                .mapToInt(n -> Integer.parseInt(n.substring(prefix.length()))).max().orElse(0);
    }

    int issued(String service) {
        return (int) tickets.values().stream().filter(t -> t.service().equals(service)).count();
    }

    int waiting() {
        return (int) tickets.values().stream().filter(Ticket::waiting).count();
    }

    Map<String, Integer> waitingByService() {
        return tickets.values().stream().filter(Ticket::waiting)
                .collect(Collectors.toMap(Ticket::service, t -> 1, Integer::sum));
    }

    List<Ticket> inOrder(Instant now, QueueOrder.Policy policy) {
        Function<Ticket, QueueOrder.Key> key = t -> QueueOrder.key(t, now, policy);
        return tickets.values().stream().filter(Ticket::waiting).sorted(Comparator.comparing(key)).toList();
    }

    /** Who stands at this counter now. */
    Optional<Ticket> servedAt(String counter) {
        return newestCalls().filter(t -> t.beingServed() && t.call().orElseThrow().counter().equals(counter))
                .findFirst();
    }

    /** Everyone who stands at a counter now. */
    List<Ticket> served() {
        return newestCalls().filter(Ticket::beingServed).toList();
    }

    /** The newest call still being served is shown big; the calls before it stay readable beside it. */
    QueueBody.Board board(long version, Instant now) {
        Optional<Ticket> big = newestCalls().filter(Ticket::beingServed).findFirst();
        List<QueueBody.Call> recent = newestCalls().filter(t -> big.isEmpty() || t != big.get())
                .limit(RECENT).map(QueueDay::told).toList();
        return new QueueBody.Board(version, now, big.map(QueueDay::told), recent, waiting());
    }

    private Stream<Ticket> newestCalls() {
        return tickets.values().stream().filter(t -> !t.waiting())
                .sorted(Comparator.comparingLong((Ticket t) -> t.call().orElseThrow().row()).reversed());
    }

    private static QueueBody.Call told(Ticket ticket) {
        Ticket.Call call = ticket.call().orElseThrow();
        return new QueueBody.Call(ticket.number(), call.counter(), call.at());
    }
}
