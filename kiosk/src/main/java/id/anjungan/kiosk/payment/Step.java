package id.anjungan.kiosk.payment;

import id.anjungan.kiosk.journal.Journal;
import java.util.List;
import java.util.Optional;

/**
 * The answer of the rules to one event.
 *
 * @param rows    to be stored before any effect; empty when nothing durable changed
 * @param refusal why the event changes nothing, as a code; empty when it was taken
 */
public record Step(Purchase next, List<Journal.Entry> rows, List<PaymentEffect> effects, Optional<String> refusal) {

    public Step {
        rows = List.copyOf(rows);
        effects = List.copyOf(effects);
    }

    static Step refused(Purchase purchase, String why) {
        return new Step(purchase, List.of(), List.of(), Optional.of(why));
    }
}
