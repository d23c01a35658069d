package id.anjungan.config;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What other rooms own and a configuration refers to.
 *
 * @param services every service in the catalogue; empty: not checked here
 * @param keysOn   day on which certificates must be good; empty: key stores stay closed, as a terminal that starts has
 *                 no time for them
 */
public record Vocabulary(DeviceRule devices, Set<String> services, Optional<Instant> keysOn) {

    public static final Vocabulary UNCHECKED = new Vocabulary(DeviceRule.UNCHECKED, Set.of());

    public Vocabulary(DeviceRule devices, Set<String> services) {
        this(devices, services, Optional.empty());
    }

    public Vocabulary {
        services = Set.copyOf(services);
    }
}
