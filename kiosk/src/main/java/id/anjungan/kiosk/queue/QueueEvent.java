package id.anjungan.kiosk.queue;

import id.anjungan.contract.queue.QueueBody.WaitRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What happens in a queue. Stored as journal rows by {@link QueueRows}; the row gives each its place and instant. */
sealed interface QueueEvent {

    LocalDate day();

    /** @param estimate the promised wait */
    record Issued(String number, String service, LocalDate day, boolean priority, int ahead,
            Optional<WaitRange> estimate) implements QueueEvent {
    }

    /** @param waited seconds since it joined the line; {@code promised} if it was for this stay */
    record Called(String number, String counter, LocalDate day, String service, long waited,
            Optional<WaitRange> promised) implements QueueEvent {
    }

    /** @param call 2 for the first recall */
    record Recalled(String number, String counter, LocalDate day, int call) implements QueueEvent {
    }

    record NoShow(String number, String counter, LocalDate day, String service, int calls) implements QueueEvent {
    }

    /** @param place absent: at the end of the line */
    record Returned(String number, LocalDate day, Optional<Long> place) implements QueueEvent {
    }

    record Transferred(String number, String counter, LocalDate day, String from, String to) implements QueueEvent {
    }

    /** @param served seconds since the first call */
    record Finished(String number, String counter, LocalDate day, String service, long served) implements QueueEvent {
    }

    /** Still open when its day ended. @param was code of its state then */
    record Closed(String number, LocalDate day, String service, String was) implements QueueEvent {
    }

    record Paused(String counter, LocalDate day) implements QueueEvent {
    }

    record Resumed(String counter, LocalDate day) implements QueueEvent {
    }

    record Serves(String counter, LocalDate day, Set<String> services) implements QueueEvent {
    }
}
