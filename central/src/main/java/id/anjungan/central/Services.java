package id.anjungan.central;

import id.anjungan.central.services.AskDesk;
import id.anjungan.central.services.licence.HttpLicenceSource;
import id.anjungan.central.services.licence.LicenceDesk;
import id.anjungan.central.store.EventLog;
import id.anjungan.config.HubConfig;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** The services that only answer asks, one line each. Tax and QRIS share the purchase desk: {@link Hub} joins them. */
final class Services {

    private static final Map<String, Maker> ALL = Map.of(
            "licence", (hub, events, clock) -> new LicenceDesk(hub.licenceServer().map(HttpLicenceSource::new), events,
                    clock));

    private interface Maker {
        AskDesk make(HubConfig hub, EventLog events, Clock clock);
    }

    private Services() {
    }

    /** By the service's leaf name, which is also its id on the terminals. */
    static Map<String, AskDesk> of(HubConfig hub, EventLog events, Clock clock) {
        Map<String, AskDesk> desks = new TreeMap<>();
        ALL.forEach((id, maker) -> desks.put(id, maker.make(hub, events, clock)));
        return desks;
    }
}
