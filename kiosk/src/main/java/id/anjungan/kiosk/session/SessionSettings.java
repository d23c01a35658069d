package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig.Idle;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Service;
import java.util.List;

/**
 * What a session is told at its start.
 *
 * @param language of a new visit
 * @param services in the order of the start page
 */
public record SessionSettings(Desk.Office office, String language, Idle idle, List<Service> services, Help help) {

    /** Where people ask when no staff come: the office's desk and its phone, or empty. */
    public record Help(String desk, String phone) {
    }

    public SessionSettings {
        services = List.copyOf(services);
    }
}
