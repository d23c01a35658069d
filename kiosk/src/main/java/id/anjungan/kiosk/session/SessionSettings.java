package id.anjungan.kiosk.session;

import id.anjungan.config.TerminalConfig.Idle;
import id.anjungan.kiosk.services.AfterService;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Service;
import java.util.List;

/**
 * What a session is told at its start.
 *
 * @param language of a new visit
 * @param services in the order of the start page
 * @param after    what is asked when a service is done
 */
public record SessionSettings(Desk.Office office, String language, Idle idle, List<Service> services,
        AfterService after) {

    public SessionSettings {
        services = List.copyOf(services);
    }

    /** That asks nothing after a service. */
    public SessionSettings(Desk.Office office, String language, Idle idle, List<Service> services) {
        this(office, language, idle, services, AfterService.NOTHING);
    }
}
