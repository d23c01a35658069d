package id.anjungan.kiosk.queue;

import java.time.Instant;

/** Who is next: a pure function, so that its promises can be tested as properties. */
public final class QueueOrder {

    /** How an office orders its waiting tickets. */
    public enum Policy {
        /** First come, first served, over all services of the office. */
        FIFO
    }

    /**
     * Smaller is earlier. No two tickets of a day have the same key.
     *
     * @param rank  what the policy grants; the same for all under {@code FIFO}
     * @param place the order of arrival
     */
    public record Key(long rank, long place) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRank = Long.compare(rank, other.rank);
            return byRank != 0 ? byRank : Long.compare(place, other.place);
        }
    }

    private QueueOrder() {
    }

    /** @param now the moment of the choice; a policy may let waiting weigh */
    public static Key key(Ticket ticket, Instant now, Policy policy) {
        return switch (policy) {
            case FIFO -> new Key(0, ticket.place());
        };
    }
}
