package id.anjungan.central;

import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.licence.LicenceDesk;
import id.anjungan.central.store.EventLog;
import id.anjungan.config.HubConfig;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The services that only answer asks, one line each. Tax and QRIS share the purchase desk: {@link Hub} joins them. */
final class Services {

    private static final Map<String, Maker> ALL = Map.of(
            "licence", LicenceDesk::of);

    private interface Maker {
        AskDesk make(Optional<HubConfig.Server> server, EventLog events, Clock clock);
    }

    private Services() {
    }

    /** By the service's leaf name, which is also its id on the terminals. */
    static Map<String, AskDesk> of(HubConfig hub, EventLog events, Clock clock) {
        Map<String, AskDesk> desks = new TreeMap<>();
        ALL.forEach((id, maker) -> desks.put(id, maker.make(hub.server(id), events, clock)));
        return desks;
    }
}
