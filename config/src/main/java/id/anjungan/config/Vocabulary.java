package id.anjungan.config;

import java.util.Set;

/**
 * What other rooms own and a configuration refers to.
 *
 * @param services every service in the catalogue; empty: not checked here
 */
public record Vocabulary(DeviceRule devices, Set<String> services) {

    public static final Vocabulary UNCHECKED = new Vocabulary(DeviceRule.UNCHECKED, Set.of());

    public Vocabulary {
        services = Set.copyOf(services);
    }
}
