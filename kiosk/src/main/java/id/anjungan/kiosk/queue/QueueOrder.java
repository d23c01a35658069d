package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig.Turns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is: pure functions over the tickets that wait, so that their promises can be tested as properties.
 *
 * <p>The rule. A counter looks at those who wait for a service it serves, as two lines, regular and priority, each in
 * the order of arrival. Of the two heads the earlier one is called. Only a priority ticket may come out of turn: it
 * passes the first regular one as long as that one has been passed by fewer than {@code prioritiesPerRegular}.
 *
 * <p>The bound. Y is <em>overtaken</em> when a ticket that joined the line after Y (taken later, transferred here, come
 * back) is called before Y to a counter that serves Y. Whoever was overtaken {@code mostOvertaken} times is called
 * before all who joined later, so nobody is ever overtaken more often: k = {@code mostOvertaken}. Where nobody is
 * transferred or comes back, k is also at most {@code prioritiesPerRegular * (g + 1)}, g being the regular tickets
 * that waited when Y was taken: each of them and Y itself is passed so often and no more.
 */
public final class QueueOrder {

    private QueueOrder() {
    }

    /** The one to call to a counter that serves {@code services}. */
    static Optional<Ticket> next(Collection<Ticket> waiting, Set<String> services, Turns turns) {
        Ticket regular = null;
        Ticket priority = null;
        Ticket owed = null;
        for (Ticket t : waiting) {
            if (!services.contains(t.service())) {
                continue;
            }
            if (t.priority()) {
                priority = earlier(priority, t);
            } else {
                regular = earlier(regular, t);
            }
            boolean enough = t.line().overtaken() >= turns.mostOvertaken();
            owed = enough && (owed == null || t.line().joined() < owed.line().joined()) ? t : owed;
        }
        Ticket turn = turn(regular, priority, turns);
        boolean overtakes = owed != null && owed.line().joined() < turn.line().joined();
        return Optional.ofNullable(overtakes ? owed : turn);
    }

    private static Ticket earlier(Ticket one, Ticket other) {
        return one == null || Ticket.BY_LINE.compare(other, one) < 0 ? other : one;
    }

    private static Ticket turn(Ticket regular, Ticket priority, Turns turns) {
        if (regular == null || priority == null) {
            return regular == null ? priority : regular;
        }
        boolean first = Ticket.BY_LINE.compare(priority, regular) < 0;
        return first || regular.line().passed() < turns.prioritiesPerRegular() ? priority : regular;
    }

    /** Those who wait, once {@code called} has gone to a counter that serves {@code services}. */
    static List<Ticket> without(Collection<Ticket> waiting, Ticket called, Set<String> services) {
        Optional<Ticket> head = waiting.stream().filter(t -> !t.priority() && services.contains(t.service()))
                .min(Ticket.BY_LINE);
        Optional<String> passed = head.filter(h -> called.priority() && Ticket.BY_LINE.compare(h, called) < 0)
                .map(Ticket::number);
        List<Ticket> left = new ArrayList<>(waiting.size());
        for (Ticket t : waiting) {
            if (t.number().equals(called.number())) {
                continue;
            }
            boolean overtaken = services.contains(t.service()) && t.line().joined() < called.line().joined();
            Ticket after = overtaken ? t.overtaken() : t;
            left.add(passed.isPresent() && passed.get().equals(t.number()) ? after.passed() : after);
        }
        return left;
    }

    /** Those who wait for {@code services}, in the order in which one counter would call them if nobody else came. */
    static List<Ticket> line(Collection<Ticket> waiting, Set<String> services, Turns turns) {
        return line(waiting, services, turns, waiting.size());
    }

    /** The first {@code most} of them. */
    static List<Ticket> line(Collection<Ticket> waiting, Set<String> services, Turns turns, int most) {
        LinePlay play = new LinePlay(waiting, turns);
        List<Ticket> line = new ArrayList<>(Math.min(most, waiting.size()));
        while (line.size() < most) {
            Optional<Ticket> next = play.call(services);
            if (next.isEmpty()) {
                return line;
            }
            line.add(next.get());
        }
        return line;
    }
}
