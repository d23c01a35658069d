package id.anjungan.kiosk.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long services took, in seconds per service, oldest first: finished ones of today and of some days before.
 * Somebody left standing at a counter over lunch is no measure: what took longer than {@link #LONGEST} is left out. Nor
 * is one who was called, never came, and was passed over by calling the next: sooner than {@link #SHORTEST} after the
 * call nobody has walked up, been served and gone.
 */
record ServedTimes(Map<String, List<Long>> seconds) {

    static final long LONGEST = 2 * 3600;
    static final long SHORTEST = 45;
    /** The newest so many of a service: enough for quantiles, and an office that became faster is soon believed. */
    private static final int KEPT = 200;

    static final ServedTimes NONE = new ServedTimes(Map.of());

    ServedTimes with(String service, long took) {
        if (took < SHORTEST || took > LONGEST) {
            return this;
        }
        Map<String, List<Long>> all = new HashMap<>(seconds);
        List<Long> times = new ArrayList<>(all.getOrDefault(service, List.of()));
        times.add(took);
        all.put(service, List.copyOf(times.subList(Math.max(0, times.size() - KEPT), times.size())));
        return new ServedTimes(Map.copyOf(all));
    }

    List<Long> of(String service) {
        return seconds.getOrDefault(service, List.of());
    }
}
