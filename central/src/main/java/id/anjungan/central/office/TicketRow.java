package id.anjungan.central.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One ticket as its office told it; what is not known yet is empty.
 *
 * @param day    business day in WIB, ISO
 * @param state  {@code waiting, called, no_show, finished, closed}, or a newer one
 * @param low    the promised wait in minutes, with {@code high}
 * @param waited seconds until the first call; {@code served} seconds at the counter
 */
public record TicketRow(String office, String day, String number, Optional<String> service, String state,
        boolean priority, int calls, Optional<String> counter, Optional<Instant> issuedAt, Optional<Instant> calledAt,
        Optional<Long> low, Optional<Long> high, Optional<Long> waited, Optional<Long> served) {

    /** A terminal may have told any text as the day; only a real one can be counted to a day. */
    boolean dated() {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    LocalDate date() {
        return LocalDate.parse(day);
    }

    public boolean noShow() {
        return state.equals("no_show");
    }

    public boolean open() {
        return state.equals("waiting") || state.equals("called");
    }
}
