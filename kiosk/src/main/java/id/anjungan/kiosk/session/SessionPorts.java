package id.anjungan.kiosk.session;

import id.anjungan.contract.Body;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.devices.printer.PrintJobs;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Screen;
import id.anjungan.kiosk.payment.Till;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The rooms around the session.
 *
 * @param tell   sends a word to the hub that needs no answer and may get lost: its row is the truth
 * @param queue  the queue this terminal hosts, or empty: answers a wish for a ticket later, once
 * @param visits makes the next visit's id
 */
public record SessionPorts(Screen screen, Journal journal, HubLink link, Consumer<Body> tell, PrintJobs printer,
        Till till, Optional<BiConsumer<QueueBody.TakeTicket, Consumer<QueueBody>>> queue, Supplier<VisitId> visits,
        Clock clock) {
}
