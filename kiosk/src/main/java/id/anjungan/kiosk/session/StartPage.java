package id.anjungan.kiosk.session;

import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.services.Service.Need;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The services as they stand: each on, or off with its reason.
 *
 * @param off     ids of services that the hub has no server for
 * @param journal its older part is not known to be broken
 * @param hub     the link to the hub is up
 * @param printer the printer is not known to be out of order
 * @param cards   the same for the card reader
 * @param scanner a scanner is ready
 * @param queue   this terminal hosts the queue
 */
record StartPage(List<Service> services, Set<String> off, boolean journal, boolean hub, boolean printer,
        boolean cards, boolean scanner, boolean queue) {

    static final String ID = "start";

    Page page(Duration idle) {
        return new Page.Menu(ID, Text.of("session.start.title"),
                Text.of(printer ? "session.start.lead" : "session.start.printer_down"),
                services.stream().map(this::tile).toList(), true, idle);
    }

    private Page.Choice tile(Service service) {
        Page.Choice c = service.tile();
        return c.told(scanner ? service.codeHint().orElse(c.detail()) : c.detail())
                .standing(offBecause(service), List.of());
    }

    Optional<Text> offBecause(Service service) {
        return service.needs().stream().sorted().filter(need -> !has(need)).findFirst()
                .map(need -> Text.of("session.off." + switch (need) {
                    case JOURNAL -> "journal";
                    case HUB -> "hub";
                    case PRINTER -> "printer";
                    case CARD_READER -> "card_reader";
                    case QUEUE -> "queue";
                })).or(() -> off.contains(service.id()) ? Optional.of(Text.of("session.off.not_connected"))
                        : Optional.empty());
    }

    private boolean has(Need need) {
        return switch (need) {
            case JOURNAL -> journal;
            case HUB -> hub;
            case PRINTER -> printer;
            case CARD_READER -> cards;
            case QUEUE -> queue;
        };
    }

    /** The one the citizen touched, if it is on. */
    Optional<Service> open(String id) {
        return services.stream().filter(s -> s.id().equals(id) && offBecause(s).isEmpty()).findFirst();
    }

    ServiceState state() {
        long on = services.stream().filter(s -> offBecause(s).isEmpty()).count();
        if (on == 0) {
            return ServiceState.CLOSED;
        }
        return on == services.size() && printer ? ServiceState.OPEN : ServiceState.PARTLY;
    }
}
