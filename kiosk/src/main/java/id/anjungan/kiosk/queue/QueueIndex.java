package id.anjungan.kiosk.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked up beside the rows themselves: where a day begins in the journal, which day was the last, how long
 * services took. All of it can be had from the rows alone, so a damaged index costs time and nothing else.
 */
public interface QueueIndex {

    /** The business day of the newest row of the queue. */
    Optional<LocalDate> lastDay();

    /** A journal row before or at the first one of this day. */
    long firstRow(LocalDate day);

    /** Measured service times in seconds, per service, oldest first, of the {@code days} before {@code day}. */
    Map<String, List<Long>> servedBefore(LocalDate day, int days);

    /**
     * Whether it holds what the rows say.
     *
     * @param states number to the code of its state
     * @return what differs, for the operator
     */
    Optional<String> differs(LocalDate day, Map<String, String> states);

    /** Made anew from the rows. */
    void rebuild();
}
