package id.anjungan.kiosk.queue;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a command comes to: one pure function. Every pair of state and command is answered; a refusal is an answer. */
final class QueueRules {

    static final int HIGHEST = 999;

    /** What a command comes to. */
    sealed interface Verdict {
    }

    /** These happen, in order, all or none. Empty: nothing is to be done. */
    record Happens(List<QueueEvent> events) implements Verdict {
    }

    record NoTicket(Why why, Optional<Instant> again) implements Verdict {
    }

    record NoPress(CounterAnswer.Refused answer) implements Verdict {
    }

    private QueueRules() {
    }

    static Verdict step(QueueState state, QueueCommand command) {
        if (command instanceof QueueCommand.Take take) {
            return take(state, take);
        }
        if (command instanceof QueueCommand.EndDay) {
            return new Happens(endDay(state));
        }
        QueueCommand.AtCounter press = (QueueCommand.AtCounter) command;
        return state.policy().hasCounter(press.counter()) ? press(state, press)
                : new NoPress(new CounterAnswer.UnknownCounter(press.counter()));
    }

    // ---- tickets

    private static Verdict take(QueueState state, QueueCommand.Take take) {
        Optional<CounterService> found = state.policy().service(take.service());
        if (!state.policy().queue().hosted() || found.isEmpty()) {
            return new NoTicket(found.isEmpty() && state.policy().queue().hosted() ? Why.UNKNOWN_SERVICE
                    : Why.NOT_HOSTED, Optional.empty());
        }
        CounterService wanted = found.get();
        LocalDateTime local = LocalDateTime.ofInstant(take.at(), Wib.ZONE);
        if (!wanted.open(local.toLocalTime())) {
            return new NoTicket(Why.CLOSED, Optional.of(wanted.nextOpening(local).atZone(Wib.ZONE).toInstant()));
        }
        int number = state.lastNumber(wanted.prefix()) + 1;
        if (usedUp(state, wanted)) {
            return new NoTicket(number > HIGHEST ? Why.NUMBERS_USED_UP : Why.CAP_REACHED, Optional.empty());
        }
        Ticket as = Ticket.issued(new QueueEvent.Issued(String.format("%s%03d", wanted.prefix(), number),
                take.service(), state.day(), take.priority(), 0, Optional.empty()), Long.MAX_VALUE, take.at());
        return new Happens(List.of(new QueueEvent.Issued(as.number(), take.service(), state.day(), take.priority(),
                state.ahead(as), Waits.promise(state, as, take.at()))));
    }

    /** Gives no more numbers today. */
    static boolean usedUp(QueueState state, CounterService service) {
        return state.issued(service.prefix()) >= service.dailyCap() || state.lastNumber(service.prefix()) >= HIGHEST;
    }

    // ---- presses at a counter

    private static Verdict press(QueueState state, QueueCommand.AtCounter press) {
        if (press instanceof QueueCommand.CallNext p) {
            return seen(state, p, p.seen(), Optional.empty()).orElseGet(() -> callNext(state, p));
        }
        if (press instanceof QueueCommand.Recall p) {
            return served(state, p, p.seen(), true, ticket -> recall(state, ticket, p));
        }
        if (press instanceof QueueCommand.NoShow p) {
            return served(state, p, p.seen(), true, ticket -> noShow(state, ticket, p));
        }
        if (press instanceof QueueCommand.Finish p) {
            return served(state, p, p.seen(), false, ticket -> new Happens(List.of(finished(state, ticket, p))));
        }
        if (press instanceof QueueCommand.Transfer p) {
            return served(state, p, p.seen(), false, ticket -> transfer(state, ticket, p));
        }
        return ofCounter(state, press);
    }

    private static Verdict ofCounter(QueueState state, QueueCommand.AtCounter press) {
        boolean paused = state.desk(press.counter()).orElseThrow().paused().isPresent();
        if (press instanceof QueueCommand.Return p) {
            return comeBack(state, p);
        }
        if (press instanceof QueueCommand.Pause) {
            Optional<Ticket> serving = state.servedAt(press.counter());
            return serving.isPresent() ? no(new CounterAnswer.Serving(serving.get().number()))
                    : new Happens(paused ? List.of() : List.of(new QueueEvent.Paused(press.counter(), state.day())));
        }
        if (press instanceof QueueCommand.Resume) {
            return new Happens(paused ? List.of(new QueueEvent.Resumed(press.counter(), state.day())) : List.of());
        }
        QueueCommand.Serve p = (QueueCommand.Serve) press;
        Optional<String> wrong = p.services().stream().filter(s -> state.policy().service(s).isEmpty()).findFirst();
        if (wrong.isPresent() || p.services().isEmpty()) {
            return no(new CounterAnswer.WrongService(wrong.orElse("")));
        }
        boolean same = p.services().equals(state.desk(p.counter()).orElseThrow().services());
        return new Happens(same ? List.of()
                : List.of(new QueueEvent.Serves(p.counter(), state.day(), Set.copyOf(p.services()))));
    }

    /** Answers the press of a page that showed something else. */
    private static Optional<Verdict> seen(QueueState state, QueueCommand.AtCounter press, Seen seen,
            Optional<Ticket> callsOf) {
        Optional<Ticket> serving = state.servedAt(press.counter());
        boolean same = serving.map(Ticket::number).equals(seen.number())
                && callsOf.flatMap(Ticket::call).map(c -> c.calls() == seen.calls()).orElse(true);
        return same ? Optional.empty() : Optional.of(no(new CounterAnswer.Moved()));
    }

