package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig.Idle;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands before the citizen, made from the visit and the terminal's state; and when it times out. */
final class Stage {

    /** So long a page is read before a warning may cover it; one that ends sooner ends without a warning. */
    static final Duration READ = Duration.ofSeconds(30);

    private final SessionSettings settings;
    private final Surroundings around;
    private final StaffDesk staff;

    Stage(SessionSettings settings, Surroundings around, StaffDesk staff) {
        this.settings = settings;
        this.around = around;
        this.staff = staff;
    }

    Page page(Optional<Visit> visit) {
        Optional<Flow> flow = visit.flatMap(v -> v.flow);
        if (around.closed.isPresent() && flow.isEmpty()) {
            String why = around.closed.get();
            return new Page.OutOfService("out_of_service", Text.of("session.closed." + why + ".title"),
                    Text.of("session.closed." + why + ".lead"), around.closedCode);
        }
        return flow.map(Flow::page).orElseGet(() -> around.startPage().page(settings.idle().page()));
    }

    /** When the visit's page times out; empty for never. */
    Optional<Instant> timesOutAt(Visit visit) {
        Page page = page(Optional.of(visit));
        Duration idle = idle(page);
        if (idle.isZero() || visit.held()) {
            return Optional.empty();
        }
        return Optional.of((page instanceof Page.Wait ? visit.pageSince : staff.since(visit.quietSince)).plus(idle));
    }

    private Duration idle(Page page) {
        return page.idle().equals(Page.USUAL) || page instanceof Page.OutOfService ? settings.idle().page()
                : page.idle();
    }

    /** A page as short as this one tells the end of the matter: a warning would only cover what it says. */
    static boolean warns(Page page, Duration idle, Duration warning) {
        boolean asked = page.idle().equals(Page.USUAL) || idle.compareTo(warning.plus(READ)) >= 0;
        return asked && !(page instanceof Page.Wait) && !(page instanceof Page.OutOfService);
    }

    /** @param passer how the screen is shown while nobody's visit stands */
    Frame frame(long version, Optional<Visit> visit, Dress passer, Instant now) {
        Dress dress = visit.map(v -> v.dress).orElse(passer);
        Idle idle = settings.idle();
        Page page = page(visit);
        Optional<Instant> leavesAt = visit.filter(v -> warns(page, idle(page), idle.warning()))
                .flatMap(this::timesOutAt).filter(at -> !now.isBefore(at.minus(idle.warning())));
        return new Frame(version, page, dress.language, dress.largeText, dress.highContrast,
                settings.office().name(), leavesAt, staff.shown(), List.copyOf(around.calling),
                settings.office().simulation(), visit.map(this::asked).orElse(Frame.Asked.NOTHING));
    }

    /** Only on the page that ends a service; the way to the sheet is offered to who has touched a face. */
    Frame.Asked asked(Visit visit) {
        AfterService after = settings.after();
        if (visit.service.isEmpty() || visit.flow.filter(Flow::served).isEmpty()) {
            return Frame.Asked.NOTHING;
        }
        boolean faced = visit.facedAt.isPresent() || visit.sheeted;
        return new Frame.Asked(after.faces() && !faced, faced,
                after.sheet() && !visit.sheeted && (faced || !after.faces()));
    }
}
