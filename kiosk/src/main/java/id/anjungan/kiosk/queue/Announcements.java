package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.Board;
import id.anjungan.contract.queue.QueueBody.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every call its moment on a board that has room for one: calls made at the same instant are shown one after the
 * other, in the order in which they were made, and then the state as it is. In a flood the moments become shorter; what
 * has become old meanwhile is no longer announced. Any thread.
 */
final class Announcements {

    /**
     * What to show now.
     *
     * @param announced the call that begins its moment with this: sound goes with it; absent: the same as before
     */
    public record Shown(Board board, Optional<Call> announced) {
    }

    /** As long as the board page of a browser shows each. */
    static final Duration MOMENT = Duration.ofSeconds(4);
    /** Shorter, nobody reads a number. */
    static final Duration SHORTEST = Duration.ofMillis(1_500);
    /** Within this all who wait for their moment should have had it. */
    private static final Duration ALL_WITHIN = Duration.ofSeconds(12);
    /** Older calls are known by their owners, or lost: announcing them now sends people to a counter that went on. */
    static final Duration FRESH = Duration.ofSeconds(60);
    static final int MOST = 40;
    private static final int REMEMBERED = 1_000;

    private record Id(String number, Instant at) {
        static Id of(Call call) {
            return new Id(call.number(), call.at());
        }
    }

    private final Set<Id> known = new LinkedHashSet<>();
    private final Deque<Call> waiting = new ArrayDeque<>();
    private Board newest;
    private Optional<Call> showing = Optional.empty();
    private Instant shownSince = Instant.MIN;

    /** @param first the state to begin with: its calls were announced before, by whoever was here then */
    public Announcements(Board first) {
        newest = first;
        calls(first).forEach(c -> known.add(Id.of(c)));
    }

    /** A state; an older one that comes late is dropped. */
    public synchronized void heard(Board board) {
        if (board.version() < newest.version()) {
            return;
        }
        newest = board;
        List<Call> oldestFirst = calls(board);
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            if (known.add(Id.of(oldestFirst.get(i)))) {
                waiting.add(oldestFirst.get(i));
            }
        }
        while (waiting.size() > MOST) {
            waiting.remove();
        }
        while (known.size() > REMEMBERED) {
            known.remove(known.iterator().next());
        }
    }

    /** @return what a board shows at this instant */
    public synchronized Shown at(Instant now) {
        boolean over = showing.isEmpty() || now.isBefore(shownSince) || !now.isBefore(shownSince.plus(moment()));
        if (!over) {
            return new Shown(drawn(), Optional.empty());
        }
        waiting.removeIf(c -> c.at().plus(FRESH).isBefore(now));
        showing = Optional.ofNullable(waiting.poll());
        shownSince = now;
        return new Shown(drawn(), showing);
    }

    private Duration moment() {
        Duration each = ALL_WITHIN.dividedBy(waiting.size() + 1);
        return each.compareTo(MOMENT) > 0 ? MOMENT : each.compareTo(SHORTEST) < 0 ? SHORTEST : each;
    }

    /** The newest state, with the call that has its moment in the place of the newest one. */
    private Board drawn() {
        if (showing.isEmpty() || showing.equals(newest.now())) {
            return newest;
        }
        List<Call> others = calls(newest).stream().filter(c -> !Objects.equals(c.number(), showing.get().number()))
                .limit(BoardDrawing.RECENT).toList();
        return new Board(newest.version(), newest.at(), showing, others, newest.waiting(), newest.onBreak());
    }

    /** Newest first. */
    private static List<Call> calls(Board board) {
        List<Call> all = new ArrayList<>();
        board.now().ifPresent(all::add);
        all.addAll(board.recent());
        return all;
    }
}
