package id.anjungan.kiosk.link;

import id.anjungan.contract.Body;
import id.anjungan.kiosk.link.HubLink.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks on their way. Each ends exactly once: by its answer, by its deadline, or with the link. */
final class AskBook {

    private record Asked(Instant deadline, Consumer<Outcome> done) {
    }

    private static final Logger LOG = LoggerFactory.getLogger(AskBook.class);

    private final Map<String, Asked> open = new LinkedHashMap<>();

    void put(String id, Instant deadline, Consumer<Outcome> done) {
        open.put(id, new Asked(deadline, done));
    }

    /** @return false when nobody waits for it any more */
    boolean answered(String id, Body body) {
        return end(id, new Outcome.Answer(body));
    }

    boolean failed(String id, String why) {
        return end(id, new Outcome.Silence(why));
    }

    private boolean end(String id, Outcome outcome) {
        Asked asked = open.remove(id);
        if (asked != null) {
            told(asked, outcome);
        }
        return asked != null;
    }

    /** One asker's fault keeps nobody else's answer. */
    private static void told(Asked asked, Outcome outcome) {
        try {
            asked.done().accept(outcome);
        } catch (RuntimeException fault) {
            LOG.error("an asker failed at its answer", fault);
        }
    }

    void expire(Instant now) {
        List<String> late = new ArrayList<>();
        open.forEach((id, asked) -> {
            if (!now.isBefore(asked.deadline())) {
                late.add(id);
            }
        });
        late.forEach(id -> failed(id, "no answer"));
    }

    void lost(String why) {
        List.copyOf(open.keySet()).forEach(id -> failed(id, why));
    }

    Optional<Instant> next() {
        return open.values().stream().map(Asked::deadline).min(Comparator.naturalOrder());
    }
}
