package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.kiosk.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches an office: keeps its own, deliberately plain account of what the journal's rows say and holds the promises of
 * the queue against it. Shares nothing with the queue but the words of the rows.
 */
final class QueueWatch {

    /** A promise that was broken. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    private static final class Person {
        private final String number;
        private final boolean priority;
        private final long arrived;
        private String service;
        private long joined;
        private long place;
        private String state = "waiting";
        private String counter = "";
        private int calls;
        private Instant calledAt = Instant.MIN;
        private int overtaken;
        private int passed;
        private int regularsAhead;

        Person(QueueEvent.Issued e, long row) {
            number = e.number();
            service = e.service();
            priority = e.priority();
            arrived = row;
            joined = row;
            place = row;
        }
    }

    private final TerminalConfig.Queue queue;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> serves = new HashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final Set<String> numbersEver = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private LocalDate day;
    private long heard;
    private long lastRow;
    /** Nobody was transferred or came back today: the sharper bound holds too. */
    private boolean plain = true;

    QueueWatch(TerminalConfig.Queue queue) {
        this.queue = queue;
    }

    /** A board as a listener got it. */
    void hear(Board board) {
        check(board.version() > heard, "board " + board.version() + " after " + heard);
        heard = board.version();
        board.now().ifPresent(c -> told.add(c.number() + " " + c.counter() + " " + c.calls()));
    }

    /** Everything stored since the last look. @return rows seen */
    int look(Journal journal) {
        List<Journal.Row> rows = journal.read(lastRow + 1, 10_000);
        for (Journal.Row row : rows) {
            lastRow = row.seq();
            if (QueueRows.read(row) instanceof QueueRows.Ours ours) {
                follow(ours.event(), row.seq(), row.at());
            }
        }
        return rows.size();
    }

    /** What the host shows is what the rows say. */
    void compare(QueueHost host, LocalDate today) {
        if (day != null && !day.equals(today)) {
            check(people.values().stream().noneMatch(p -> open(p)), "the day ended with open tickets");
        }
        boolean current = today.equals(day);
        long waiting = current ? people.values().stream().filter(p -> p.state.equals("waiting")).count() : 0;
        check(host.board().waiting() == waiting, host.board().waiting() + " wait, the rows say " + waiting);
        for (String counter : queue.counters()) {
            CounterView view = host.view(counter);
            Optional<String> there = current ? at(counter).map(p -> p.number) : Optional.empty();
            check(view.serving().map(Ticket::number).equals(there), counter + " shows " + view.serving());
            check(!current || view.services().equals(services(counter)), counter + " serves " + view.services());
            long line = current ? people.values().stream().filter(p -> p.state.equals("waiting")
                    && services(counter).contains(p.service)).count() : 0;
            check(view.waiting() == line, counter + " has a line of " + view.waiting() + ", not " + line);
            check(view.next().size() == Math.min(line, 40), counter + " lists " + view.next().size() + " of " + line);
        }
    }

    /** Every call of this step was announced, in order. */
    void announced(List<QueueEvent> calls) {
        int from = 0;
        for (QueueEvent event : calls) {
            String wanted = event instanceof QueueEvent.Called c ? c.number() + " " + c.counter() + " 1"
                    : ((QueueEvent.Recalled) event).number() + " " + ((QueueEvent.Recalled) event).counter() + " "
                            + ((QueueEvent.Recalled) event).call();
            int at = told.subList(from, told.size()).indexOf(wanted);
            check(at >= 0, wanted + " was not announced in its turn: " + told);
            from += at + 1;
        }
        told.clear();
    }

    private void follow(QueueEvent event, long row, Instant at) {
        if (!event.day().equals(day)) {
            check(people.values().stream().noneMatch(this::open), "a day began while tickets of the last were open");
            day = event.day();
            people.clear();
            serves.clear();
            check(paused.isEmpty(), "a break outlived its day");
            plain = true;
        }
        if (event instanceof QueueEvent.Issued e) {
            check(numbersEver.add(day + e.number()), e.number() + " twice on " + day);
            Person p = new Person(e, row);
            p.regularsAhead = (int) people.values().stream().filter(o -> !o.priority && o.state.equals("waiting"))
                    .count();
            people.put(p.number, p);
        } else if (event instanceof QueueEvent.Called e) {
            called(e);
            people.get(e.number()).calledAt = at;
        } else if (event instanceof QueueEvent.Recalled e) {
            Person p = at(e.number(), e.counter());
            check(e.call() == p.calls + 1 && e.call() <= queue.turns().calls(), e.number() + " call " + e.call());
            waited(p, at);
            p.calls++;
            p.calledAt = at;
        } else if (event instanceof QueueEvent.NoShow e) {
            Person p = at(e.number(), e.counter());
            check(p.calls == queue.turns().calls(), e.number() + " set aside after " + p.calls + " calls");
            waited(p, at);
            p.state = "no_show";
        } else if (event instanceof QueueEvent.Finished e) {
            at(e.number(), e.counter()).state = "finished";
        } else {
            moved(event, row);
        }
    }

