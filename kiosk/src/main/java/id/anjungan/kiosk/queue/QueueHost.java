package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.kiosk.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority for this office's tickets. Every decision is made and stored under one lock: two clerks at the same
 * instant never get the same person, and the board that announces a call is published in the order of the calls.
 * Tickets are taken on the queue's own thread ({@code loop}), so that no session waits for a disk; clerks' presses run
 * on the caller's thread, who waits for the answer anyway.
 */
public final class QueueHost {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int HIGHEST = 999;
    private static final Logger LOG = LoggerFactory.getLogger(QueueHost.class);

    /** What the queue table holds. */
    @FunctionalInterface
    public interface Tickets {
        /** In order of issue. */
        List<Ticket> ofDay(LocalDate day);

        /** Those of earlier days that were called and never finished: the terminal was off when their day ended. */
        default List<Ticket> leftOpen(LocalDate before) {
            return List.of();
        }
    }

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** One counter as its clerk sees it. {@code next}: the waiting tickets in the order they will be called. */
    public record CounterView(String counter, Board board, Optional<Ticket> serving, List<Ticket> next,
            Map<String, Integer> waitingByService) {
    }

    private final TerminalConfig.Queue queue;
    private final Journal journal;
    private final Tickets stored;
    private final Clock clock;
    private final Executor loop;
    private final QueueOrder.Policy policy = QueueOrder.Policy.FIFO;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Board>> listeners = new CopyOnWriteArrayList<>();
    /** Persons of days gone by who were never finished; their rows wait for the disk. */
    private final List<QueueEvent> owed = new ArrayList<>();
    private QueueDay today;
    private long version;

    /**
     * @param loop   the queue's own thread
     */
    public QueueHost(TerminalConfig.Queue queue, Journal journal, Tickets stored, Clock clock, Executor loop) {
        this.queue = queue;
        this.journal = journal;
        this.stored = stored;
        this.clock = clock;
        this.loop = loop;
        LocalDate day = day(clock.instant());
        this.today = new QueueDay(day, stored.ofDay(day));
        this.owed.addAll(ended(stored.leftOpen(day)));
        // Grows over restarts too, so that a page that was connected before never takes an old board for the newer.
        this.version = clock.millis();
    }

    /** Answers {@code TicketIssued} or {@code TicketRefused} on the queue's thread; {@code done} only enqueues. */
    public void take(String service, Consumer<QueueBody> done) {
        loop.execute(() -> done.accept(locked(() -> issue(service))));
    }

    /** One step: the previous person of this counter is finished, the next one called and announced. */
    public CounterAnswer call(String counter) {
        return locked(() -> queue.counters().contains(counter) ? callNext(counter)
                : new CounterAnswer.UnknownCounter(counter));
    }

    public CounterAnswer finish(String counter) {
        return locked(() -> queue.counters().contains(counter) ? finishAt(counter)
                : new CounterAnswer.UnknownCounter(counter));
    }

    /**
     * As {@link #call}, for a press on a page that may be old: a second press of the same page skips nobody.
     *
     * @param seen number the page showed as being served, empty for none
     */
    public CounterAnswer call(String counter, Optional<String> seen) {
        return locked(() -> shows(counter, seen) ? call(counter) : new CounterAnswer.Moved());
    }

    public CounterAnswer finish(String counter, Optional<String> seen) {
        return locked(() -> shows(counter, seen) ? finish(counter) : new CounterAnswer.Moved());
    }

    private boolean shows(String counter, Optional<String> seen) {
        return today.servedAt(counter).map(Ticket::number).equals(seen);
    }

    /**
     * Lets the business day end when it does (midnight WIB), whether or not anybody touches the queue: who is still at
     * a counter is finished, the board starts empty. To be called every second or so, by the queue's own thread.
     */
    public void turn() {
        locked(() -> today);
    }

    /** Full state, as of now. */
    public Board board() {
        return locked(() -> today.board(version, clock.instant()));
    }

    public CounterView view(String counter) {
        return locked(() -> new CounterView(counter, today.board(version, clock.instant()), today.servedAt(counter),
                today.inOrder(clock.instant(), policy), today.waitingByService()));
    }

