package id.anjungan.kiosk.queue.counter;

import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.queue.CounterView;
import id.anjungan.kiosk.queue.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the clerk's page is drawn from.
 *
 * @param message what the last press came to, if it needs a word
 * @param staff   a citizen's call for staff
 * @param turn    grows with each change of anything drawn
 */
public record CounterPage(CounterView view, TerminalConfig.Queue queue, Instant now, Optional<Answers.Said> message,
        Optional<StaffRing> staff, long turn) {

    private static final int SHOWN = 8;

    /** Calls before a ticket may be set aside. */
    public int mostCalls() {
        return queue.turns().calls();
    }

    public boolean forgotten() {
        return view.serving().map(this::forgotten).orElse(false);
    }

    /** Whoever sees that a colleague has walked away can say so to somebody. */
    public List<Ticket> forgottenElsewhere() {
        return view.elsewhere().stream().filter(this::forgotten).toList();
    }

    private boolean forgotten(Ticket ticket) {
        return ticket.call().map(c -> !now.isBefore(c.at().plus(queue.turns().forgotten()))).orElse(false);
    }

    /** Where the one who stands here can be sent. */
    public List<String> elsewhere() {
        return services().stream().filter(s -> view.serving().map(t -> !t.service().equals(s)).orElse(false)).toList();
    }

    public List<String> services() {
        return queue.services().stream().map(TerminalConfig.CounterService::id).toList();
    }

    /** The first of those who wait; the {@link #rest} unfolds. */
    public List<Ticket> shown() {
        return view.next().subList(0, Math.min(SHOWN, view.next().size()));
    }

    public List<Ticket> rest() {
        return view.next().subList(shown().size(), view.next().size());
    }

    /** How many wait behind the last one that {@link #rest} lists. */
    public int beyond() {
        return view.waiting() - view.next().size();
    }

    public boolean mayCall() {
        return view.paused().isEmpty() && !(view.waiting() == 0 && view.serving().isEmpty());
    }
}
