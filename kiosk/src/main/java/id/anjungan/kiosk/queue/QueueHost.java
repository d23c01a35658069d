package id.anjungan.kiosk.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The authority for this office's tickets: the shell around {@link QueueRules}. Every decision is made and stored under
 * one lock: two clerks at the same instant never get the same person, and the board that announces a call is published
 * in the order of the calls. Tickets are taken on the queue's own thread ({@code loop}), so that no session waits for a
 * disk; clerks' presses run on the caller's thread, who waits for the answer anyway.
 */
public final class QueueHost {

    private static final Logger LOG = LoggerFactory.getLogger(QueueHost.class);

    /** What a command comes to: {@link QueueRules#step}; a test may break it, to see whether anybody notices. */
    @FunctionalInterface
    interface Rules {
        QueueRules.Verdict step(QueueState state, QueueCommand command);
    }

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** So many wishes are remembered: far more than can be waiting for their answer. */
    private static final int WISHES = 64;

    private final Journal journal;
    private final Clock clock;
    private final Executor loop;
    private final DayBook book;
    private final Rules rules;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<Board>> listeners = new CopyOnWriteArrayList<>();
    private QueueState state;
    private LocalDate told;
    private long version;
    /** What was answered to a wish: one that is told again is answered again. */
    private final Map<String, QueueBody.TicketIssued> answered = new LinkedHashMap<>();
    private volatile Set<String> usedUp = Set.of();

    /**
     * Stands as it stood when the last row was stored; days that ended meanwhile are closed.
     *
     * @param index where the queue's days are in the journal
     * @param loop  the queue's own thread
     */
    public QueueHost(TerminalConfig.Queue queue, Journal journal, QueueIndex index, Clock clock, Executor loop) {
        this(queue, journal, index, clock, loop, QueueRules::step);
    }

