package id.anjungan.kiosk.services.queue;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;

/**
 * The way to a number, two touches long: {@link ChooseCounter}, {@link TicketWait}, then {@link TicketShown} or
 * {@link TicketDenied}.
 */
sealed interface QueueFlow extends Flow permits ChooseCounter, TicketWait, TicketShown, TicketDenied {

    /** A counter service's name, which the configuration gives in two languages. */
    static Text name(CounterService service) {
        return Text.each(service.nameId(), service.nameEn());
    }
}
