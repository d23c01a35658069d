package id.anjungan.kiosk.session;

import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.sync.StaffCall;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.page.Frame.Staff;
import id.anjungan.kiosk.page.Frame.Staff.Stand;
import id.anjungan.kiosk.page.PaperState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one call for staff that can stand: from the press until somebody has helped, the citizen does without, or the
 * visit ends. It rings on the counter pages and, by its row, at the hub. It changes nothing in the visit but how long
 * its page waits. Session thread only.
 */
final class StaffDesk {

    /** Who stands before a terminal so long without an answer is told, and offered a slip. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    /** So long the page of one to whom somebody comes does not count as left alone. */
    static final Duration ON_THE_WAY = Duration.ofMinutes(2);
    private static final Duration SLIP_LIVES = Duration.ofSeconds(20);

    private static final class Call {
        final String id;
        final Instant at;
        final Optional<VisitId> visit;
        Stand stand = Stand.CALLED;
        PaperState slip = PaperState.NONE;
        boolean told;
        /** Until when its citizen is taken to be there, touching or not. */
        Instant presence;

        Call(String id, Instant at, Optional<VisitId> visit) {
            this.id = id;
            this.at = at;
            this.visit = visit;
            this.presence = at.plus(PATIENCE);
        }
    }

    private final SessionPorts ports;
    private final SessionSettings settings;
    private final VisitRows rows;
    private final Surroundings around;
    private final Consumer<Command> loop;
    private Optional<Call> call = Optional.empty();

    StaffDesk(SessionPorts ports, SessionSettings settings, VisitRows rows, Surroundings around,
            Consumer<Command> loop) {
        this.ports = ports;
        this.settings = settings;
        this.rows = rows;
        this.around = around;
        this.loop = loop;
    }

    // ---- the citizen

    /** However often it is pressed, there is one call. */
    void call(Optional<Visit> visit, String page, Instant now) {
        if (call.isEmpty()) {
            Call c = new Call(ports.calls().get(), now, visit.map(v -> v.id));
            call = Optional.of(c);
            row(c, RowKind.STAFF_CALLED, Map.of("page", page));
            show(c, Optional.empty());
            tick(now);
        }
    }

    void cancel() {
        call.filter(c -> c.stand != Stand.COMING).ifPresent(c -> end(c, StaffCall.End.CANCELLED));
    }

    void helped() {
        call.filter(c -> c.stand == Stand.COMING).ifPresent(c -> end(c, StaffCall.End.HELPED));
    }

    void visitEnded() {
        call.ifPresent(c -> end(c, StaffCall.End.VISIT_ENDED));
    }

    /** The paper to ask with; its citizen may have paid, and then it names the payment. */
    void slip(Optional<Visit> visit, Instant now) {
        call.filter(c -> shown().nobodyComes() && shown().slip() == PaperState.NONE).ifPresent(c -> {
            c.slip = PaperState.PRINTING;
            StaffSlip.Facts facts = new StaffSlip.Facts(c.id, c.at, c.stand == Stand.UNREACHED,
                    visit.flatMap(v -> v.progress).map(p -> p.reference()));
            ports.printer().print(StaffSlip.of(facts, settings.office(), settings.help()), "staff " + c.id,
                    now.plus(SLIP_LIVES), result -> loop.accept(new Command.SlipEnded(c.id, state(result))));
        });
    }

    // ---- the world

    void answered(Command.StaffAnswered answer, Instant now) {
        standing(answer.call()).filter(c -> c.stand != Stand.COMING).ifPresent(c -> {
            c.stand = Stand.COMING;
            c.presence = now.plus(ON_THE_WAY);
            row(c, RowKind.STAFF_ANSWERED, Map.of("from", answer.from().code(), "by", answer.by()));
            show(c, Optional.of(new OfficeBell.Answered(answer.from(), answer.by())));
        });
    }

    void done(Command.StaffDone done) {
        standing(done.call()).ifPresent(c -> end(c, StaffCall.End.HELPED));
    }

    void slipEnded(Command.SlipEnded ended) {
        standing(ended.call()).ifPresent(c -> c.slip = ended.slip());
    }

    /** Where nobody can be reached, that is said at once; it rings again once somebody can be, within its time. */
    void tick(Instant now) {
        call.filter(c -> c.stand != Stand.COMING && c.stand != Stand.UNANSWERED).ifPresent(c -> {
            boolean reached = around.linked() || ports.bell().heard();
            boolean late = !now.isBefore(c.at.plus(PATIENCE));
            Stand next = !reached ? Stand.UNREACHED : late ? Stand.UNANSWERED : Stand.CALLED;
            if (next != c.stand) {
                c.stand = next;
                unanswered(c, now);
            }
        });
    }

    private void unanswered(Call c, Instant now) {
        if (c.stand != Stand.CALLED && !c.told) {
            c.told = true;
            c.presence = c.presence.isAfter(now) ? c.presence : now;
            row(c, RowKind.STAFF_UNANSWERED, Map.of("why", (c.stand == Stand.UNREACHED
                    ? StaffCall.Silence.NOBODY_REACHED : StaffCall.Silence.NOBODY_ANSWERED).code()));
        }
    }

    // ---- what others see

    /** On any page. A slip that cannot be printed is not offered: its words stand on the screen. */
    Staff shown() {
        return call.map(c -> new Staff(c.stand, c.slip == PaperState.NONE && !around.printer()
                ? PaperState.NOT_PRINTED : c.slip, c.id, settings.help().desk(), settings.help().phone()))
                .orElse(Staff.NOT_CALLED);
    }

    /** The later of then and the moment until which a caller is taken to be there. */
    Instant since(Instant then) {
        return call.map(c -> c.presence).filter(then::isBefore).orElse(then);
    }

    private Optional<Call> standing(String id) {
        return call.filter(c -> c.id.equals(id));
    }

    private void end(Call c, StaffCall.End how) {
        row(c, RowKind.STAFF_ENDED, Map.of("end", how.code(), "slip", paper(c.slip).code()));
        call = Optional.empty();
        ports.bell().show(Optional.empty());
    }

    private void show(Call c, Optional<OfficeBell.Answered> answered) {
        ports.bell().show(Optional.of(new OfficeBell.Ring(c.id, c.at, answered)));
    }

    private void row(Call c, RowKind kind, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("call", c.id);
        rows.staff(kind, c.visit, fields);
    }

    private static ReceiptState paper(PaperState slip) {
        return switch (slip) {
            case NONE -> ReceiptState.NONE;
            case PRINTING -> ReceiptState.QUEUED;
            case PRINTED -> ReceiptState.PRINTED;
            case UNCLEAR -> ReceiptState.UNKNOWN;
            case NOT_PRINTED -> ReceiptState.NOT_PRINTED;
        };
    }

    private static PaperState state(PrintResult result) {
        return result instanceof PrintResult.Printed ? PaperState.PRINTED
                : result instanceof PrintResult.NotPrinted ? PaperState.NOT_PRINTED : PaperState.UNCLEAR;
    }
}
