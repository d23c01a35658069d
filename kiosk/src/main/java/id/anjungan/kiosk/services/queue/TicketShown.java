package id.anjungan.kiosk.services.queue;

import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The number, as large as can be, while its paper is printed: whatever the printer does, the number holds. */
record TicketShown(Wish wish, TicketIssued ticket, PaperState paper) implements QueueFlow {

    private static final Duration PAPER_EXPIRY = Duration.ofMinutes(2);
    /** Who has the paper needs the screen no longer: it ends without a warning over the number. */
    private static final Duration IN_HAND = Duration.ofSeconds(30);
    /** The number stands nowhere else: it is to be read and noted. */
    private static final Duration ON_GLASS = Duration.ofSeconds(75);
    private static final String PRINT_AGAIN = "print_again";
    private static final String DONE = "done";

    static TicketShown print(Wish wish, TicketIssued ticket) {
        wish.desk().print(TicketPaper.of(ticket, wish.counter(), wish.turns(), wish.desk().office()),
                ticket.number(), PAPER_EXPIRY);
        return new TicketShown(wish, ticket, PaperState.PRINTING);
    }

    @Override
    public Page page() {
        List<Page.Action> actions = new ArrayList<>();
        if (paper.mayComeAgain()) {
            actions.add(new Page.Action(PRINT_AGAIN, Text.of("queue.action.print_again"), Page.Weight.NORMAL));
        }
        actions.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY));
        Duration idle = paper == PaperState.PRINTED ? IN_HAND : ON_GLASS;
        return new Page.Ticket("queue.ticket", ticket.number(), QueueFlow.name(wish.counter(), ticket.priority()),
                ticket.ahead(), wait(ticket), paper, actions, idle);
    }

    /** A range or nothing: a single minute would be a promise that nobody can keep. */
    private static Text wait(TicketIssued ticket) {
        if (ticket.estimate().isEmpty()) {
            return Text.of("queue.wait.unknown");
        }
        QueueBody.WaitRange range = ticket.estimate().get();
        return range.low() == 0 ? Text.of("queue.wait.short", range.high())
                : Text.of("queue.wait.range", range.low(), range.high());
    }

    /** The number holds without its paper, so who got none is asked too. */
    @Override
    public boolean served() {
        return paper != PaperState.PRINTING;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.PaperEnded ended) {
            return new TicketShown(wish, ticket, ended.state());
        }
        if (intent instanceof Intent.Chose c && c.action().equals(PRINT_AGAIN) && paper.mayComeAgain()) {
            return print(wish, ticket);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.TICKET, page()) : this;
    }
}
