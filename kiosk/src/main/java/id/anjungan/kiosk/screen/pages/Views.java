package id.anjungan.kiosk.screen.pages;

import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.screen.look.Look;
import id.anjungan.kiosk.screen.typing.Typing;
import java.util.Optional;

/** Page in, body out: one line per kind. */
public final class Views {

    private Views() {
    }

    /** @param typing what is being typed on a form; absent on every other page */
    public static Body body(Frame frame, Optional<Typing> typing, Look look, Hand hand) {
        Page page = frame.page();
        if (page instanceof Page.Menu menu) {
            return MenuView.body(menu, frame.calling(), look, hand);
        }
        if (page instanceof Page.Form form) {
            return FormView.body(form, typing.orElseThrow(), look, hand);
        }
        if (page instanceof Page.Review review) {
            return ReviewView.body(review, look, hand);
        }
        if (page instanceof Page.Checklist checklist) {
            return ChecklistView.body(checklist, look, hand);
        }
        if (page instanceof Page.Timeline timeline) {
            return TimelineView.body(timeline, look, hand);
        }
        if (page instanceof Page.Pay pay) {
            return PayView.body(pay, look, hand);
        }
        if (page instanceof Page.Wait wait) {
            return NoticeView.wait(wait, look, hand);
        }
        if (page instanceof Page.Notice notice) {
            return NoticeView.notice(notice, AskedView.of(frame, look, hand), look, hand);
        }
        if (page instanceof Page.Ticket ticket) {
            return TicketView.ticket(ticket, AskedView.of(frame, look, hand), look, hand);
        }
        return TicketView.closed((Page.OutOfService) page, look);
    }

    /** Leaving is offered wherever a visit stands and no money moves (such pages have no idle time-out either). */
    public static boolean mayLeave(Page page) {
        boolean start = page instanceof Page.Menu menu && menu.start();
        return !start && !page.idle().isZero();
    }
}
