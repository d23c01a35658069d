package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;

/**
 * The way to a number, two touches long: {@link ChooseCounter}, {@link TicketWait}, then {@link TicketShown} or
 * {@link TicketDenied}, or {@link TicketPause} for who has taken many. {@link PriorityAsk} is two touches more,
 * {@link Bring} one more where a service needs papers.
 */
sealed interface QueueFlow extends Flow
        permits ChooseCounter, PriorityAsk, Bring, TicketWait, TicketShown, TicketDenied, TicketPause {

    /** A counter service's name, which the configuration gives in two languages. */
    static Text name(CounterService service) {
        return Text.each(service.nameId(), service.nameEn());
    }

    /** As on a ticket: a priority ticket says so. */
    static Text name(CounterService service, boolean priority) {
        return priority ? Text.of("queue.priority.of", name(service)) : name(service);
    }
}
