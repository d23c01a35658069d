package id.anjungan.kiosk.queue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which business day it is, when the clock may be wrong: the later of the last day seen and the clock's, so that a
 * clock set back never opens a day that is over. Two bounds keep one mistake from lasting: a clock before the journal's
 * own beginning (an empty battery) is never followed; one that is plausible and far behind shows that the day seen was
 * itself a mistake of the clock, and is followed, with its numbers going on where that day's had stopped.
 */
final class BusinessDay {

    /** Days a plausible clock may lag before the day seen is held to be the mistake. */
    static final int TOLERANCE = 2;
    /** An office closed for longer than this is worth an operator's look at the clock. */
    static final int LONG_GAP = 31;

    enum Move {
        /** The day goes on. */
        STAY,
        FORWARD,
        /** Forward, so far that somebody should look at the clock. */
        LEAP,
        /** The clock lags: the day seen goes on. */
        HELD,
        /** The day seen was a mistake of the clock. */
        BACK
    }

    private BusinessDay() {
    }

    /** @param opened day of the journal's first row */
    static Move move(LocalDate seen, LocalDate clock, LocalDate opened) {
        if (clock.equals(seen)) {
            return Move.STAY;
        }
        if (clock.isAfter(seen)) {
            return ChronoUnit.DAYS.between(seen, clock) > LONG_GAP ? Move.LEAP : Move.FORWARD;
        }
        boolean mistaken = !clock.isBefore(opened) && ChronoUnit.DAYS.between(clock, seen) > TOLERANCE;
        return mistaken ? Move.BACK : Move.HELD;
    }
}
