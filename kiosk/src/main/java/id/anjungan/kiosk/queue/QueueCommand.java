package id.anjungan.kiosk.queue;

import java.time.Instant;
import java.util.Set;

/** What can be asked of a queue. The instant is part of it: the rules read no clock. */
sealed interface QueueCommand {

    Instant at();

    /** A press at a counter. */
    sealed interface AtCounter extends QueueCommand {
        String counter();
    }

    record Take(String service, boolean priority, Instant at) implements QueueCommand {
    }

    /** Finishes whoever is served here and calls the next one. */
    record CallNext(String counter, Seen seen, Instant at) implements AtCounter {
    }

    record Recall(String counter, Seen seen, Instant at) implements AtCounter {
    }

    record NoShow(String counter, Seen seen, Instant at) implements AtCounter {
    }

    record Finish(String counter, Seen seen, Instant at) implements AtCounter {
    }

    record Transfer(String counter, Seen seen, String service, Instant at) implements AtCounter {
    }

    /** One who did not come stands at the counter now and is put back into the line. */
    record Return(String counter, String number, Instant at) implements AtCounter {
    }

    record Pause(String counter, Instant at) implements AtCounter {
    }

    record Resume(String counter, Instant at) implements AtCounter {
    }

    record Serve(String counter, Set<String> services, Instant at) implements AtCounter {
    }

    /** The business day is over. */
    record EndDay(Instant at) implements QueueCommand {
    }
}
