package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.WaitRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How long a ticket will wait, honestly: the line as it stands is played forward many times by the very rule that
 * calls people, each service taking a time drawn from the measured ones, at the counters that are open. Half of the
 * plays end by {@code low}, nine of ten by {@code high}, in steps of five minutes. Who may still come is not foreseen.
 */
final class Waits {

    /** A counter whose clerk has done nothing for so long is not counted on. */
    private static final Duration SILENT = Duration.ofMinutes(45);
    private static final int PLAYS = 50;
    /** Plays shrink with the line, so that a long one costs no more than a few milliseconds. */
    private static final int STEPS = 4_000;
    private static final int STEP_MINUTES = 5;
    private static final long SECONDS_A_STEP = STEP_MINUTES * 60L;

    private record Post(Set<String> services, double free) {
    }

    private Waits() {
    }

    /** Empty while too few services of its kind were measured, or no counter that serves it is open. */
    static Optional<WaitRange> promise(QueueState state, Ticket ticket, Instant now) {
        int enough = state.policy().queue().estimate().measured();
        List<QueueState.Desk> open = state.desks().stream().filter(d -> open(d, now)).toList();
        boolean served = open.stream().anyMatch(d -> d.services().contains(ticket.service()));
        if (!served || state.served().of(ticket.service()).size() < enough) {
            return Optional.empty();
        }
        List<Ticket> line = new ArrayList<>(state.waiting().stream()
                .filter(t -> !t.number().equals(ticket.number())).toList());
        line.add(ticket);
        LinePlay start = new LinePlay(line, state.policy().turns());
        double[] waits = new double[Math.max(20, Math.min(PLAYS, STEPS / line.size()))];
        for (int i = 0; i < waits.length; i++) {
            SplittableRandom random = new SplittableRandom(state.tickets().size() * 1_000L + i);
            waits[i] = play(state, posts(state, open, now, random), start.anew(), ticket, random);
        }
        Arrays.sort(waits);
        return Optional.of(range(waits[waits.length / 2], waits[(int) Math.ceil(waits.length * 0.9) - 1]));
    }

    static WaitRange range(double median, double long90) {
        int low = (int) (median / SECONDS_A_STEP) * STEP_MINUTES;
        int high = (int) Math.ceil(long90 / SECONDS_A_STEP) * STEP_MINUTES;
        return new WaitRange(low, Math.max(high, low + STEP_MINUTES));
    }

    private static boolean open(QueueState.Desk desk, Instant now) {
        return desk.paused().isEmpty() && desk.pressed().filter(at -> at.isAfter(now.minus(SILENT))).isPresent();
    }

    private static List<Post> posts(QueueState state, List<QueueState.Desk> open, Instant now,
            SplittableRandom random) {
        List<Post> posts = new ArrayList<>();
        for (QueueState.Desk desk : open) {
            double left = state.servedAt(desk.name()).map(t -> left(state, t, now, random)).orElse(0.0);
            posts.add(new Post(desk.services(), left));
        }
        return posts;
    }

    /** What is left of a service that has lasted for a while: drawn from those that lasted longer. */
    private static double left(QueueState state, Ticket serving, Instant now, SplittableRandom random) {
        double spent = Math.max(0, Duration.between(serving.call().orElseThrow().first(), now).toSeconds());
        double[] longer = times(state, serving.service()).stream().mapToDouble(Long::doubleValue)
                .filter(t -> t > spent).toArray();
        return longer.length == 0 ? 0 : longer[random.nextInt(longer.length)] - spent;
    }

    private static double play(QueueState state, List<Post> posts, LinePlay line, Ticket ticket,
            SplittableRandom random) {
        PriorityQueue<Post> free = new PriorityQueue<>(Comparator.comparingDouble(Post::free));
        free.addAll(posts);
        while (true) {
            Post post = free.remove();
            Optional<Ticket> next = line.call(post.services());
            if (next.isEmpty()) {
                continue;
            }
            if (next.get().number().equals(ticket.number())) {
                return post.free();
            }
            List<Long> times = times(state, next.get().service());
            free.add(new Post(post.services(), post.free() + times.get(random.nextInt(times.size()))));
        }
    }

    /** Measured times of a service; of all services, while it has none of its own. */
    private static List<Long> times(QueueState state, String service) {
        List<Long> own = state.served().of(service);
        return own.isEmpty() ? state.served().seconds().values().stream().flatMap(List::stream).toList() : own;
    }
}
