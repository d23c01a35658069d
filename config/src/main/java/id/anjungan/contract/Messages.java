package id.anjungan.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The messages of one feature, by their names on the wire. Each feature brings its own list in its own folder; the
 * names are written out, since they must outlive the names of our classes.
 *
 * @param feature leaf name of the feature's folders
 * @param server  {@code hub.yaml} may name a server of the common kind for it, as {@code <feature>-server}
 * @param types   name on the wire, {@code <feature>.<message>}, to what is sent under it; in the order of the list
 */
public record Messages(String feature, boolean server, Map<String, Class<? extends Body>> types) {

    /** @throws IllegalArgumentException for a name that does not begin with the feature's, or a message named twice */
    public Messages {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        types.keySet().stream().filter(name -> !name.matches(feature + "\\.[a-z]+(-[a-z]+)*")).forEach(name -> {
            throw new IllegalArgumentException("not a message of " + feature + ": " + name);
        });
        if (Set.copyOf(types.values()).size() < types.size()) {
            throw new IllegalArgumentException("a message of " + feature + " with two names");
        }
    }

    public static Messages of(String feature) {
        return new Messages(feature, false, Map.of());
    }

    public Messages withServer() {
        return new Messages(feature, true, types);
    }

    /** @throws IllegalArgumentException for a name that is taken, or not this feature's */
    public Messages with(String name, Class<? extends Body> type) {
        Map<String, Class<? extends Body>> more = new LinkedHashMap<>(types);
        if (more.put(name, type) != null) {
            throw new IllegalArgumentException("a name given twice: " + name);
        }
        return new Messages(feature, server, more);
    }
}