    QueueHost(TerminalConfig.Queue queue, Journal journal, QueueIndex index, Clock clock, Executor loop, Rules rules) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
        this.loop = loop;
        this.book = new DayBook(new QueuePolicy(queue), journal, index, this::report);
        // Grows over restarts too, so that a page that was connected before never takes an old board for the newer.
        this.version = clock.millis();
        this.state = book.open(Wib.day(clock.instant()));
        this.told = state.day();
        locked(now -> state);
        count();
    }

    /** A host whose journal has no index. */
    public static QueueHost scanning(TerminalConfig.Queue queue, Journal journal, Clock clock, Executor loop) {
        return new QueueHost(queue, journal, new RowScan(journal), clock, loop);
    }

    /** Answers {@code TicketIssued} or {@code TicketRefused} on the queue's thread; {@code done} only enqueues. */
    public void take(QueueBody.TakeTicket wanted, Consumer<QueueBody> done) {
        loop.execute(() -> done.accept(locked(now -> issue(wanted, now))));
    }

    /** One step: the previous person of this counter is finished, the next one called and announced. */
    public CounterAnswer call(String counter, Seen seen) {
        return locked(now -> press(new QueueCommand.CallNext(counter, seen, now), after ->
                after.servedAt(counter).map(this::called).orElseGet(CounterAnswer.NobodyWaiting::new)));
    }

    /** The same person once more. */
    public CounterAnswer recall(String counter, Seen seen) {
        return locked(now -> press(new QueueCommand.Recall(counter, seen, now), after ->
                called(after.servedAt(counter).orElseThrow())));
    }

    /** Sets the ticket aside, once it was called often enough. */
    public CounterAnswer noShow(String counter, Seen seen) {
        return locked(now -> press(new QueueCommand.NoShow(counter, seen, now), after ->
                new CounterAnswer.NotCome(seen.number().orElseThrow())));
    }

    public CounterAnswer finish(String counter, Seen seen) {
        return locked(now -> press(new QueueCommand.Finish(counter, seen, now), after ->
                new CounterAnswer.Finished(seen.number().orElseThrow())));
    }

    /** Sends who stands here to wait for another service, at the place of its arrival. */
    public CounterAnswer transfer(String counter, Seen seen, String service) {
        return locked(now -> press(new QueueCommand.Transfer(counter, seen, service, now), after ->
                new CounterAnswer.Transferred(seen.number().orElseThrow(), service, ahead(after, seen.number()))));
    }

    /** One who did not come is here now: waits again, a few places back. */
    public CounterAnswer reactivate(String counter, String number) {
        return locked(now -> press(new QueueCommand.Return(counter, number, now), after ->
                new CounterAnswer.Returned(number, ahead(after, Optional.of(number)))));
    }

    public CounterAnswer pause(String counter) {
        return locked(now -> press(new QueueCommand.Pause(counter, now), after ->
                new CounterAnswer.OnBreak()));
    }

    public CounterAnswer resume(String counter) {
        return locked(now -> press(new QueueCommand.Resume(counter, now), after ->
                new CounterAnswer.Open()));
    }

    /** Chooses what a counter serves, until its day ends. */
    public CounterAnswer serve(String counter, Set<String> services) {
        return locked(now -> press(new QueueCommand.Serve(counter, services, now), after ->
                new CounterAnswer.Serves(services)));
    }

    /** Full state, as of now. */
    public Board board() {
        return locked(now -> BoardDrawing.of(state, version, now));
    }

    /** @throws java.util.NoSuchElementException for a counter that the office does not have */
    public CounterView view(String counter) {
        return locked(now -> CounterView.of(state, counter, BoardDrawing.of(state, version, now)));
    }

    /**
     * Lets the business day end when it does (midnight WIB), whether or not anybody touches the queue. To be called
     * every second or so, by the queue's own thread.
     */
    public void turn() {
        locked(now -> state);
    }

    /** Hears every new board, in order; called under the lock, so {@code listener} may only enqueue. */
    public Subscription listen(Consumer<Board> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Services that give no more numbers today. Any thread, waits for nobody. */
    public Set<String> usedUp() {
        return usedUp;
    }

    private void count() {
        usedUp = state.policy().queue().services().stream().filter(s -> QueueRules.usedUp(state, s))
                .map(TerminalConfig.CounterService::id).collect(Collectors.toUnmodifiableSet());
    }

    private QueueBody issue(QueueBody.TakeTicket wanted, Instant now) {
        Optional<QueueBody> before = wanted.key().map(answered::get);
        if (before.isPresent()) {
            return before.get();
        }
        QueueBody answer = issued(wanted, now);
        if (answer instanceof QueueBody.TicketIssued ticket) {
            wanted.key().ifPresent(key -> answered.put(key, ticket));
            answered.keySet().stream().limit(Math.max(0, answered.size() - WISHES)).toList()
                    .forEach(answered::remove);
        }
        return answer;
    }

    private QueueBody issued(QueueBody.TakeTicket wanted, Instant now) {
        QueueRules.Verdict verdict = rules.step(state,
                new QueueCommand.Take(wanted.service(), wanted.priority(), now));
        if (verdict instanceof QueueRules.NoTicket no) {
            return new QueueBody.TicketRefused(no.why(), no.again());
        }
        List<QueueEvent> events = ((QueueRules.Happens) verdict).events();
        QueueEvent.Issued issued = (QueueEvent.Issued) events.get(0);
        return store(events, now).<QueueBody>map(rows -> new QueueBody.TicketIssued(issued.number(), issued.service(),
                        issued.priority(), issued.ahead(), issued.estimate(), rows.get(0).at()))
                .orElseGet(() -> new QueueBody.TicketRefused(QueueBody.Why.NOT_STORED, Optional.empty()));
    }

    private CounterAnswer press(QueueCommand.AtCounter command, Function<QueueState, CounterAnswer> done) {
        QueueRules.Verdict verdict = rules.step(state, command);
        if (verdict instanceof QueueRules.NoPress no) {
            return no.answer();
        }
        return store(((QueueRules.Happens) verdict).events(), command.at()).map(rows -> done.apply(state))
                .orElseGet(CounterAnswer.NotStored::new);
    }

    private CounterAnswer called(Ticket ticket) {
        return new CounterAnswer.Called(BoardDrawing.told(state, ticket));
    }

    private static int ahead(QueueState after, Optional<String> number) {
        return after.ticket(number.orElseThrow()).map(after::ahead).orElse(0);
    }

    /** Journal first, then the fold, then the announcement: all under the lock. Empty when nothing was stored. */
    private Optional<List<Journal.Row>> store(List<QueueEvent> events, Instant now) {
        Optional<List<Journal.Row>> rows = keep(events);
        if (rows.isPresent() && !events.isEmpty()) {
            publish(now);
        }
        return rows;
    }

    private Optional<List<Journal.Row>> keep(List<QueueEvent> events) {
        if (events.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Journal.Row> rows;
        try {
            rows = journal.append(events.stream().map(QueueRows::entry).toList());
        } catch (JournalFault fault) {
            LOG.error("the queue could not store {}: {}", events, fault.getMessage());
            if (fault.why() == Journal.Why.FOLD || fault.why() == Journal.Why.DISK) {
                relearn();
            }
            return Optional.empty();
        }
        for (int i = 0; i < events.size(); i++) {
            state = state.after(events.get(i), rows.get(i).seq(), rows.get(i).at());
        }
        return Optional.of(rows);
    }

    /** The rows know better than what is in memory, or the tables are damaged: both are made anew. */
    private void relearn() {
        try {
            state = book.read(state.day());
        } catch (JournalFault fault) {
            LOG.error("the queue's rows could not be read: {}", fault.getMessage());
        }
    }

    private void publish(Instant now) {
        version++;
        count();
        Board board = BoardDrawing.of(state, version, now);
        for (Consumer<Board> listener : listeners) {
            try {
                listener.accept(board);
            } catch (RuntimeException deaf) {
                LOG.warn("a listener of the queue failed: {}", deaf.toString());
            }
        }
    }

    /** The clock is read once: the day that is followed is the day of the instant that the work is told. */
    private <T> T locked(Function<Instant, T> work) {
        lock.lock();
        try {
            Instant now = clock.instant();
            follow(now);
            return work.apply(now);
        } finally {
            lock.unlock();
        }
    }

    /** A day ends with its open tickets closed; where that cannot be stored it is tried again at the next chance. */
    private void follow(Instant now) {
        LocalDate clockDay = Wib.day(now);
        BusinessDay.Move move = clockDay.equals(state.day()) ? BusinessDay.Move.STAY
                : BusinessDay.move(state.day(), clockDay, book.opened().orElse(clockDay));
        if (move == BusinessDay.Move.STAY) {
            told = clockDay;
            return;
        }
        String detail = EventDetail.CLOCK.with(clockDay) + " " + EventDetail.BUSINESS_DAY.with(state.day());
        if (move == BusinessDay.Move.HELD) {
            if (!clockDay.equals(told)) {
                told = clockDay;
                report(EventCode.QUEUE_CLOCK_BEHIND, detail);
            }
            return;
        }
        QueueRules.Verdict end = rules.step(state, new QueueCommand.EndDay(now));
        if (keep(((QueueRules.Happens) end).events()).isEmpty()) {
            return;
        }
        if (move != BusinessDay.Move.FORWARD) {
            report(move == BusinessDay.Move.BACK ? EventCode.QUEUE_DAY_WENT_BACK : EventCode.QUEUE_CLOCK_AHEAD, detail);
        }
        state = book.read(clockDay);
        told = clockDay;
        publish(now);
    }

    /** Something an operator should know. */
    private void report(EventCode code, String detail) {
        LOG.warn("{}: {}", code.code(), detail);
        try {
            journal.append(List.of(Journal.Entry.of(RowKind.EVENT, Map.of("code", code.code(), "detail", detail))));
        } catch (JournalFault fault) {
            LOG.error("{} could not be stored: {}", code, fault.getMessage());
        }
    }
}