    /** Hears every new board, in order; called under the lock, so {@code listener} may only enqueue. */
    public Subscription listen(Consumer<Board> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private QueueBody issue(String service) {
        Instant now = clock.instant();
        Optional<TerminalConfig.CounterService> found =
                queue.services().stream().filter(s -> s.id().equals(service)).findFirst();
        if (!queue.hosted()) {
            return new QueueBody.TicketRefused(QueueBody.Why.NOT_HOSTED);
        }
        if (found.isEmpty()) {
            return new QueueBody.TicketRefused(QueueBody.Why.UNKNOWN_SERVICE);
        }
        TerminalConfig.CounterService wanted = found.get();
        if (!open(wanted, now)) {
            return new QueueBody.TicketRefused(QueueBody.Why.CLOSED);
        }
        int number = today.lastNumber(wanted.prefix()) + 1;
        if (number > HIGHEST || today.issued(service) >= wanted.dailyCap()) {
            return new QueueBody.TicketRefused(QueueBody.Why.CAP_REACHED);
        }
        int ahead = today.waiting();
        var event = new QueueEvent.Issued(String.format("%s%03d", wanted.prefix(), number), service,
                today.day(), ahead);
        return store(List.of(event))
                .<QueueBody>map(rows -> new QueueBody.TicketIssued(event.number(), service, ahead, rows.get(0).at()))
                .orElseGet(() -> new QueueBody.TicketRefused(QueueBody.Why.NOT_STORED));
    }

    private CounterAnswer callNext(String counter) {
        List<QueueEvent> events = new ArrayList<>();
        today.servedAt(counter).ifPresent(t -> events.add(new QueueEvent.Finished(t.number(), counter, today.day())));
        Optional<Ticket> next = today.inOrder(clock.instant(), policy).stream().findFirst();
        next.ifPresent(t -> events.add(new QueueEvent.Called(t.number(), counter, today.day())));
        if (!events.isEmpty() && store(events).isEmpty()) {
            return new CounterAnswer.NotStored();
        }
        return next.flatMap(t -> today.servedAt(counter)).flatMap(Ticket::call)
                .<CounterAnswer>map(c -> new CounterAnswer.Called(
                        new QueueBody.Call(next.get().number(), c.counter(), c.at())))
                .orElseGet(CounterAnswer.NobodyWaiting::new);
    }

    private CounterAnswer finishAt(String counter) {
        Optional<Ticket> served = today.servedAt(counter);
        if (served.isEmpty()) {
            return new CounterAnswer.NobodyServed();
        }
        String number = served.get().number();
        return store(List.of(new QueueEvent.Finished(number, counter, today.day()))).isPresent()
                ? new CounterAnswer.Finished(number) : new CounterAnswer.NotStored();
    }

    /** Journal first, then the fold, then the announcement: all under the lock. Empty when nothing was stored. */
    private Optional<List<Journal.Row>> store(List<QueueEvent> events) {
        List<Journal.Row> rows;
        try {
            rows = journal.append(events.stream().map(QueueEvent::entry).toList());
        } catch (Journal.JournalFault fault) {
            LOG.error("the queue could not store {}: {}", events, fault.getMessage());
            return Optional.empty();
        }
        for (int i = 0; i < events.size(); i++) {
            today.apply(events.get(i), rows.get(i));
        }
        publish();
        return Optional.of(rows);
    }

    private void publish() {
        version++;
        Board board = today.board(version, clock.instant());
        for (Consumer<Board> listener : listeners) {
            try {
                listener.accept(board);
            } catch (RuntimeException deaf) {
                LOG.warn("a listener of the queue failed: {}", deaf.toString());
            }
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            LocalDate day = day(clock.instant());
            if (!day.equals(today.day())) {
                owed.addAll(ended(today.served()));
                today = new QueueDay(day, stored.ofDay(day));
                publish();
            }
            settle();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static List<QueueEvent> ended(List<Ticket> served) {
        return served.stream().<QueueEvent>map(t -> new QueueEvent.Finished(t.number(),
                t.call().orElseThrow().counter(), t.day(), true)).toList();
    }

    /** A disk that refuses now is asked again at the next turn; a row that contradicts the table never fits. */
    private void settle() {
        if (owed.isEmpty()) {
            return;
        }
        try {
            journal.append(owed.stream().map(QueueEvent::entry).toList());
            owed.clear();
        } catch (Journal.JournalFault fault) {
            LOG.error("the end of the day could not be stored: {}", fault.getMessage());
            if (fault.why() == Journal.Why.FOLD) {
                owed.clear();
            }
        }
    }

    private static boolean open(TerminalConfig.CounterService service, Instant now) {
        LocalTime time = LocalTime.ofInstant(now, WIB);
        return !time.isBefore(service.opens()) && time.isBefore(service.closes());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WIB);
    }
}
