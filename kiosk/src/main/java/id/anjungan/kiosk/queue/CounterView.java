package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.Board;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One counter as its clerk sees it.
 *
 * @param day              business day this is of: a page drawn on another day may not press
 * @param serving          who stands here; {@code seen} goes back with every press of the page drawn from this
 * @param next             the first of those who wait for a service of this counter, in the order in which it would
 *                         call them; {@code waiting} how many wait for one
 * @param waitingByService of the whole office
 * @param services         what this counter serves
 * @param paused           since when it is on break
 * @param mayRecall        another call is left; {@code maySetAside} all calls were made and nobody came
 * @param absent           today's tickets that did not come and may come back, newest first
 * @param unserved         services somebody waits for while no counter serves them
 * @param elsewhere        who stands at the other counters, newest call first
 */
public record CounterView(LocalDate day, String counter, Board board, Optional<Ticket> serving, Seen seen,
        List<Ticket> next, int waiting, Map<String, Integer> waitingByService, Set<String> services,
        Optional<Instant> paused, boolean mayRecall, boolean maySetAside, List<Ticket> absent, Set<String> unserved,
        List<Ticket> elsewhere) {

    static CounterView of(QueueState state, String counter, Board board) {
        Optional<Ticket> serving = state.servedAt(counter);
        int calls = serving.flatMap(Ticket::call).map(Ticket.Call::calls).orElse(0);
        int enough = state.policy().turns().calls();
        QueueState.Desk desk = state.desk(counter).orElseThrow();
        Map<String, Integer> waiting = new java.util.LinkedHashMap<>();
        state.waiting().forEach(t -> waiting.merge(t.service(), 1, Integer::sum));
        int here = desk.services().stream().mapToInt(s -> waiting.getOrDefault(s, 0)).sum();
        List<Ticket> absent = state.newestCalls().stream().filter(t -> t.state() == Ticket.State.NO_SHOW
                && t.returns() < state.policy().turns().returns()).toList();
        Set<String> unserved = new java.util.TreeSet<>(waiting.keySet());
        state.desks().forEach(d -> unserved.removeAll(d.services()));
        List<Ticket> elsewhere = state.newestCalls().stream().filter(t -> t.beingServed()
                && !t.call().orElseThrow().counter().equals(counter)).toList();
        return new CounterView(state.day(), counter, board, serving, Seen.of(serving),
                state.next(desk.services()), here, waiting, desk.services(), desk.paused(),
                calls > 0 && calls < enough, calls >= enough, absent, unserved, elsewhere);
    }
}
