package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig.Turns;
import id.anjungan.kiosk.queue.QueueRules.Happens;
import id.anjungan.kiosk.queue.QueueRules.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The queue's rules, each time broken in one place. */
final class BrokenRules {

    static final Map<String, QueueHost.Rules> ALL = new LinkedHashMap<>();

    static {
        ALL.put("priority always first", choosing((waiting, services) -> served(waiting, services)
                .min(Comparator.<Ticket, Boolean>comparing(t -> !t.priority()).thenComparing(Ticket.BY_LINE))));
        ALL.put("the newest first", choosing((waiting, services) -> served(waiting, services).max(Ticket.BY_LINE)));
        ALL.put("one more overtaking than promised", turning(t -> new Turns(t.prioritiesPerRegular(),
                t.mostOvertaken() + 1, t.calls(), t.returnBehind(), t.returns(), t.forgotten(), t.callGap())));
        ALL.put("one more priority than promised", turning(t -> new Turns(t.prioritiesPerRegular() + 1,
                t.mostOvertaken(), t.calls(), t.returnBehind(), t.returns(), t.forgotten(), t.callGap())));
        ALL.put("whatever the counter serves", choosing((waiting, services) -> waiting.stream().min(Ticket.BY_LINE)));
        ALL.put("a break is no break", (state, command) -> command instanceof QueueCommand.CallNext call
                && QueueRules.step(state, command) instanceof QueueRules.NoPress no
                && no.answer() instanceof CounterAnswer.Resting
                ? new Happens(called(state, call, QueueOrder.next(state.waiting(),
                        state.desk(call.counter()).orElseThrow().services(), state.policy().turns())))
                : QueueRules.step(state, command));
        ALL.put("the previous person is forgotten", (state, command) -> changed(state, command, events ->
                command instanceof QueueCommand.CallNext
                        ? events.stream().filter(e -> !(e instanceof QueueEvent.Finished)).toList() : events));
        ALL.put("set aside after one call", (state, command) -> command instanceof QueueCommand.NoShow press
                && QueueRules.step(state, command) instanceof QueueRules.NoPress no
                && no.answer() instanceof CounterAnswer.CallFirst ? noShow(state, press)
                : QueueRules.step(state, command));
        ALL.put("called again at once", (state, command) -> command instanceof QueueCommand.Recall press
                && QueueRules.step(state, command) instanceof QueueRules.NoPress no
                && no.answer() instanceof CounterAnswer.CalledJustNow just
                ? new Happens(List.of(new QueueEvent.Recalled(just.number(), press.counter(), state.day(),
                        press.seen().calls() + 1))) : QueueRules.step(state, command));
        ALL.put("numbers of those who left are given again", (state, command) -> changed(state, command, events ->
                events.stream().map(e -> e instanceof QueueEvent.Issued i ? reused(state, i) : e).toList()));
        ALL.put("the day ends and nobody is closed", (state, command) -> command instanceof QueueCommand.EndDay
                ? new Happens(List.of()) : QueueRules.step(state, command));
        ALL.put("an old page counts", (state, command) -> command instanceof QueueCommand.CallNext call
                ? QueueRules.step(state, new QueueCommand.CallNext(call.counter(),
                        Seen.of(state.servedAt(call.counter())), call.at()))
                : QueueRules.step(state, command));
        ALL.put("who comes back goes first", (state, command) -> changed(state, command, events ->
                events.stream().map(e -> e instanceof QueueEvent.Called c ? first(state, c) : e).toList()));
    }

    private BrokenRules() {
    }

    private static Verdict changed(QueueState state, QueueCommand command, UnaryOperator<List<QueueEvent>> change) {
        Verdict verdict = QueueRules.step(state, command);
        return verdict instanceof Happens happens ? new Happens(change.apply(happens.events())) : verdict;
    }

    private static java.util.stream.Stream<Ticket> served(List<Ticket> waiting, Set<String> services) {
        return waiting.stream().filter(t -> services.contains(t.service()));
    }

    private static QueueHost.Rules choosing(BiFunction<List<Ticket>, Set<String>, Optional<Ticket>> choice) {
        return (state, command) -> changed(state, command, events -> events.stream().map(e ->
                e instanceof QueueEvent.Called c ? called(state, c.counter(), choice.apply(state.waiting(),
                        state.desk(c.counter()).orElseThrow().services()).orElseThrow()) : e).toList());
    }

    /** The same state under another policy. */
    private static QueueHost.Rules turning(UnaryOperator<Turns> turns) {
        return (state, command) -> changed(state, command, events -> events.stream().map(e -> {
            if (!(e instanceof QueueEvent.Called c)) {
                return e;
            }
            return called(state, c.counter(), QueueOrder.next(state.waiting(),
                    state.desk(c.counter()).orElseThrow().services(),
                    turns.apply(state.policy().turns())).orElseThrow());
        }).toList());
    }

    private static QueueEvent called(QueueState state, String counter, Ticket ticket) {
        return new QueueEvent.Called(ticket.number(), counter, state.day(), ticket.service(), 0, Optional.empty());
    }

    private static List<QueueEvent> called(QueueState state, QueueCommand.CallNext call, Optional<Ticket> next) {
        List<QueueEvent> events = new ArrayList<>();
        next.ifPresent(t -> events.add(called(state, call.counter(), t)));
        return events;
    }

    private static Verdict noShow(QueueState state, QueueCommand.NoShow press) {
        Ticket ticket = state.servedAt(press.counter()).orElseThrow();
        return new Happens(List.of(new QueueEvent.NoShow(ticket.number(), press.counter(), state.day(),
                ticket.service(), 1)));
    }

    private static QueueEvent reused(QueueState state, QueueEvent.Issued issued) {
        String number = state.tickets().stream().filter(t -> t.state() == Ticket.State.FINISHED
                && t.number().charAt(0) == issued.number().charAt(0)).map(Ticket::number).findFirst()
                .orElse(issued.number());
        return new QueueEvent.Issued(number, issued.service(), issued.day(), issued.priority(), issued.ahead(),
                issued.estimate());
    }

    private static QueueEvent first(QueueState state, QueueEvent.Called call) {
        return state.waiting().stream().filter(t -> t.returns() > 0
                        && state.desk(call.counter()).orElseThrow().services().contains(t.service()))
                .findFirst().map(t -> called(state, call.counter(), t)).orElse(call);
    }
}
