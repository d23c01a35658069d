package id.anjungan.kiosk.payment;

import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One purchase and the world around it, small enough to be walked whole: an acquirer with a tombstone, a tax server
 * keyed by purchase id, a hub that opens refunds, and a network that may delay, drop and double every message. Messages
 * are sets: whether one copy or two are on the way makes no difference to what can happen.
 *
 * @param terminal empty while the power is cut
 * @param stored   what a restart would find: the fold of the rows
 * @param late     the QR's end and the grace are over
 * @param wrongs   what must never happen and did
 */
record World(Optional<Purchase> terminal, Purchase stored, Bank bank, Tax tax, boolean refundOpen, boolean late,
        int cuts, Set<Message> wire, Set<Timer> timers, Set<String> wrongs) {

    /** The acquirer. */
    enum Bank {
        NOTHING, LIVE, PAID, EXPIRED, CANCELLED
    }

    /** The tax server: whether it would take this posting is fixed before. */
    enum Tax {
        WOULD_POST, WOULD_REFUSE, POSTED, REFUSED
    }

    /** On the wire, to the world and back. */
    enum Message {
        ISSUE, QUERY, CANCEL, REFUND, POST, ASK_POSTING,
        SAY_ISSUED, SAY_REFUSED, SAY_PAID, SAY_PENDING, SAY_EXPIRED, SAY_EXPIRED_CANCELLED, SAY_CANCELLED,
        SAY_NOT_FOUND, SAY_REFUND_OPENED, SAY_POSTED, SAY_POSTING_REFUSED, SAY_POSTING_OPEN, SAY_DESK_POSTED,
        SAY_DESK_REFUNDS;

        boolean isAnswer() {
            return name().startsWith("SAY_");
        }
    }

    /** The function under test, or a weakened one. */
    interface Rules {
        Step step(Purchase p, PaymentEvent e, Instant now);

        /** What a restart would find after the rows of a step. */
        default Purchase found(Purchase stored, Step step) {
            Purchase found = stored;
            for (var row : step.rows()) {
                found = row.fields().containsKey("bill") ? found : PurchaseFold.apply(found, row);
            }
            return found;
        }
    }

    private static final Instant EARLY = Samples.NOW.plusSeconds(60);
    private static final Instant LATE = Samples.NOW.plus(Duration.ofHours(1));

    static World start(Tax tax, int cuts, Rules rules) {
        Step first = Samples.RULES.begin(Samples.ID, "qris", Samples.bill(), Samples.VISIT, Samples.NOW);
        World before = new World(Optional.of(first.next()), first.next().with(Purchase.Live.NONE), Bank.NOTHING, tax,
                false, false, cuts, Set.of(), Set.of(), Set.of());
        return before.taken(before.stored, first, before.stored, first.effects().size(), false);
    }

    /** Cheap: the bill is the same in all of them. */
    @Override
    public int hashCode() {
        return java.util.Objects.hash(terminal.map(World::axes), axes(stored), bank, tax, refundOpen, late, cuts, wire,
                timers, wrongs);
    }

    static int axes(Purchase p) {
        return java.util.Objects.hash(p.payment(), p.delivery(), p.receipts(), p.facts(), p.live());
    }

    /** Everything that may happen next. */
    List<World> next(Rules rules) {
        return next(rules, true);
    }

    /**
     * As {@link #next}, but every message stays on the wire for ever. Nothing can happen with fewer messages under way
     * that cannot with more, so this reaches every terminal, bank and tax server that {@code next} reaches, in a
     * fraction of the states. What loss can spoil is only the way on: see {@link #allLost}.
     */
    List<World> nextKeeping(Rules rules) {
        return next(rules, false);
    }

    private List<World> next(Rules rules, boolean lossy) {
        List<World> all = new ArrayList<>();
        for (Message m : wire) {
            if (lossy) {
                all.add(without(m));
                without(m).arrive(m, rules, all);
            }
            arrive(m, rules, all);
        }
        worldMoves(all);
        if (terminal.isPresent()) {
            timers.forEach(t -> event(new PaymentEvent.TimerRang(Samples.ID, t), rules, all));
            event(new PaymentEvent.CancelWanted(Samples.ID), rules, all);
            event(new PaymentEvent.CitizenLeft(Samples.ID), rules, all);
            event(new PaymentEvent.AcquirerSilent(Samples.ID), rules, all);
            event(new PaymentEvent.PostingUnknown(Samples.ID), rules, all);
        } else {
            World on = new World(Optional.of(stored), stored, bank, tax, refundOpen, late, cuts, wire, Set.of(),
                    wrongs);
            on.event(new PaymentEvent.Restarted(Samples.ID), rules, all);
        }
        return all;
    }

    private void worldMoves(List<World> all) {
        boolean seen = stored.wasShown();
        // A phone may even pay after the acquirer has said "expired" and the grace is over: a late success.
        if ((bank == Bank.LIVE || bank == Bank.EXPIRED) && seen) {
            all.add(with(Bank.PAID).and(Message.SAY_PAID));
        }
        if (bank == Bank.PAID) {
            all.add(and(Message.SAY_PAID));
        }
        if (bank == Bank.LIVE) {
            all.add(with(Bank.EXPIRED));
        }
        if (!late && bank != Bank.LIVE) {
            // An answer that old is past its ask's deadline: it comes as a push, which proves nothing about a cancel.
            World w = wire.contains(Message.SAY_EXPIRED_CANCELLED)
                    ? without(Message.SAY_EXPIRED_CANCELLED).and(Message.SAY_EXPIRED) : this;
            all.add(new World(terminal, stored, bank, tax, refundOpen, true, cuts, w.wire, timers, wrongs));
        }
        if (late && bank == Bank.PAID && terminal.isEmpty()) {
            deskActs(all);
        }
    }

    /** The hub's desk, for a terminal that fell silent. */
    private void deskActs(List<World> all) {
        World after = postedAtTax();
        if (after.tax == Tax.POSTED) {
            all.add(after.and(Message.SAY_DESK_POSTED));
        } else {
            all.add(after.refundOpened().and(Message.SAY_DESK_REFUNDS));
        }
    }

    /** One copy of it; whether another stays behind is decided before. */
    private void arrive(Message m, Rules rules, List<World> all) {
        if (!m.isAnswer()) {
            all.add(served(m));
        } else if (terminal.isPresent()) {
            event(event(m), rules, all);
        }
    }

    /** The worst that the network can do from here. */
    World allLost() {
        return new World(terminal, stored, bank, tax, refundOpen, late, cuts, Set.of(), timers, wrongs);
    }

    private World served(Message m) {
        return switch (m) {
            case ISSUE -> bank == Bank.NOTHING ? with(Bank.LIVE).and(Message.SAY_ISSUED)
                    : bank == Bank.CANCELLED ? and(Message.SAY_REFUSED) : and(Message.SAY_ISSUED);
            case QUERY -> and(switch (bank) {
                case NOTHING -> Message.SAY_NOT_FOUND;
                case LIVE -> Message.SAY_PENDING;
                case PAID -> Message.SAY_PAID;
                case EXPIRED -> Message.SAY_EXPIRED;
                case CANCELLED -> Message.SAY_CANCELLED;
            });
            case CANCEL -> bank == Bank.PAID ? and(Message.SAY_PAID)
                    : bank == Bank.EXPIRED ? and(Message.SAY_EXPIRED_CANCELLED)
                            : with(Bank.CANCELLED).and(Message.SAY_CANCELLED);
            case REFUND -> refundOpened().and(Message.SAY_REFUND_OPENED);
            case POST -> {
                World after = postedAtTax();
                yield after.and(after.tax == Tax.POSTED ? Message.SAY_POSTED : Message.SAY_POSTING_REFUSED);
            }
            case ASK_POSTING -> and(tax == Tax.POSTED ? Message.SAY_POSTED
                    : tax == Tax.REFUSED ? Message.SAY_POSTING_REFUSED : Message.SAY_POSTING_OPEN);
            default -> throw new IllegalStateException(m.name());
        };
    }

    private World postedAtTax() {
        Tax after = switch (tax) {
            case WOULD_POST, POSTED -> Tax.POSTED;
            case WOULD_REFUSE, REFUSED -> Tax.REFUSED;
        };
        World w = new World(terminal, stored, bank, after, refundOpen, late, cuts, wire, timers, wrongs);
        w = after == Tax.POSTED && bank != Bank.PAID ? w.wrong("posted without money") : w;
        return after == Tax.POSTED && refundOpen ? w.wrong("posted and given back") : w;
    }

    private World refundOpened() {
        World w = new World(terminal, stored, bank, tax, true, late, cuts, wire, timers, wrongs);
        return tax == Tax.POSTED ? w.wrong("posted and given back") : w;
    }

    private static PaymentEvent event(Message m) {
        return switch (m) {
            case SAY_ISSUED -> Samples.issued();
            case SAY_REFUSED -> new PaymentEvent.IssueRefused(Samples.ID, "tombstone");
            case SAY_PAID -> Samples.paid();
            case SAY_PENDING -> new PaymentEvent.StillPending(Samples.ID);
            case SAY_EXPIRED -> new PaymentEvent.NotPaid(Samples.ID, Status.EXPIRED, false);
            case SAY_EXPIRED_CANCELLED -> new PaymentEvent.NotPaid(Samples.ID, Status.EXPIRED, true);
            case SAY_CANCELLED -> new PaymentEvent.NotPaid(Samples.ID, Status.CANCELLED, true);
            case SAY_NOT_FOUND -> new PaymentEvent.NotPaid(Samples.ID, Status.NOT_FOUND, false);
            case SAY_REFUND_OPENED -> new PaymentEvent.RefundOpened(Samples.ID, "RF-1");
            case SAY_POSTED -> Samples.posted(Samples.TOTAL, "DESK-1");
            case SAY_POSTING_REFUSED -> new PaymentEvent.PostingRefused(Samples.ID, PostingRefusal.PAID_OTHERWISE);
            case SAY_POSTING_OPEN -> new PaymentEvent.PostingUnknown(Samples.ID);
            case SAY_DESK_POSTED -> Samples.desk(Decision.POSTED);
            case SAY_DESK_REFUNDS -> Samples.desk(Decision.REFUND_OPENED);
            default -> throw new IllegalStateException(m.name());
        };
    }

    // ---- the terminal: journal first, then act, and the power may go anywhere in between

    private void event(PaymentEvent e, Rules rules, List<World> all) {
        Step step = rules.step(terminal.orElseThrow(), e, late ? LATE : EARLY);
        Purchase found = rules.found(stored, step);
        int effects = step.effects().size();
        World rung = e instanceof PaymentEvent.TimerRang rang ? withoutTimer(rang.timer()) : this;
        all.add(rung.taken(terminal.get(), step, found, effects, false));
        if (cuts > 0) {
            all.add(rung.dark(stored));
            for (int done = 0; done <= effects; done++) {
                all.add(rung.taken(terminal.get(), step, found, done, true));
            }
        }
    }

    private World dark(Purchase found) {
        return new World(Optional.empty(), found, bank, tax, refundOpen, late, cuts - 1, wire, Set.of(), wrongs);
    }

    private World taken(Purchase before, Step step, Purchase found, int effects, boolean thenCut) {
        Purchase next = calm(step.next());
        Set<Message> out = new HashSet<>(wire);
        Set<Timer> ticking = new HashSet<>(timers);
        World w = this;
        for (PaymentEffect effect : step.effects().subList(0, effects)) {
            send(effect, out, ticking);
            boolean lunas = effect instanceof PaymentEffect.Print p && p.paper() == Paper.BUKTI_PELUNASAN;
            w = lunas && tax != Tax.POSTED ? w.wrong("LUNAS before the posting") : w;
        }
        w = saidTooEarly(before, next) ? w.wrong("said not charged, and it may be") : w;
        World after = new World(Optional.of(next), found, bank, tax, refundOpen, late, cuts, Set.copyOf(out),
                Set.copyOf(ticking), w.wrongs);
        return thenCut ? after.dark(found) : after;
    }

    /** "Not charged" may be said only when nobody has paid and nobody should be able to any more. */
    private boolean saidTooEarly(Purchase before, Purchase next) {
        boolean says = next.payment() == PaymentState.CANCELLED || next.payment() == PaymentState.DECLINED;
        boolean new_ = before.payment() != next.payment();
        boolean mayBePaid = (bank == Bank.PAID || bank == Bank.EXPIRED) && !late || bank == Bank.LIVE
                && next.wasShown();
        return says && new_ && mayBePaid;
    }

    private static void send(PaymentEffect effect, Set<Message> out, Set<Timer> ticking) {
        if (effect instanceof PaymentEffect.SetTimer e) {
            ticking.add(e.timer());
        } else if (effect instanceof PaymentEffect.StopTimer e) {
            ticking.remove(e.timer());
        } else if (effect instanceof PaymentEffect.Issue) {
            out.add(Message.ISSUE);
        } else if (effect instanceof PaymentEffect.Query) {
            out.add(Message.QUERY);
        } else if (effect instanceof PaymentEffect.CancelAtAcquirer) {
            out.add(Message.CANCEL);
        } else if (effect instanceof PaymentEffect.OpenRefund) {
            out.add(Message.REFUND);
        } else if (effect instanceof PaymentEffect.Post) {
            out.add(Message.POST);
        } else if (effect instanceof PaymentEffect.QueryPosting) {
            out.add(Message.ASK_POSTING);
        }
    }

    /** How often something was tried decides only how long it waits: left out, so that the walk ends. */
    private static Purchase calm(Purchase p) {
        return p.with(new Purchase.Live(p.live().qr(), p.live().until(), 0, 0, p.live().cancelAsked(),
                p.live().attended()));
    }

    // ---- ends

    /** The journey is over well: nothing owed on either side, and what is said is true. */
    boolean endsWell() {
        if (terminal.isEmpty()) {
            return false;
        }
        return switch (terminal.get().payment()) {
            case SETTLED -> bank == Bank.PAID && tax == Tax.POSTED && !refundOpen;
            case REFUND_OWED -> refundOpen && terminal.get().facts().refund().isPresent() && tax != Tax.POSTED;
            case CANCELLED, DECLINED -> bank != Bank.PAID && tax != Tax.POSTED;
            default -> false;
        };
    }

    // ---- small changes

    private World with(Bank other) {
        return new World(terminal, stored, other, tax, refundOpen, late, cuts, wire, timers, wrongs);
    }

    private World and(Message m) {
        Set<Message> more = new HashSet<>(wire);
        more.add(m);
        return new World(terminal, stored, bank, tax, refundOpen, late, cuts, Set.copyOf(more), timers, wrongs);
    }

    private World without(Message m) {
        Set<Message> less = new HashSet<>(wire);
        less.remove(m);
        return new World(terminal, stored, bank, tax, refundOpen, late, cuts, Set.copyOf(less), timers, wrongs);
    }

    private World withoutTimer(Timer t) {
        Set<Timer> less = new HashSet<>(timers);
        less.remove(t);
        return new World(terminal, stored, bank, tax, refundOpen, late, cuts, wire, Set.copyOf(less), wrongs);
    }

    private World wrong(String what) {
        Set<String> more = new HashSet<>(wrongs);
        more.add(what);
        return new World(terminal, stored, bank, tax, refundOpen, late, cuts, wire, timers, Set.copyOf(more));
    }
}
