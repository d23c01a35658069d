package id.anjungan.kiosk.session;

import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Service;
import id.anjungan.kiosk.session.WhatWorks.Stand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services as they stand, in the order of the settings: the first is the biggest. What is off or differs is what
 * {@link WhatWorks} says; it keeps its place, so that nothing moves under a finger.
 *
 * @param stands  by the service's id
 * @param scanner one is ready
 */
record StartPage(List<Service> services, Map<String, Stand> stands, boolean scanner, Service.Now now) {

    static final String ID = "start";

    /** @param entry what of it was touched, where its own first choices stand on the start page */
    record Opened(Service service, Optional<String> entry) {
    }

    Page page(Duration idle) {
        Optional<Service> alone = alone();
        List<Page.Choice> tiles = new ArrayList<>();
        alone.ifPresent(service -> tiles.addAll(service.choices(now)));
        services.stream().filter(s -> alone.isEmpty() || s != alone.get()).forEach(s -> tiles.add(tile(s)));
        List<Text> differs = alone.map(s -> stand(s).differs()).orElse(List.of());
        return new Page.Menu(ID, Text.of("session.start.title"),
                differs.isEmpty() ? Text.of("session.start.lead") : differs.get(0), tiles, true, idle);
    }

    /** The only service of its terminal: its first question is asked on the start page, which saves a touch. */
    private Optional<Service> alone() {
        List<Service> full = services.stream().filter(s -> !s.tile().aside()).toList();
        return full.size() == 1 && !full.get(0).choices(now).isEmpty() && stand(full.get(0)).off().isEmpty()
                ? Optional.of(full.get(0)) : Optional.empty();
    }

    private Page.Choice tile(Service service) {
        Page.Choice c = service.tile();
        Stand stand = stand(service);
        boolean biggest = services.stream().filter(s -> !s.tile().aside()).findFirst().filter(s -> s == service)
                .isPresent();
        return c.told(scanner ? service.codeHint().orElse(c.detail()) : c.detail()).main(biggest)
                .standing(stand.off(), stand.differs());
    }

    Stand stand(Service service) {
        return stands.get(service.id());
    }

    /** It stands there, and is on. */
    boolean offers(String id) {
        return services.stream().anyMatch(s -> s.id().equals(id) && stand(s).off().isEmpty());
    }

    /** What the citizen touched. */
    Optional<Opened> open(String action) {
        return alone().filter(s -> s.choices(now).stream().anyMatch(c -> c.action().equals(action)))
                .map(s -> new Opened(s, Optional.of(action)))
                .or(() -> services.stream().filter(s -> s.id().equals(action)).findFirst()
                        .map(s -> new Opened(s, Optional.empty())));
    }

    ServiceState state() {
        if (services.stream().allMatch(s -> stand(s).off().isPresent())) {
            return ServiceState.CLOSED;
        }
        return services.stream().allMatch(s -> stand(s).asEver()) ? ServiceState.OPEN : ServiceState.PARTLY;
    }
}
