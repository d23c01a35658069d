package id.anjungan.kiosk.session;

import id.anjungan.contract.VisitId;
import id.anjungan.devices.printer.PrintJobs;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.page.Screen;
import id.anjungan.kiosk.payment.Till;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rooms around the session.
 *
 * @param bell   rings on the office's counter pages; at the hub the row of a call rings
 * @param queue  the queue this terminal hosts, or empty
 * @param visits makes the next visit's id; {@code calls} that of the next call for staff
 */
public record SessionPorts(Screen screen, Journal journal, HubLink link, OfficeBell bell, PrintJobs printer,
        Till till, Optional<Numbers> queue, Supplier<VisitId> visits, Supplier<String> calls, Clock clock) {
}
