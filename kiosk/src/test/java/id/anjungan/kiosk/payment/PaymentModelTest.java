package id.anjungan.kiosk.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.World.Rules;
import id.anjungan.kiosk.payment.World.Tax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The real rules in a small world, and weakened ones that must be caught. */
class PaymentModelTest {

    private static final long SEED = 20261122;
    /** Ten times what the world has today. */
    private static final int CAP = 50_000;

    /** Every fourth walk starts where chance alone hardly comes: the QR has expired and is believed to be unpaid. */
    private static final Map<Tax, World> EXPIRED = Map.of(Tax.WOULD_POST, expired(Tax.WOULD_POST), Tax.WOULD_REFUSE,
            expired(Tax.WOULD_REFUSE));

    private static World expired(Tax tax) {
        Rules rules = new Remembered(Samples.RULES::step);
        Set<World> seen = new HashSet<>(Set.of(World.start(tax, 0, rules)));
        Deque<World> open = new ArrayDeque<>(seen);
        while (true) {
            for (World n : open.removeFirst().next(rules)) {
                if (n.terminal().orElseThrow().payment() == PaymentState.CANCELLED && n.bank() == World.Bank.EXPIRED) {
                    return n;
                }
                if (seen.add(n)) {
                    open.add(n);
                }
            }
        }
    }

    /** What a walk over the world finds wrong; empty for rules that hold. */
    private static Set<String> faults(Rules rules, int walks, int steps, long seed) {
        Set<String> found = new TreeSet<>();
        Random random = new Random(seed);
        for (int i = 0; i < walks && found.isEmpty(); i++) {
            Tax tax = random.nextBoolean() ? Tax.WOULD_POST : Tax.WOULD_REFUSE;
            World w = i % 4 == 0 ? EXPIRED.get(tax) : World.start(tax, 2, rules);
            for (int s = 0; s < steps && found.isEmpty(); s++) {
                List<World> next = w.next(rules);
                w = next.get(random.nextInt(next.size()));
                found.addAll(w.wrongs());
            }
            if (found.isEmpty() && !canEndWell(w, rules)) {
                found.add("wedged: " + w.terminal().map(p -> p.payment() + "/" + p.delivery()).orElse("dark")
                        + " with bank " + w.bank() + ", tax " + w.tax());
            }
        }
        return found;
    }