    private static Verdict served(QueueState state, QueueCommand.AtCounter press, Seen seen, boolean countsCalls,
            java.util.function.Function<Ticket, Verdict> then) {
        Optional<Ticket> serving = state.servedAt(press.counter());
        if (serving.isEmpty() && seen.number().isEmpty()) {
            return no(new CounterAnswer.NobodyServed());
        }
        return seen(state, press, seen, countsCalls ? serving : Optional.empty())
                .orElseGet(() -> then.apply(serving.orElseThrow()));
    }

    private static Verdict callNext(QueueState state, QueueCommand.CallNext press) {
        QueueState.Desk desk = state.desk(press.counter()).orElseThrow();
        if (desk.paused().isPresent()) {
            return no(new CounterAnswer.Resting());
        }
        List<QueueEvent> events = new ArrayList<>();
        state.servedAt(press.counter()).ifPresent(t -> events.add(finished(state, t, press)));
        QueueOrder.next(state.waiting(), desk.services(), state.policy().turns())
                .ifPresent(t -> events.add(new QueueEvent.Called(t.number(), press.counter(), state.day(),
                        t.service(), seconds(t.line().since(), press.at()), t.promised())));
        return new Happens(events);
    }

    private static Verdict recall(QueueState state, Ticket ticket, QueueCommand.Recall press) {
        int calls = ticket.call().orElseThrow().calls();
        int most = state.policy().turns().calls();
        return calls >= most ? no(new CounterAnswer.CalledEnough(calls)) : justCalled(state, ticket, press.at())
                .orElseGet(() -> new Happens(List.of(new QueueEvent.Recalled(ticket.number(), press.counter(),
                        state.day(), calls + 1))));
    }

    private static Verdict noShow(QueueState state, Ticket ticket, QueueCommand.NoShow press) {
        int calls = ticket.call().orElseThrow().calls();
        int wanted = state.policy().turns().calls();
        return calls < wanted ? no(new CounterAnswer.CallFirst(wanted - calls)) : justCalled(state, ticket, press.at())
                .orElseGet(() -> new Happens(List.of(new QueueEvent.NoShow(ticket.number(), press.counter(),
                        state.day(), ticket.service(), calls))));
    }

    /** A clock set back since the call holds nobody. */
    private static Optional<Verdict> justCalled(QueueState state, Ticket ticket, Instant now) {
        Instant called = ticket.call().orElseThrow().at();
        Duration left = Duration.between(now, called.plus(state.policy().turns().callGap()));
        boolean tooSoon = !now.isBefore(called) && !left.isZero() && !left.isNegative();
        return tooSoon ? Optional.of(no(new CounterAnswer.CalledJustNow(ticket.number(),
                left.plusMillis(999).toSeconds()))) : Optional.empty();
    }

    /** Keeps the place of its arrival; the bound of those who wait there already protects them. */
    private static Verdict transfer(QueueState state, Ticket ticket, QueueCommand.Transfer press) {
        boolean wrong = ticket.service().equals(press.service()) || state.policy().service(press.service()).isEmpty();
        return wrong ? no(new CounterAnswer.WrongService(press.service())) : new Happens(List.of(
                new QueueEvent.Transferred(ticket.number(), press.counter(), state.day(), ticket.service(),
                        press.service())));
    }

    /** Behind the first few of the same service and class who wait now, or at the end where fewer wait. */
    private static Verdict comeBack(QueueState state, QueueCommand.Return press) {
        Optional<Ticket> found = state.ticket(press.number()).filter(t -> t.state() == Ticket.State.NO_SHOW);
        if (found.isEmpty()) {
            return no(new CounterAnswer.Moved());
        }
        Ticket ticket = found.get();
        if (ticket.returns() >= state.policy().turns().returns()) {
            return no(new CounterAnswer.ReturnedEnough(ticket.number()));
        }
        int behind = state.policy().turns().returnBehind();
        List<Ticket> line = state.waiting().stream().filter(t -> t.service().equals(ticket.service())
                && t.priority() == ticket.priority()).sorted(Ticket.BY_LINE).toList();
        Optional<Long> place = line.size() <= behind ? Optional.empty()
                : Optional.of(behind == 0 ? line.get(0).line().place() - 1 : line.get(behind - 1).line().place());
        return new Happens(List.of(new QueueEvent.Returned(ticket.number(), state.day(), place)));
    }

    // ---- ends

    private static QueueEvent finished(QueueState state, Ticket ticket, QueueCommand.AtCounter press) {
        return new QueueEvent.Finished(ticket.number(), press.counter(), state.day(), ticket.service(),
                seconds(ticket.call().orElseThrow().first(), press.at()));
    }

    /** No interval stays open in the history: who waits or stands at a counter is closed, a break ends. */
    private static List<QueueEvent> endDay(QueueState state) {
        List<QueueEvent> events = new ArrayList<>();
        state.tickets().stream().filter(t -> t.waiting() || t.beingServed()).forEach(t -> events.add(
                new QueueEvent.Closed(t.number(), state.day(), t.service(), t.state().code())));
        state.desks().stream().filter(d -> d.paused().isPresent())
                .forEach(d -> events.add(new QueueEvent.Resumed(d.name(), state.day())));
        return events;
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static Verdict no(CounterAnswer.Refused answer) {
        return new NoPress(answer);
    }
}
