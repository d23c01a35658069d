package id.anjungan.kiosk.payment;

import id.anjungan.kiosk.payment.World.Rules;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The rules are a pure function, and the same question is asked in thousands of worlds: each is answered once. Nothing
 * of the world is left out by it.
 */
final class Remembered implements Rules {

    private final Rules rules;
    private final Map<Asked, Step> answers = new HashMap<>();
    private final Map<Stored, Purchase> folds = new HashMap<>();

    Remembered(Rules rules) {
        this.rules = rules;
    }

    /** The bill is the same in all of them: it is compared, but takes no part in the hash. */
    private record Asked(Purchase purchase, PaymentEvent event, Instant at) {
        @Override
        public int hashCode() {
            return Objects.hash(World.axes(purchase), event, at);
        }
    }

    /** A step that was answered before is the same object. */
    private record Stored(Purchase purchase, Step step) {
        @Override
        public int hashCode() {
            return World.axes(purchase) * 31 + System.identityHashCode(step);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stored s && s.step == step && s.purchase.equals(purchase);
        }
    }

    @Override
    public Step step(Purchase p, PaymentEvent e, Instant now) {
        return answers.computeIfAbsent(new Asked(p, e, now), asked -> rules.step(p, e, now));
    }

    @Override
    public Purchase found(Purchase stored, Step step) {
        return folds.computeIfAbsent(new Stored(stored, step), s -> rules.found(stored, step));
    }
}
