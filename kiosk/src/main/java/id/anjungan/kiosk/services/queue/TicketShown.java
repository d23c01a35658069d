package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The number, as large as can be, while its paper is printed: whatever the printer does, the number holds. */
record TicketShown(Desk desk, CounterService counter, TicketIssued ticket, PaperState paper) implements QueueFlow {

    private static final Duration PAPER_EXPIRY = Duration.ofMinutes(2);
    private static final String PRINT_AGAIN = "print_again";
    private static final String DONE = "done";

    static TicketShown print(Desk desk, CounterService counter, TicketIssued ticket) {
        desk.print(TicketPaper.of(ticket, counter, desk.office()), ticket.number(), PAPER_EXPIRY);
        return new TicketShown(desk, counter, ticket, PaperState.PRINTING);
    }

    @Override
    public Page page() {
        List<Page.Action> actions = new ArrayList<>();
        if (mayPrintAgain()) {
            actions.add(new Page.Action(PRINT_AGAIN, Text.of("queue.action.print_again"), Page.Weight.NORMAL));
        }
        actions.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY));
        Duration idle = paper == PaperState.PRINTED ? Duration.ofSeconds(20) : Duration.ofSeconds(45);
        return new Page.Ticket("queue.ticket", ticket.number(), QueueFlow.name(counter), ticket.ahead(), paper,
                actions, idle);
    }

    private boolean mayPrintAgain() {
        return paper == PaperState.NOT_PRINTED || paper == PaperState.UNCLEAR;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.PaperEnded ended) {
            return new TicketShown(desk, counter, ticket, ended.state());
        }
        if (intent instanceof Intent.Chose c && c.action().equals(PRINT_AGAIN) && mayPrintAgain()) {
            return print(desk, counter, ticket);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.TICKET, page()) : this;
    }
}
