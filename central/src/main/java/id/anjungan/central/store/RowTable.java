package id.anjungan.central.store;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Terminals' journal rows as they were sent, and how far each stream is stored without a gap. */
public final class RowTable {

    private final Handle h;

    RowTable(Handle handle) {
        this.h = handle;
    }

    /** @param watermark the newest row of the contiguous prefix; {@code headHash} its hash */
    public record Stream(String stream, TerminalId terminal, long watermark, String headHash, long signedUpTo) {
    }

    /** @param bytes exactly what the terminal stored */
    public record Row(String stream, long seq, TerminalId terminal, Instant at, String kind,
            Optional<PurchaseId> purchase, byte[] bytes, String hash, Instant storedAt) {
    }

    public Optional<Stream> stream(String stream) {
        return h.createQuery("select * from streams where stream = :s").bind("s", stream)
                .map((r, c) -> new Stream(r.getString("stream"), new TerminalId(r.getString("terminal")),
                        r.getLong("watermark"), r.getString("head_hash"), r.getLong("signed_upto"))).findOne();
    }

    public void begin(Stream s) {
        h.execute("insert into streams (stream, terminal, watermark, head_hash, signed_upto) values (?, ?, ?, ?, ?)",
                s.stream(), s.terminal().value(), s.watermark(), s.headHash(), s.signedUpTo());
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

    /** Newest watermark over a terminal's streams; 0 if it never sent a row. */
    public long storedUpTo(TerminalId terminal) {
        return h.createQuery("select coalesce(max(watermark), 0) from streams where terminal = :t")
                .bind("t", terminal.value()).mapTo(Long.class).one();
    }

    public long count() {
        return h.createQuery("select count(*) from journal_rows").mapTo(Long.class).one();
    }
}
