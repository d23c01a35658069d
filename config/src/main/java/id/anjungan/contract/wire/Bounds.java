package id.anjungan.contract.wire;

import id.anjungan.contract.Rupiah;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value from outside is whole and of a believable size. Every component of every record in it is there unless
 * it is an {@code Optional}; what a record's own constructor puts in place of a missing one counts as there. Rooms
 * behind the wire may then trust what they are given.
 */
public final class Bounds {

    /** A terminal whose clock has lost its battery begins here: its rows are true all the same. */
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 1_000;
    /** A trillion: a list of the greatest amounts can still be summed. Nothing on the wire is a debt. */
    private static final long MOST_RUPIAH = 1_000_000_000_000L;
    /** Sequences, epochs and versions count up from 0, and there is room to go on counting. */
    private static final long HIGHEST_COUNT = 1_000_000_000_000_000L;
    private static final int HIGHEST_NUMBER = 1_000_000_000;

    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> parts = List.of(type.getRecordComponents());
            parts.forEach(p -> p.getAccessor().setAccessible(true));
            return parts;
        }
    };

    private Bounds() {
    }

    /** @return the way to the first part that is missing or out of bounds, as {@code bill.lines.sanction} */
    public static Optional<String> flaw(Record value) {
        return PARTS.get(value.getClass()).stream().map(p -> flaw(p.getName(), part(p, value)))
                .flatMap(Optional::stream).findFirst();
    }

    /** A time that can be stored, added to and shown. */
    public static boolean hold(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(LAST);
    }

    private static Optional<String> flaw(String name, Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.flatMap(inside -> flaw(name, inside));
        } else if (value instanceof Collection<?> list) {
            return list.size() > LONGEST_LIST ? Optional.of(name)
                    : list.stream().map(v -> flaw(name, v)).flatMap(Optional::stream).findFirst();
        } else if (value instanceof Record record && !(value instanceof Rupiah)) {
            return flaw(record).map(inside -> name + "." + inside);
        }
        return holds(value) ? Optional.empty() : Optional.of(name);
    }

    private static boolean holds(Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_TEXT;
        } else if (value instanceof Rupiah money) {
            return money.amount() >= 0 && money.amount() <= MOST_RUPIAH;
        } else if (value instanceof Long count) {
            return count >= 0 && count <= HIGHEST_COUNT;
        } else if (value instanceof Integer number) {
            return Math.abs((long) number) <= HIGHEST_NUMBER;
        } else if (value instanceof Instant at) {
            return hold(at);
        } else if (value instanceof LocalDate day) {
            return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        }
        return value instanceof Enum || value instanceof Boolean || value instanceof byte[];
    }

    private static Object part(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(part + " of " + of.getClass(), unreadable);
        }
    }
}
