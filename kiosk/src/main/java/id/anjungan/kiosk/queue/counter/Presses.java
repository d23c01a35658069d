package id.anjungan.kiosk.queue.counter;

import id.anjungan.kiosk.queue.CounterAnswer;
import id.anjungan.kiosk.queue.QueueHost;
import id.anjungan.kiosk.queue.Seen;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The buttons of the counter page: an address each, and what it asks of the queue. */
final class Presses {

    private static final String ROOM = "/loket/";
    private static final String TICK = "layanan.";

    /** What one button does. */
    @FunctionalInterface
    private interface Press {
        CounterAnswer at(String counter, Seen seen, Map<String, String> form);
    }

    private final QueueHost host;
    private final Map<String, Press> byName;

    Presses(QueueHost host) {
        this.host = host;
        this.byName = Map.of("panggil", (counter, seen, form) -> host.call(counter, seen),
                "ulang", (counter, seen, form) -> host.recall(counter, seen),
                "tidak-hadir", (counter, seen, form) -> host.noShow(counter, seen),
                "selesai", (counter, seen, form) -> host.finish(counter, seen),
                "pindah", (counter, seen, form) -> host.transfer(counter, seen, form.getOrDefault("tujuan", "")),
                "aktifkan", (counter, seen, form) -> host.reactivate(counter, form.getOrDefault("nomor", "")),
                "istirahat", (counter, seen, form) -> host.pause(counter),
                "kembali", (counter, seen, form) -> host.resume(counter),
                "layanan", (counter, seen, form) -> host.serve(counter, ticked(form)));
    }

    boolean knows(String path) {
        return path.startsWith(ROOM) && byName.containsKey(path.substring(ROOM.length()));
    }

    /**
     * The form says what its page showed. A press without a day comes from a program that has no page.
     *
     * @param path one that is {@link #knows known}
     */
    CounterAnswer press(String path, String counter, Map<String, String> form) {
        return byName.get(path.substring(ROOM.length())).at(counter, Seen.parse(form.getOrDefault("melayani", "")),
                form);
    }

    boolean ofAnotherDay(String counter, Map<String, String> form) {
        String day = form.getOrDefault("hari", "");
        return !day.isEmpty() && !day.equals(host.view(counter).day().toString());
    }

    private static Set<String> ticked(Map<String, String> form) {
        return form.keySet().stream().filter(name -> name.startsWith(TICK))
                .map(name -> name.substring(TICK.length())).collect(Collectors.toSet());
    }
}
