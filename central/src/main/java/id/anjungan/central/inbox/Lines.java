package id.anjungan.central.inbox;

import id.anjungan.central.store.RowTable;
import id.anjungan.central.store.RowTable.Stream;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.SyncBody.Rows;
import id.anjungan.contract.sync.SyncBody.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of one journal as the store has them, read only as far as a message asks for. */
final class Lines {

    /** Only the key's holder can make more; he is told, and gets no more. */
    private static final int MOST = 32;
    private static final char BRANCH = '~';

    private final Tx tx;
    private final long from;
    private final long to;
    private final Map<String, Kept> known = new HashMap<>();

    private Lines(Tx tx, Rows message) {
        this.tx = tx;
        this.from = message.rows().stream().mapToLong(Sent::seq).min().orElse(1) - 1;
        this.to = message.rows().stream().mapToLong(Sent::seq).max().orElse(0);
    }

    /** @return where the message's rows belong; a journal that is new here is begun */
    static Parting.Way way(Tx tx, TerminalId terminal, Rows message, boolean signed) {
        Stream trunk = tx.rows().stream(message.stream()).orElseGet(() -> begun(tx, message.stream(), terminal));
        Lines lines = new Lines(tx, message);
        Kept first = lines.kept(trunk);
        if (message.rows().isEmpty()
                || message.rows().get(0).seq() == trunk.watermark() + 1 && Parting.fits(first, message.rows())) {
            return new Parting.Way.On(first);
        }
        List<Parting.Line> all = new ArrayList<>(List.of(first));
        tx.rows().branches(message.stream()).forEach(b -> all.add(lines.kept(b)));
        Parting.Way way = Parting.way(all, message.rows(), signed);
        return way instanceof Parting.Way.Parts && all.size() > MOST
                ? new Parting.Way.Refused(message.rows().get(0).seq()) : way;
    }

    /** Makes the line a message parts on. */
    static Receiving.State part(Tx tx, TerminalId terminal, String trunk, Parting.Way.Parts parts) {
        String name = trunk + BRANCH + parts.name();
        tx.rows().begin(new Stream(name, terminal, parts.after(), parts.hash(), 0,
                Optional.of(new RowTable.Parted(trunk, parts.from().state().stream(), parts.after()))));
        return new Receiving.State(name, terminal, parts.after(), parts.hash());
    }

    /** The journal's own name, which the terminal knows. */
    static String journalOf(String line) {
        int at = line.indexOf(BRANCH);
        return at < 0 ? line : line.substring(0, at);
    }

    private static Stream begun(Tx tx, String stream, TerminalId terminal) {
        Receiving.State start = Receiving.State.start(stream, terminal);
        Stream fresh = new Stream(stream, terminal, start.upTo(), start.hash(), 0, Optional.empty());
        tx.rows().begin(fresh);
        return fresh;
    }

    private Kept kept(Stream s) {
        return known.computeIfAbsent(s.stream(), name -> new Kept(s));
    }

    private final class Kept implements Parting.Line {
        private final Stream stream;
        private Map<Long, String> hashes;

        Kept(Stream stream) {
            this.stream = stream;
        }

        @Override
        public Receiving.State state() {
            return new Receiving.State(stream.stream(), stream.terminal(), stream.watermark(), stream.headHash());
        }

        @Override
        public Optional<String> hash(long seq) {
            Optional<RowTable.Parted> parted = stream.parted().filter(p -> seq <= p.after());
            if (parted.isPresent()) {
                return tx.rows().stream(parted.get().from()).flatMap(f -> kept(f).hash(seq));
            }
            if (hashes == null) {
                hashes = tx.rows().hashes(stream.stream(), from, to);
            }
            return Optional.ofNullable(hashes.get(seq));
        }
    }
}
