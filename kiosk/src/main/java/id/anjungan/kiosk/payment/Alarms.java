package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The purchases' timers: at most one of a kind each. */
final class Alarms {

    private record Key(PurchaseId purchase, Timer timer) {
    }

    private final Map<Key, Instant> at = new HashMap<>();

    void set(PurchaseId purchase, Timer timer, Instant when) {
        at.put(new Key(purchase, timer), when);
    }

    /** @return true if it was set */
    boolean stop(PurchaseId purchase, Timer timer) {
        return at.remove(new Key(purchase, timer)) != null;
    }

    Optional<Instant> next() {
        return at.values().stream().min(Comparator.naturalOrder());
    }

    /** Those due, in order of time; they are gone from here. */
    List<PaymentEvent.TimerRang> due(Instant now) {
        List<Map.Entry<Key, Instant>> due = at.entrySet().stream().filter(e -> !e.getValue().isAfter(now))
                .sorted(Map.Entry.<Key, Instant>comparingByValue()
                        .thenComparing(e -> e.getKey().purchase().value()).thenComparing(e -> e.getKey().timer()))
                .map(e -> Map.entry(e.getKey(), e.getValue())).toList();
        due.forEach(e -> at.remove(e.getKey()));
        return due.stream().map(e -> new PaymentEvent.TimerRang(e.getKey().purchase(), e.getKey().timer())).toList();
    }
}
