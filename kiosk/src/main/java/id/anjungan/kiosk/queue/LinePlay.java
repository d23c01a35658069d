package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig.Turns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays a line forward by {@link QueueOrder}'s rule, as if nobody else came: what {@code next} and {@code without} say
 * one after another, with counts in place of copies, because a forecast plays whole lines many times.
 */
final class LinePlay {

    private final Turns turns;
    private final Ticket[] line;
    /** Services as bits: a set is looked up once a call and not once a ticket. */
    private final Map<String, Long> bits = new HashMap<>();
    private final long[] service;
    private final boolean[] gone;
    private final int[] passed;
    private final int[] overtaken;

    LinePlay(Collection<Ticket> waiting, Turns turns) {
        this.turns = turns;
        List<Ticket> sorted = new ArrayList<>(waiting);
        sorted.sort(Ticket.BY_LINE);
        this.line = sorted.toArray(new Ticket[0]);
        this.service = new long[line.length];
        this.gone = new boolean[line.length];
        this.passed = new int[line.length];
        this.overtaken = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            service[i] = bits.computeIfAbsent(line[i].service(), s -> 1L << Math.min(bits.size(), Long.SIZE - 1));
            passed[i] = line[i].line().passed();
            overtaken[i] = line[i].line().overtaken();
        }
    }

    /** The same line from its beginning. */
    LinePlay anew() {
        return new LinePlay(List.of(line), turns);
    }

    /** Calls the next one to a counter that serves {@code services}. */
    Optional<Ticket> call(Set<String> services) {
        long served = 0;
        for (String one : services) {
            served |= bits.getOrDefault(one, 0L);
        }
        int regular = -1;
        int priority = -1;
        int owed = -1;
        for (int i = 0; i < line.length; i++) {
            if (gone[i] || (service[i] & served) == 0) {
                continue;
            }
            regular = regular < 0 && !line[i].priority() ? i : regular;
            priority = priority < 0 && line[i].priority() ? i : priority;
            boolean enough = overtaken[i] >= turns.mostOvertaken();
            owed = enough && (owed < 0 || joined(i) < joined(owed)) ? i : owed;
        }
        int turn = turn(regular, priority);
        if (turn < 0) {
            return Optional.empty();
        }
        int called = owed >= 0 && joined(owed) < joined(turn) ? owed : turn;
        leave(called, regular, served);
        return Optional.of(line[called]);
    }

    private int turn(int regular, int priority) {
        if (regular < 0 || priority < 0) {
            return Math.max(regular, priority);
        }
        return priority < regular || passed[regular] < turns.prioritiesPerRegular() ? priority : regular;
    }

    private void leave(int called, int regular, long served) {
        gone[called] = true;
        if (line[called].priority() && regular >= 0 && regular < called) {
            passed[regular]++;
        }
        for (int i = 0; i < line.length; i++) {
            if (!gone[i] && joined(i) < joined(called) && (service[i] & served) != 0) {
                overtaken[i]++;
            }
        }
    }

    private long joined(int i) {
        return line[i].line().joined();
    }
}
