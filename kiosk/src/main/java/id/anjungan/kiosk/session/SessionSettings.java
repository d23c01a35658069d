package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig.Idle;
import id.anjungan.config.TerminalConfig.Repeat;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session is told at its start.
 *
 * @param language of a new visit
 * @param services in the order of the start page
 * @param hosted   the way to a counter ticket where this terminal hosts the queue, whether or not it stands on the
 *                 start page
 * @param devices  kinds that the settings name: a terminal without a printer prints nothing
 * @param tickets  where the office's tickets are taken, for terminals that do not host the queue
 * @param repeat   when one person has taken too many tickets
 * @param after    what is asked when a service is done
 */
public record SessionSettings(Desk.Office office, String language, Idle idle, List<Service> services,
        Optional<Service> hosted, Set<String> devices, Text tickets, Repeat repeat,
        AfterService after, Help help) {

    /** Where people ask when no staff come: the office's desk and its phone, or empty. */
    public record Help(String desk, String phone) {
    }

    public SessionSettings {
        devices = Set.copyOf(devices);
        services = List.copyOf(services);
    }
}
