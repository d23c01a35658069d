package id.anjungan.kiosk.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One ticket of one business day as the journal tells it.
 *
 * @param number  {@code A001}: prefix and three digits, unique per office, business day and prefix
 * @param service id of a counter service
 * @param day     business day in WIB
 * @param place   journal row of the issue: grows with each ticket, whatever the clock does
 */
public record Ticket(String number, String service, LocalDate day, long place, Instant issuedAt,
        Optional<Call> call, Optional<Instant> finishedAt) {

    /** @param row journal row of the call */
    public record Call(String counter, long row, Instant at) {
    }

    public boolean waiting() {
        return call.isEmpty();
    }

    public boolean beingServed() {
        return call.isPresent() && finishedAt.isEmpty();
    }

    Ticket called(Call by) {
        return new Ticket(number, service, day, place, issuedAt, Optional.of(by), finishedAt);
    }

    Ticket finished(Instant at) {
        return new Ticket(number, service, day, place, issuedAt, call, Optional.of(at));
    }
}
