package id.anjungan.kiosk.session;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody touched a service that is switched off: why, and where else to go.
 *
 * @param name   of the service
 * @param why    the reason that stands in its tile
 * @param ticket the way to a counter ticket at this terminal, where there is one
 * @param place  where else tickets are taken; empty where nobody told
 */
record OffFlow(Text name, Text why, Optional<Supplier<Flow>> ticket, Optional<Text> place) implements Flow {

    private static final String TICKET = "ticket";
    private static final String DONE = "done";

    @Override
    public Page page() {
        List<Text> next = new ArrayList<>();
        if (ticket.isPresent()) {
            next.add(Text.of("session.off.next.ticket"));
        } else {
            place.ifPresent(at -> next.add(Text.of("session.off.next.elsewhere", at)));
        }
        next.add(Text.of("session.off.next.later"));
        next.add(Text.of("session.off.next.staff"));
        List<Page.Action> actions = new ArrayList<>();
        actions.add(new Page.Action(DONE, Text.of("session.off.back"),
                ticket.isPresent() ? Page.Weight.NORMAL : Page.Weight.PRIMARY));
        if (ticket.isPresent()) {
            actions.add(new Page.Action(TICKET, Text.of("session.off.ticket"), Page.Weight.PRIMARY));
        }
        return new Page.Notice("session.off", Optional.empty(), Page.Tone.ATTENTION, name,
                Text.of("session.off.lead", why), List.of(), next, Page.Place.NONE, actions,
                Duration.ofSeconds(45), List.of());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(TICKET) && ticket.isPresent()) {
            return ticket.get().get();
        }
        if (intent instanceof Intent.Chose c && c.action().equals(DONE)) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.SERVICE_OFF, page()) : this;
    }
}
