package id.anjungan.central.store;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Terminals' journal rows as they were sent, and how far each stream is stored without a gap. */
public final class RowTable {

    private final Handle h;

    RowTable(Handle handle) {
        this.h = handle;
    }

    /**
     * @param watermark the newest row of the contiguous prefix; {@code headHash} its hash
     * @param parted    of a copy's rows: where they part from those that came first
     */
    public record Stream(String stream, TerminalId terminal, long watermark, String headHash, long signedUpTo,
            Optional<Parted> parted) {
    }

    /** @param trunk the journal's own name; {@code from} the line it shares everything with up to {@code after} */
    public record Parted(String trunk, String from, long after) {
    }

    /** @param bytes exactly what the terminal stored */
    public record Row(String stream, long seq, TerminalId terminal, Instant at, String kind,
            Optional<PurchaseId> purchase, byte[] bytes, String hash, Instant storedAt) {
    }

    public Optional<Stream> stream(String stream) {
        return h.createQuery("select * from streams where stream = :s").bind("s", stream)
                .map((r, c) -> stream(r)).findOne();
    }

    /** The lines that have parted from a journal. */
    public List<Stream> branches(String trunk) {
        return h.createQuery("select * from streams where trunk = :t order by parted_after, stream").bind("t", trunk)
                .map((r, c) -> stream(r)).list();
    }

    /** How many lines have parted from a terminal's journals. */
    public int branchesOf(TerminalId terminal) {
        return h.createQuery("select count(*) from streams where terminal = :t and trunk is not null")
                .bind("t", terminal.value()).mapTo(Integer.class).one();
    }

    private static Stream stream(ResultSet r) throws SQLException {
        Optional<Parted> parted = Sql.text(r, "trunk").map(trunk -> {
            try {
                return new Parted(trunk, r.getString("parted_from"), r.getLong("parted_after"));
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        });
        return new Stream(r.getString("stream"), new TerminalId(r.getString("terminal")), r.getLong("watermark"),
                r.getString("head_hash"), r.getLong("signed_upto"), parted);
    }

    public void begin(Stream s) {
        h.execute("insert into streams (stream, terminal, watermark, head_hash, signed_upto, trunk, parted_from,"
                + " parted_after) values (?, ?, ?, ?, ?, ?, ?, ?)", s.stream(), s.terminal().value(), s.watermark(),
                s.headHash(), s.signedUpTo(), s.parted().map(Parted::trunk).orElse(null),
                s.parted().map(Parted::from).orElse(null), s.parted().map(Parted::after).orElse(null));
    }

    /** Of the rows from {@code from} to {@code to}, those that are stored. */
    public Map<Long, String> hashes(String stream, long from, long to) {
        Map<Long, String> found = new HashMap<>();
        h.createQuery("select seq, hash from journal_rows where stream = :s and seq between :a and :b")
                .bind("s", stream).bind("a", from).bind("b", to)
                .map((r, c) -> Map.entry(r.getLong("seq"), r.getString("hash")))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    /** Compare-and-set: moves the prefix only from where the caller saw it. @return whether it moved */
    public boolean advance(String stream, long from, long to, String headHash) {
        return h.execute("update streams set watermark = ?, head_hash = ? where stream = ? and watermark = ?",
                to, headHash, stream, from) == 1;
    }

    public void signed(String stream, long upTo) {
        h.execute("update streams set signed_upto = ? where stream = ? and signed_upto < ?", upTo, stream, upTo);
    }

    public void add(List<Row> rows) {
        var batch = h.prepareBatch("insert into journal_rows (stream, seq, terminal, at, kind, purchase, bytes, hash,"
                + " stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (stream, seq) do nothing");
        for (Row r : rows) {
            batch.add(r.stream(), r.seq(), r.terminal().value(), r.at().toEpochMilli(), r.kind(),
                    r.purchase().map(PurchaseId::value).orElse(null), r.bytes(), r.hash(), r.storedAt().toEpochMilli());
        }
        if (!rows.isEmpty()) {
            batch.execute();
        }
    }

    /** In the order they were stored. */
    public List<Row> of(PurchaseId purchase) {
        return h.createQuery("select * from journal_rows where purchase = :p order by stored_at, stream, seq")
                .bind("p", purchase.value())
                .map((r, c) -> new Row(r.getString("stream"), r.getLong("seq"), new TerminalId(r.getString("terminal")),
                        Instant.ofEpochMilli(r.getLong("at")), r.getString("kind"),
                        Sql.text(r, "purchase").map(PurchaseId::new), r.getBytes("bytes"), r.getString("hash"),
                        Instant.ofEpochMilli(r.getLong("stored_at")))).list();
    }

    /** Newest watermark over a terminal's journals, copies apart; 0 if it never sent a row. */
    public long storedUpTo(TerminalId terminal) {
        return h.createQuery("select coalesce(max(watermark), 0) from streams where terminal = :t and trunk is null")
                .bind("t", terminal.value()).mapTo(Long.class).one();
    }

    public long count() {
        return h.createQuery("select count(*) from journal_rows").mapTo(Long.class).one();
    }
}
