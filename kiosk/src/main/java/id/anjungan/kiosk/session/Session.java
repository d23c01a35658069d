package id.anjungan.kiosk.session;

import id.anjungan.contract.Coded;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.devices.card.CardEvent;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Touch;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One citizen at a time: idle, the start page, a flow, and back. Owns all rules' state; only the loop calls it. After
 * each command the screen gets a frame, then the visit's rows are stored.
 */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration DISK_RETRY = Duration.ofSeconds(5);
    /** A second tap on a face lands where the way to the sheet has come meanwhile: it meant the face. */
    private static final Duration SECOND_TAP = Duration.ofMillis(700);
    private static final String DISK = "disk";
    private static final String NOT_ENROLLED = "not_enrolled";

    private final SessionPorts ports;
    private final SessionSettings settings;
    private final Consumer<Command> loop;
    private final Surroundings around;
    private final Stage stage;
    private final VisitRows rows;
    private final StaffDesk staff;
    private Optional<Visit> visit = Optional.empty();
    private Optional<Clerk> clerk = Optional.empty();
    /** How the closed terminal is shown to whoever stands before it, and when that one last touched. */
    private Dress passer;
    private Optional<Instant> passedAt = Optional.empty();
    private Frame shown;
    private long version;
    private long card;
    private OneHand hand = OneHand.NOBODY;
    private Instant diskRetry = Instant.MIN;

    Session(SessionPorts ports, SessionSettings settings, Consumer<Command> loop) {
        this.ports = ports;
        this.settings = settings;
        this.loop = loop;
        this.around = new Surroundings(settings.services(), settings.devices(), () -> new Service.Now(
                ports.clock().instant(), ports.queue().map(Numbers::usedUp).orElse(Set.of())));
        this.rows = new VisitRows(ports.journal());
        this.staff = new StaffDesk(ports, settings, rows, around, loop);
        this.stage = new Stage(settings, around, staff);
        passedBy();
    }

    void on(Command command, Instant now) {
        if (command instanceof Command.Touched t) {
            touched(t.touch(), now);
        } else if (command instanceof Command.Told told) {
            told(told, now);
        } else if (command instanceof Command.Moved moved) {
            moved(moved, now);
        } else if (command instanceof Command.Carded c) {
            carded(c.event(), now);
        } else if (command instanceof Command.Scanned s) {
            scanned(s.event(), now);
        } else if (command instanceof Command.Run run) {
            run.work().run();
        } else {
            surroundings(command, now);
        }
    }

    private void surroundings(Command command, Instant now) {
        if (command instanceof Command.StaffAnswered answer) {
            staff.answered(answer, now);
        } else if (command instanceof Command.StaffDone done) {
            staff.done(done);
        } else if (command instanceof Command.SlipEnded slip) {
            staff.slipEnded(slip);
        } else if (command instanceof Command.DeviceChanged d && around.changed(d.health())) {
            rows.device(d.health());
        } else if (command instanceof Command.BoardChanged b) {
            around.board(b.board());
        } else if (command instanceof Command.LinkChanged l) {
            link(l.state());
        } else if (command instanceof Command.NotConnected off) {
            around.told(off);
        } else if (command instanceof Command.JournalProven proven) {
            journal(proven.holds(), now);
        } else if (command instanceof Command.Welcome) {
            around.reopen("starting");
            link(ports.link().state());
        }
    }

    /** No money is taken on a journal that does not hold: who has not paid yet is led back to the start page. */
    private void journal(boolean holds, Instant now) {
        around.journalHolds = holds;
        visit.filter(v -> !holds && v.purchase.isEmpty()).ifPresent(v -> settings.services().stream()
                .filter(s -> v.service.equals(Optional.of(s.id())) && around.needsJournal(s))
                .forEach(s -> backToStart(v, now)));
    }

    private void link(HubLink.State state) {
        around.linked(state);
        if (state == HubLink.State.NOT_ENROLLED && around.closed.isEmpty()) {
            around.close(NOT_ENROLLED, "ENROL");
        } else if (state != HubLink.State.NOT_ENROLLED) {
            around.reopen(NOT_ENROLLED);
        }
    }

    // ---- the citizen

    private void touched(Touch touch, Instant now) {
        if (around.closed.isPresent() && visit.isEmpty()) {
            passing(touch, now);
            return;
        }
        if (visit.isPresent()) {
            hand = hand.touched(now, settings.repeat());
        }
        Visit v = visit.orElseGet(() -> begin(now));
        v.quietSince = now;
        if (touch instanceof Touch.Felt) {
            v.touches += anonymous(v) ? 0 : 1;
        } else if (touch instanceof Touch.Face face) {
            faced(v, face, now);
        } else if (touch instanceof Touch.Sheet sheet) {
            asksForTheSheet(v, sheet, now);
        } else if (touch instanceof Touch.Act act) {
            if (act.page().equals(stage.page(visit).id())) {
                acted(v, act.intent(), now);
            }
        } else if (touch instanceof Touch.Leave) {
            if (!v.held()) {
                end(v, leftWith(v), now);
            }
        } else {
            bar(v.dress, touch, now);
        }
    }

    /** The answer goes into its box, and its touch out of the visit: nothing there tells that one answered. */
    private void faced(Visit v, Touch.Face face, Instant now) {
        if (stage.asked(v).faces() && face.page().equals(stage.page(visit).id())) {
            settings.after().touched(v.service.orElseThrow(), face.level());
            v.facedAt = Optional.of(now);
            v.touches--;
        }
    }

    private void asksForTheSheet(Visit v, Touch.Sheet sheet, Instant now) {
        boolean second = v.facedAt.filter(at -> now.isBefore(at.plus(SECOND_TAP))).isPresent();
        if (!second && stage.asked(v).sheet() && sheet.page().equals(stage.page(visit).id())) {
            v.touches--;
            become(v, settings.after().open(v.service.orElseThrow(), v.flow.orElseThrow()), now);
        }
    }

    private static boolean anonymous(Visit v) {
        return v.flow.filter(Flow::anonymous).isPresent();
    }

    /** Who leaves a page that tells the end of the matter has got it: what was settled is not called abandoned. */
    private static Coded leftWith(Visit v) {
        return v.flow.filter(f -> !(f.page() instanceof Page.Wait)).map(f -> f.on(new Intent.TimedOut()))
                .map(f -> f.outcome().isEmpty() && anonymous(v) ? f.on(new Intent.TimedOut()) : f)
                .flatMap(Flow::outcome).filter(outcome -> outcome != VisitOutcome.TIMED_OUT)
                .orElse(VisitOutcome.LEFT);
    }

    /** The bottom bar, the same on every page. */
    private void bar(Dress dress, Touch touch, Instant now) {
        if (touch instanceof Touch.CallStaff) {
            staff.call(visit, visit.filter(Session::anonymous).map(v -> v.toldPage)
                    .orElseGet(() -> stage.page(visit).id()), now);
        } else if (touch instanceof Touch.CancelStaff) {
            staff.cancel();
        } else if (touch instanceof Touch.StaffHelped) {
            staff.helped();
        } else if (touch instanceof Touch.StaffSlip) {
            staff.slip(visit, now);
        } else {
            dress.wear(touch);
        }
    }

    /** Before a closed terminal nobody has a visit, and everybody may read why it is closed. */
    private void passing(Touch touch, Instant now) {
        bar(passer, touch, now);
        passedAt = Optional.of(now);
    }

    private void passedBy() {
        passer = new Dress(settings.language());
        passedAt = Optional.empty();
    }

    private Visit begin(Instant now) {
        Visit v = new Visit(ports.visits().get(), now, settings.language());
        hand = hand.begun(now, settings.repeat());
        v.stepPage = StartPage.ID;
        v.toldPage = StartPage.ID;
        visit = Optional.of(v);
        clerk = Optional.of(new Clerk(ports, settings, v, loop, new Clerk.Around(around::scanner,
                id -> around.startPage().offers(id),
                () -> hand.pausedUntil(ports.clock().instant(), settings.repeat()))));
        passedBy();
        rows.started(v);
        return v;
    }

    private void acted(Visit v, Intent intent, Instant now) {
        if (v.flow.isPresent()) {
            become(v, v.flow.get().on(intent), now);
        } else if (intent instanceof Intent.Chose chosen) {
            around.startPage().open(chosen.action()).ifPresent(opened -> {
                open(v, opened.service(), now);
                opened.entry().filter(e -> v.flow.isPresent()).ifPresent(e ->
                        become(v, v.flow.get().on(new Intent.Chose(e)), now));
            });
        }
    }

    /** A service that is switched off says why, and where else to go. */
    private void open(Visit v, Service service, Instant now) {
        v.service = Optional.of(service.id());
        Desk desk = clerk.orElseThrow();
        Optional<Text> off = around.startPage().stand(service).off();
        become(v, off.<Flow>map(why -> new OffFlow(service.tile().title(), why, ticket(v, desk),
                desk.ticketsElsewhere())).orElseGet(() -> service.open(desk)), now);
    }

    private Optional<Supplier<Flow>> ticket(Visit v, Desk desk) {
        return settings.hosted().map(queue -> () -> {
            v.service = Optional.of(queue.id());
            return queue.open(desk);
        });
    }

    private void become(Visit v, Flow next, Instant now) {
        if (next.outcome().isPresent()) {
            Coded outcome = next.outcome().get();
            if (outcome == VisitOutcome.LEFT) {
                backToStart(v, now);
            } else {
                end(v, outcome, now);
            }
            return;
        }
        v.flow = Optional.of(next);
        v.sheeted |= next.anonymous() && !(next.page() instanceof Page.Menu);
        stepped(v, next.page().id(), now);
    }

    private void backToStart(Visit v, Instant now) {
        leavePurchase(v);
        v.flow = Optional.empty();
        v.service = Optional.empty();
        stepped(v, StartPage.ID, now);
    }

    private void stepped(Visit v, String page, Instant now) {
        if (!page.equals(v.stepPage)) {
            v.stepPage = page;
            v.pageSince = now;
            v.quietSince = now;
            if (!anonymous(v) && !page.equals(v.toldPage)) {
                v.toldPage = page;
                rows.step(v, page);
            }
        }
    }

    private void end(Visit v, Coded outcome, Instant now) {
        leavePurchase(v);
        staff.visitEnded();
        rows.ended(v, outcome, now);
        settings.after().visitEnded();
        visit = Optional.empty();
        clerk = Optional.empty();
    }

    private void leavePurchase(Visit v) {
        if (v.purchase.isPresent()) {
            ports.till().visitEnded(v.id);
        }
        v.purchase = Optional.empty();
        v.progress = Optional.empty();
    }

    // ---- the world

    private void told(Command.Told told, Instant now) {
        Optional<Visit> v = visit.filter(x -> x.id.equals(told.visit()) && x.flow.isPresent());
        if (v.isPresent() && (told.ask() == 0 || told.ask() == v.get().ask)) {
            handed(told.intent(), now);
            become(v.get(), v.get().flow.get().on(clerk.orElseThrow().completed(told.intent())), now);
        }
    }

    /** Tickets of one person are told from those of a crowd. */
    private void handed(Intent intent, Instant now) {
        if (intent instanceof Intent.PaperEnded) {
            hand = hand.stirred(now);
        } else if (intent instanceof Intent.Answered a && a.answer() instanceof QueueBody.TicketIssued) {
            hand = hand.issued(now);
        } else if (intent instanceof Intent.Answered a && a.answer() instanceof QueueBody.TicketRefused no
                && no.why() == QueueBody.Why.TOO_FAST) {
            hand = hand.turnedAway(now);
        }
    }

    private void moved(Command.Moved moved, Instant now) {
        Optional<Visit> v = visit.filter(x -> x.flow.isPresent()
                && x.purchase.equals(Optional.of(moved.progress().purchase())));
        if (v.isPresent()) {
            v.get().progress = Optional.of(moved.progress());
            become(v.get(), v.get().flow.get().on(new Intent.Paying(moved.progress())), now);
        }
    }

    private void carded(CardEvent event, Instant now) {
        if (event.generation() < card) {
            return;
        }
        card = event.generation();
        Intent intent = event instanceof CardEvent.SamsatCard c ? new Intent.CardSeen(c.plate(), c.chassisTail())
                : event instanceof CardEvent.Unreadable u ? new Intent.CardUnreadable(u.why()) : new Intent.CardGone();
        if (visit.flatMap(v -> v.flow).isPresent()) {
            Visit v = visit.get();
            v.quietSince = now;
            become(v, v.flow.get().on(intent), now);
        } else if (!(intent instanceof Intent.CardGone) && around.closed.isEmpty()) {
            openBy(intent, Service::acceptsCard, now);
        }
    }

    /**
     * A code held up to the scanner: whoever asked for one gets it, and on the start page the service it belongs to.
     * Anywhere else it is nobody's act and keeps no visit alive; while money moves it is not even looked at.
     */
    private void scanned(ScanEvent event, Instant now) {
        if (visit.filter(Visit::moneyMoves).isPresent()) {
            return;
        }
        Intent intent = event instanceof ScanEvent.Scanned s ? new Intent.CodeSeen(s.text())
                : new Intent.CodeUnreadable(((ScanEvent.Garbled) event).why());
        Optional<Flow> flow = visit.flatMap(v -> v.flow);
        if (flow.isPresent()) {
            Flow next = flow.get().on(intent);
            if (next != flow.get()) {
                visit.get().quietSince = now;
                become(visit.get(), next, now);
            }
        } else if (intent instanceof Intent.CodeSeen && around.closed.isEmpty()) {
            openBy(intent, service -> service.codeHint().isPresent(), now);
        }
    }

    /** What is shown to a device on the start page opens the first service whose first question it can answer. */
    private void openBy(Intent intent, Predicate<Service> answers, Instant now) {
        Visit v = visit.orElseGet(() -> begin(now));
        v.quietSince = now;
        settings.services().stream().filter(answers).findFirst().ifPresent(service -> {
            open(v, service, now);
            v.flow.ifPresent(f -> become(v, f.on(intent), now));
        });
    }

    /** Time-outs, and the disk's recovery. */
    void tick(Instant now) {
        staff.tick(now);
        if (passedAt.filter(at -> !now.isBefore(staff.since(at).plus(settings.idle().page()))).isPresent()) {
            passedBy();
            staff.visitEnded();
        }
        if (visit.isPresent()) {
            Visit v = visit.get();
            Optional<Instant> at = stage.timesOutAt(v);
            if (at.isPresent() && !now.isBefore(at.get())) {
                v.quietSince = now;
                v.pageSince = now;
                v.flow.ifPresentOrElse(f -> become(v, f.on(new Intent.TimedOut()), now),
                        () -> end(v, VisitOutcome.TIMED_OUT, now));
            }
        }
    }

    /** A fault of ours: noted, and the citizen is told politely with a code. */
    void fault(Throwable fault, Instant now) {
        String code = ErrorCode.of(fault);
        LOG.error("session fault {}", code, fault);
        rows.fault(visit.map(v -> v.id), code);
        visit.ifPresent(v -> {
            v.flow = Optional.of(new FaultFlow(code, v.progress.map(p -> p.reference())
                    .or(() -> v.purchase.map(p -> p.value()))));
            stepped(v, "session.fault", now);
        });
    }

    /** Shows what changed, then stores the rows: a disk that refuses closes the terminal until it takes rows again. */
    void settle(Instant now) {
        show(now);
        if (around.closed.equals(Optional.of(DISK)) && now.isBefore(diskRetry)) {
            return;
        }
        try {
            rows.store();
            settings.after().store(now);
            around.reopen(DISK);
        } catch (JournalFault refused) {
            LOG.error("the journal refuses rows", refused);
            diskRetry = now.plus(DISK_RETRY);
            if (around.closed.isEmpty()) {
                around.close(DISK, "DISK");
            }
        }
        show(now);
    }

    private void show(Instant now) {
        Frame next = stage.frame(version, visit, passer, now);
        if (shown == null || !next.equals(shown)) {
            version++;
            shown = stage.frame(version, visit, passer, now);
            ports.screen().show(shown);
        }
    }

    ServiceState serviceState() {
        return around.closed.isPresent() ? ServiceState.OUT_OF_SERVICE : around.startPage().state();
    }
}