    /** From here on the world is kind: is there a way to an end where nothing is owed? */
    private static boolean canEndWell(World from, Rules rules) {
        Set<World> seen = new HashSet<>(Set.of(from));
        Deque<World> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < 20_000) {
            World w = open.removeFirst();
            if (w.endsWell()) {
                return true;
            }
            for (World n : w.nextKeeping(rules)) {
                if (n.cuts() == w.cuts() && seen.add(n)) {
                    open.add(n);
                }
            }
        }
        return false;
    }

    @Test
    void seededWalk_withTwoPowerCuts_neverGoesWrongAndNeverWedges() {
        assertEquals(Set.of(), faults(new Remembered(Samples.RULES::step), 1_000, 60, SEED), "seed " + SEED);
    }

    /** Everything that can be reached, with the ways that led there; whole, or the test fails. */
    private static Map<World, List<World>> reachable(List<World> starts, Rules rules, boolean kind) {
        Map<World, List<World>> came = new HashMap<>();
        Deque<World> open = new ArrayDeque<>();
        for (World start : starts) {
            if (came.put(start, new ArrayList<>()) == null) {
                open.add(start);
            }
        }
        while (!open.isEmpty()) {
            World w = open.removeFirst();
            if (!w.wrongs().isEmpty()) {
                return came;
            }
            for (World n : w.nextKeeping(rules)) {
                if (kind && n.cuts() < w.cuts()) {
                    continue;
                }
                List<World> ways = came.get(n);
                if (ways == null) {
                    ways = new ArrayList<>();
                    came.put(n, ways);
                    open.add(n);
                }
                ways.add(w);
            }
            assertTrue(came.size() < CAP, "the world is too large to be walked whole");
        }
        return came;
    }

    /**
     * Breadth first over the whole world with one power cut: nothing goes wrong; and from every state, even if all that
     * is under way is lost then, there is a way to an end where nothing is owed.
     */
    private static Optional<String> wrongSomewhere(Rules judged) {
        Rules rules = new Remembered(judged);
        for (Tax tax : List.of(Tax.WOULD_POST, Tax.WOULD_REFUSE)) {
            Map<World, List<World>> came = reachable(List.of(World.start(tax, 1, rules)), rules, false);
            Optional<World> wrong = came.keySet().stream().filter(w -> !w.wrongs().isEmpty()).findFirst();
            if (wrong.isPresent()) {
                return Optional.of(story(wrong.get(), came));
            }
            List<World> lost = came.keySet().stream().map(World::allLost).distinct().toList();
            Map<World, List<World>> onward = reachable(lost, rules, true);
            Set<World> good = backFromGoodEnds(onward);
            Optional<World> wedged = lost.stream().filter(w -> !good.contains(w)).findFirst();
            if (wedged.isPresent()) {
                return Optional.of("wedged, tax " + tax + line(wedged.get()));
            }
        }
        return Optional.empty();
    }

    @Test
    void everyStateReachableWithOnePowerCut_isRight_andLeadsToAnEnd() {
        assertEquals(Optional.empty(), wrongSomewhere(Samples.RULES::step));
        Rules rules = new Remembered(Samples.RULES::step);
        for (Tax tax : List.of(Tax.WOULD_POST, Tax.WOULD_REFUSE)) {
            int states = reachable(List.of(World.start(tax, 1, rules)), rules, false).size();
            assertTrue(states > 3_000, "the world has shrunk: " + states + " states");
        }
    }

    /** What makes the whole walk small is true: a walk that loses messages comes nowhere that it does not. */
    @Test
    void losingMessages_reachesNoOtherTerminalBankOrTaxServer() {
        Rules rules = new Remembered(Samples.RULES::step);
        Map<World, Set<World>> wide = new HashMap<>();
        reachable(List.of(World.start(Tax.WOULD_POST, 1, rules)), rules, false).keySet()
                .forEach(w -> wide.computeIfAbsent(w.allLost(), x -> new HashSet<>()).add(w));
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            World w = World.start(Tax.WOULD_POST, 1, rules);
            for (int s = 0; s < 60; s++) {
                List<World> next = w.next(rules);
                w = next.get(random.nextInt(next.size()));
                World here = w;
                assertTrue(wide.getOrDefault(w.allLost(), Set.of()).stream()
                        .anyMatch(v -> v.wire().containsAll(here.wire())), () -> "seed " + SEED + line(here));
            }
        }
    }

    /** The shortest way to a world, one line each. */
    private static String story(World end, Map<World, List<World>> came) {
        StringBuilder story = new StringBuilder();
        Set<World> told = new HashSet<>();
        // The first way that led to a world is the shortest; a start may have been come back to.
        for (World w = end; told.add(w); w = came.get(w).isEmpty() ? w : came.get(w).get(0)) {
            story.insert(0, line(w));
        }
        return story.toString();
    }

    private static String line(World w) {
        return "\n" + w.terminal().map(p -> p.payment() + "/" + p.delivery()).orElse("dark") + " stored "
                + w.stored().payment() + ", bank " + w.bank() + ", tax " + w.tax() + ", refund " + w.refundOpen()
                + ", late " + w.late() + ", wire " + new TreeSet<>(w.wire()) + ", timers " + new TreeSet<>(w.timers())
                + ", wrong " + w.wrongs();
    }

    private static Set<World> backFromGoodEnds(Map<World, List<World>> came) {
        Set<World> good = new HashSet<>();
        came.keySet().stream().filter(World::endsWell).forEach(good::add);
        Deque<World> open = new ArrayDeque<>(good);
        while (!open.isEmpty()) {
            for (World before : came.get(open.removeFirst())) {
                if (good.add(before)) {
                    open.add(before);
                }
            }
        }
        return good;
    }

    // ---- weakened rules: each must be caught

    private static Step to(Purchase p, PaymentState state, PaymentEffect... effects) {
        Draft draft = new Draft(p).payment(state, StepWhy.RESTART).stop(PaymentEvent.Timer.values());
        List.of(effects).forEach(draft::effect);
        return draft.done();
    }

    private static Map<String, Rules> mutants() {
        Rules real = Samples.RULES::step;
        Map<String, Rules> all = new HashMap<>();
        all.put("a time-out means declined", (p, e, at) -> e instanceof PaymentEvent.TimerRang r
                && r.timer() == PaymentEvent.Timer.COUNTDOWN && p.payment() == PaymentState.AUTH_INTENT
                        ? to(p, PaymentState.DECLINED) : real.step(p, e, at));
        all.put("restart forgets the intent", (p, e, at) -> e instanceof PaymentEvent.Restarted
                && p.payment() == PaymentState.AUTH_INTENT ? to(p, PaymentState.CANCELLED) : real.step(p, e, at));
        all.put("any no is final", (p, e, at) -> e instanceof PaymentEvent.NotPaid
                && p.payment() == PaymentState.UNKNOWN ? to(p, PaymentState.CANCELLED) : real.step(p, e, at));
        all.put("LUNAS with the money", (p, e, at) -> {
            Step s = real.step(p, e, at);
            return e instanceof PaymentEvent.Paid && s.refusal().isEmpty()
                    ? with(s, new PaymentEffect.Print(Paper.BUKTI_PELUNASAN, 0)) : s;
        });
        all.put("an unanswered posting is given back", (p, e, at) -> e instanceof PaymentEvent.PostingUnknown
                && p.payment() == PaymentState.APPROVED
                        ? to(p, PaymentState.REFUND_OWED, new PaymentEffect.OpenRefund(StepWhy.NO_ANSWER))
                                : real.step(p, e, at));
        all.put("a refused posting is forgotten", (p, e, at) -> e instanceof PaymentEvent.PostingRefused
                && p.payment() == PaymentState.APPROVED ? to(p, PaymentState.SETTLED) : real.step(p, e, at));
        all.put("a late success is ignored", (p, e, at) -> e instanceof PaymentEvent.Paid
                && p.payment() == PaymentState.CANCELLED ? Step.refused(p, "late") : real.step(p, e, at));
        all.put("a refund is asked for once", (p, e, at) -> e instanceof PaymentEvent.TimerRang
                && p.payment() == PaymentState.REFUND_OWED || e instanceof PaymentEvent.Restarted
                && p.payment() == PaymentState.REFUND_OWED ? Step.refused(p, "once") : real.step(p, e, at));
        all.put("a posting is tried once", (p, e, at) -> (e instanceof PaymentEvent.TimerRang
                || e instanceof PaymentEvent.Restarted) && p.payment() == PaymentState.APPROVED
                        ? Step.refused(p, "once") : real.step(p, e, at));
        all.put("posts before it is paid", (p, e, at) -> {
            Step s = real.step(p, e, at);
            return e instanceof PaymentEvent.Issued && s.refusal().isEmpty() ? with(s, new PaymentEffect.Post()) : s;
        });
        all.put("unknown money is not asked after", (p, e, at) -> p.payment() == PaymentState.UNKNOWN
                && (e instanceof PaymentEvent.TimerRang || e instanceof PaymentEvent.Restarted
                || e instanceof PaymentEvent.StillPending || e instanceof PaymentEvent.NotPaid)
                        ? Step.refused(p, "tired") : real.step(p, e, at));
        return all;
    }

    private static Step with(Step s, PaymentEffect more) {
        List<PaymentEffect> effects = new ArrayList<>(s.effects());
        effects.add(more);
        return new Step(s.next(), s.rows(), effects, Optional.empty());
    }

    /** The whole walk catches each; chance would, too, but needs longer for it. */
    @Test
    void everyWeakenedVariant_isCaught() {
        Set<String> escaped = new TreeSet<>();
        mutants().forEach((name, rules) -> {
            if (wrongSomewhere(rules).isEmpty()) {
                escaped.add(name);
            }
        });
        assertEquals(Set.of(), escaped);
    }
}
