package id.anjungan.central.inbox;

import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.SyncBody.Sent;
import java.util.List;
import java.util.Optional;

/**
 * Which line of a journal a message continues, pure. A journal has one line, its trunk, unless it was copied or put
 * back to an earlier state: then two programs write rows of one number and different hash. The second to arrive parts
 * from the first and is kept on a line of its own, from the last row they share. So no row is ever taken for another,
 * and none is acknowledged that is not stored.
 */
final class Parting {

    /** How far back a message whose beginning is not known is asked for again. */
    private static final long FURTHER = 100;

    private Parting() {
    }

    /** A line with what it shares with the one it parted from. */
    interface Line {
        Receiving.State state();

        /** Of a stored row. */
        Optional<String> hash(long seq);
    }

    /** Where the rows belong. */
    sealed interface Way {
        record On(Line line) implements Way {
        }

        /** @param after the last row shared with {@code from}; {@code hash} its hash */
        record Parts(Line from, long after, String hash, String name) implements Way {
        }

        /**
         * They are signed but begin where nothing here leads: wanted from an earlier row on.
         *
         * @param broken they begin right after the trunk's end, so that this may also be a chain that broke there
         */
        record FurtherBack(long from, boolean broken) implements Way {
        }

        /** Neither continues anything nor is signed, or begins with nothing. */
        record Refused(long seq) implements Way {
        }
    }

    /** @param lines the trunk first; {@code signed} the message's head is signed by the terminal's key */
    static Way way(List<Line> lines, List<Sent> rows, boolean signed) {
        Sent first = rows.get(0);
        Line trunk = lines.get(0);
        for (Line line : lines) {
            if (fits(line, rows)) {
                return new Way.On(line);
            }
        }
        long next = trunk.state().upTo() + 1;
        if (next == 1 || first.seq() > next || first.seq() == next && !signed) {
            return new Way.On(trunk);
        }
        if (!signed) {
            return new Way.Refused(first.seq());
        }
        for (Line line : lines) {
            Optional<Way> parts = parts(line, rows);
            if (parts.isPresent()) {
                return parts.get();
            }
        }
        return first.seq() <= 1 ? new Way.Refused(first.seq())
                : new Way.FurtherBack(Math.max(1, first.seq() - FURTHER), first.seq() == next);
    }

    static boolean fits(Line line, List<Sent> rows) {
        Receiving.State s = line.state();
        Sent first = rows.get(0);
        if (first.seq() == s.upTo() + 1) {
            return Chain.hash(s.hash(), first.bytes()).equals(first.hash());
        }
        return first.seq() <= s.upTo() && rows.stream().filter(r -> r.seq() <= s.upTo())
                .allMatch(r -> line.hash(r.seq()).filter(r.hash()::equals).isPresent());
    }

    private static Optional<Way> parts(Line line, List<Sent> rows) {
        Optional<String> before = rows.get(0).seq() == 1 ? Optional.of(Chain.GENESIS)
                : line.hash(rows.get(0).seq() - 1);
        for (Sent row : rows) {
            Optional<String> held = line.hash(row.seq());
            if (before.isEmpty() || held.isEmpty() || !Chain.hash(before.get(), row.bytes()).equals(row.hash())) {
                return Optional.empty();
            }
            if (!held.get().equals(row.hash())) {
                return Optional.of(new Way.Parts(line, row.seq() - 1, before.get(), row.hash().substring(0, 12)));
            }
            before = held;
        }
        return Optional.empty();
    }
}
