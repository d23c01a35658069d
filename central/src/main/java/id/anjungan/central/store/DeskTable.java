package id.anjungan.central.store;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The purchase desk's cases, one per QR the hub issued, and the refunds that were opened. */
public final class DeskTable {

    private final Handle h;

    DeskTable(Handle handle) {
        this.h = handle;
    }

    /**
     * One case as stored; the codes are the ledger's.
     *
     * @param lastWord when the terminal last did something for this purchase
     * @param nextAt   when the desk looks at it again
     * @param told     the terminal has journaled the desk's decision
     */
    public record Row(PurchaseId purchase, TerminalId terminal, String phase, Rupiah amount, String bill,
            Instant validUntil, Optional<String> reference, Optional<String> paymentReference,
            Optional<Rupiah> paidAmount, Optional<Instant> paidAt, Instant lastWord, Instant nextAt, int tries,
            Optional<String> posting, Optional<String> decision,
            Optional<String> number, Optional<Instant> decidedAt, boolean told, Instant openedAt) {
    }

    /** A refund that was opened. {@code openedBy}: {@code terminal} or {@code desk}. */
    public record Refund(String number, PurchaseId purchase, TerminalId terminal, Rupiah amount, String why,
            String openedBy, Instant openedAt) {
    }

    public void put(Row r) {
        h.execute("insert into desk_cases (purchase, terminal, phase, amount, bill, valid_until, reference,"
                        + " payment_reference, paid_amount, paid_at, last_word, next_at, tries, posting, decision,"
                        + " number, decided_at, told, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (purchase) do update set phase = excluded.phase,"
                        + " valid_until = excluded.valid_until, reference = excluded.reference,"
                        + " payment_reference = excluded.payment_reference,"
                        + " paid_amount = excluded.paid_amount, paid_at = excluded.paid_at,"
                        + " last_word = excluded.last_word, next_at = excluded.next_at, tries = excluded.tries,"
                        + " posting = excluded.posting,"
                        + " decision = excluded.decision, number = excluded.number,"
                        + " decided_at = excluded.decided_at, told = excluded.told",
                r.purchase().value(), r.terminal().value(), r.phase(), r.amount().amount(), r.bill(),
                r.validUntil().toEpochMilli(), r.reference().orElse(null), r.paymentReference().orElse(null),
                r.paidAmount().map(Rupiah::amount).orElse(null), Sql.millis(r.paidAt()),
                r.lastWord().toEpochMilli(), r.nextAt().toEpochMilli(), r.tries(),
                r.posting().orElse(null), r.decision().orElse(null), r.number().orElse(null),
                Sql.millis(r.decidedAt()), r.told() ? 1 : 0,
                r.openedAt().toEpochMilli());
    }

    public Optional<Row> find(PurchaseId purchase) {
        return h.createQuery("select * from desk_cases where purchase = :p").bind("p", purchase.value())
                .map((r, c) -> row(r)).findOne();
    }

    /** Cases to look at now, oldest first. */
    public List<Row> due(Instant now, int limit) {
        return h.createQuery("select * from desk_cases where phase <> 'closed' and next_at <= :now"
                        + " order by next_at limit :n").bind("now", now.toEpochMilli()).bind("n", limit)
                .map((r, c) -> row(r)).list();
    }

    /** Decisions a terminal has not journaled yet. */
    public List<Row> untold(TerminalId terminal) {
        return h.createQuery("select * from desk_cases where terminal = :t and decision is not null and told = 0")
                .bind("t", terminal.value()).map((r, c) -> row(r)).list();
    }

    public List<Row> open() {
        return h.createQuery("select * from desk_cases where phase <> 'closed' order by opened_at")
                .map((r, c) -> row(r)).list();
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(new PurchaseId(r.getString("purchase")), new TerminalId(r.getString("terminal")),
                r.getString("phase"), new Rupiah(r.getLong("amount")), r.getString("bill"),
                Instant.ofEpochMilli(r.getLong("valid_until")), Sql.text(r, "reference"),
                Sql.text(r, "payment_reference"), Sql.number(r, "paid_amount").map(Rupiah::new),
                Sql.instant(r, "paid_at"),
                Instant.ofEpochMilli(r.getLong("last_word")), Instant.ofEpochMilli(r.getLong("next_at")),
                r.getInt("tries"), Sql.text(r, "posting"), Sql.text(r, "decision"),
                Sql.text(r, "number"), Sql.instant(r, "decided_at"),
                r.getInt("told") != 0, Instant.ofEpochMilli(r.getLong("opened_at")));
    }

    /** The first refund of a purchase stays. */
    public void addRefund(Refund r) {
        h.execute("insert into refunds (number, purchase, terminal, amount, why, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (purchase) do nothing",
                r.number(), r.purchase().value(), r.terminal().value(), r.amount().amount(), r.why(), r.openedBy(),
                r.openedAt().toEpochMilli());
    }

    public Optional<Refund> refund(PurchaseId purchase) {
        return h.createQuery("select * from refunds where purchase = :p").bind("p", purchase.value())
                .map((r, c) -> refund(r)).findOne();
    }

    /** Newest first. */
    public List<Refund> refunds(Instant from, Instant until, int limit) {
        return h.createQuery("select * from refunds where opened_at >= :f and opened_at < :u"
                        + " order by opened_at desc, number limit :n").bind("f", from.toEpochMilli())
                .bind("u", until.toEpochMilli()).bind("n", limit).map((r, c) -> refund(r)).list();
    }

    private static Refund refund(ResultSet r) throws SQLException {
        return new Refund(r.getString("number"), new PurchaseId(r.getString("purchase")),
                new TerminalId(r.getString("terminal")), new Rupiah(r.getLong("amount")), r.getString("why"),
                r.getString("opened_by"), Instant.ofEpochMilli(r.getLong("opened_at")));
    }

    public int refundsBetween(Instant from, Instant until) {
        return h.createQuery("select count(*) from refunds where opened_at >= :f and opened_at < :u")
                .bind("f", from.toEpochMilli()).bind("u", until.toEpochMilli()).mapTo(Integer.class).one();
    }
}