    /** Whoever was called had time to come. */
    private void waited(Person p, Instant at) {
        check(!at.isBefore(p.calledAt.plus(queue.turns().callGap())), p.number + " had no time to come at " + at);
    }

    private void moved(QueueEvent event, long row) {
        if (event instanceof QueueEvent.Returned e) {
            Person p = people.get(e.number());
            check(p.state.equals("no_show"), e.number() + " came back from " + p.state);
            wait(p, row, e.place().orElse(row));
        } else if (event instanceof QueueEvent.Transferred e) {
            Person p = at(e.number(), e.counter());
            p.service = e.to();
            wait(p, row, p.place);
        } else if (event instanceof QueueEvent.Closed e) {
            Person p = people.get(e.number());
            check(open(p), e.number() + " closed from " + p.state);
            p.state = "closed";
        } else if (event instanceof QueueEvent.Paused e) {
            check(at(e.counter()).isEmpty() && paused.add(e.counter()), e.counter() + " paused");
        } else if (event instanceof QueueEvent.Resumed e) {
            check(paused.remove(e.counter()), e.counter() + " resumed");
        } else if (event instanceof QueueEvent.Serves e) {
            serves.put(e.counter(), e.services());
        }
    }

    private void wait(Person p, long row, long place) {
        p.state = "waiting";
        p.joined = row;
        p.place = place;
        p.calls = 0;
        plain = false;
    }

    private void called(QueueEvent.Called e) {
        Person p = people.get(e.number());
        check(p != null && p.state.equals("waiting"), e.number() + " was called while " + (p == null ? "" : p.state));
        check(at(e.counter()).isEmpty(), e.counter() + " got a second person");
        check(!paused.contains(e.counter()), e.counter() + " is on break and was given " + e.number());
        check(services(e.counter()).contains(p.service), e.counter() + " does not serve " + p.service);
        boolean owed = p.overtaken >= queue.turns().mostOvertaken();
        List<Person> others = people.values().stream().filter(o -> o != p && o.state.equals("waiting")
                && services(e.counter()).contains(o.service)).toList();
        for (Person o : others) {
            boolean sameLine = o.priority == p.priority && o.service.equals(p.service);
            check(owed || !sameLine || before(p, o), p.number + " was called before " + o.number + " of its own line");
            if (o.joined < p.joined) {
                overtake(o);
            }
        }
        others.stream().filter(o -> !o.priority).min(Comparator.<Person>comparingLong(o -> o.place)
                .thenComparingLong(o -> o.joined)).filter(o -> p.priority && before(o, p)).ifPresent(o -> {
                    o.passed++;
                    check(owed || o.passed <= queue.turns().prioritiesPerRegular(), o.number + " was passed "
                            + o.passed + " times at the head");
                });
        p.state = "called";
        p.counter = e.counter();
        p.calls = 1;
    }

    private void overtake(Person o) {
        o.overtaken++;
        check(o.overtaken <= queue.turns().mostOvertaken(), o.number + " was overtaken " + o.overtaken + " times");
        boolean boundNeverMet = people.values().stream()
                .noneMatch(q -> q.overtaken >= queue.turns().mostOvertaken());
        check(!plain || !boundNeverMet || o.overtaken <= queue.turns().prioritiesPerRegular() * (o.regularsAhead + 1),
                o.number + " was overtaken " + o.overtaken + " times with " + o.regularsAhead + " before it");
    }

    private static boolean before(Person one, Person other) {
        return one.place < other.place || one.place == other.place && one.joined < other.joined;
    }

    private boolean open(Person p) {
        return p.state.equals("waiting") || p.state.equals("called");
    }

    private Set<String> services(String counter) {
        return serves.getOrDefault(counter, new QueuePolicy(queue).services(counter));
    }

    private Optional<Person> at(String counter) {
        return people.values().stream().filter(p -> p.state.equals("called") && p.counter.equals(counter)).findFirst();
    }

    private Person at(String number, String counter) {
        return at(counter).filter(p -> p.number.equals(number))
                .orElseThrow(() -> new Broken(number + " is not at " + counter));
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new Broken(what);
        }
    }
}
