package id.anjungan.kiosk.queue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.CounterService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the office has decided, as its configuration says. */
record QueuePolicy(TerminalConfig.Queue queue) {

    Optional<CounterService> service(String id) {
        return queue.services().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    boolean hasCounter(String counter) {
        return queue.counters().contains(counter);
    }

    List<String> counters() {
        return queue.counters();
    }

    TerminalConfig.Turns turns() {
        return queue.turns();
    }

    /** What a counter serves unless its clerk chose otherwise: what is listed for it, or everything. */
    Set<String> services(String counter) {
        List<String> listed = queue.serves().stream().filter(s -> s.counter().equals(counter)).findFirst()
                .map(TerminalConfig.Serves::services)
                .orElseGet(() -> queue.services().stream().map(CounterService::id).toList());
        return new LinkedHashSet<>(listed);
    }
}
