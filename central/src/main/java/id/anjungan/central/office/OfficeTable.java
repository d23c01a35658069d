package id.anjungan.central.office;

import id.anjungan.calendar.Wib;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads tickets and settled money for figures. */
final class OfficeTable {

    /**
     * Settled: posted at the tax server, and neither paid back nor owed back. The same as the state POSTED that the
     * ledger gives a purchase, said in SQL so that a year of a province need not be read one by one.
     */
    private static final String SETTLED = "select p.office, p.amount, p.created_at from purchases p"
            + " left join desk_cases d on d.purchase = p.purchase left join refunds r on r.purchase = p.purchase"
            + " where p.created_at >= :f and p.created_at < :u and p.payment <> 'refunded'"
            + " and p.payment <> 'refund_owed' and r.purchase is null"
            + " and (p.posting is not null or d.posting is not null or p.delivery = 'done')";

    private final Handle h;

    OfficeTable(Tx tx) {
        this.h = tx.handle();
    }

    /** @param created when the purchase was begun: the day it counts to, here as on the hub's other pages */
    record Settled(String office, Rupiah amount, Instant created) {
    }

    /** Both days included. */
    List<TicketRow> tickets(LocalDate from, LocalDate to) {
        return h.createQuery("select * from tickets where day >= :f and day <= :t").bind("f", from.toString())
                .bind("t", to.toString()).map((r, c) -> ticket(r)).list().stream().filter(TicketRow::dated).toList();
    }

    boolean knows(String office) {
        return h.createQuery("select count(*) from terminals where office = :o").bind("o", office)
                .mapTo(Integer.class).one() > 0
                || h.createQuery("select count(*) from (select 1 from tickets where office = :o limit 1) t")
                .bind("o", office).mapTo(Integer.class).one() > 0;
    }

    /** Newest first. */
    List<TicketRow> tickets(String office, LocalDate day, int limit) {
        return h.createQuery("select * from tickets where office = :o and day = :d"
                        + " order by issued_at desc, number desc limit :n").bind("o", office).bind("d", day.toString())
                .bind("n", limit).map((r, c) -> ticket(r)).list();
    }

    List<Settled> settled(LocalDate from, LocalDate to) {
        return h.createQuery(SETTLED).bind("f", from.atStartOfDay(Wib.ZONE).toInstant().toEpochMilli())
                .bind("u", to.plusDays(1).atStartOfDay(Wib.ZONE).toInstant().toEpochMilli())
                .map((r, c) -> new Settled(r.getString("office"), new Rupiah(r.getLong("amount")),
                        Instant.ofEpochMilli(r.getLong("created_at")))).list();
    }

    /** All that have, or had, a terminal. */
    List<String> offices() {
        return h.createQuery("select distinct office from terminals").mapTo(String.class).list();
    }

    private static TicketRow ticket(ResultSet r) throws SQLException {
        return new TicketRow(r.getString("office"), r.getString("day"), r.getString("number"), text(r, "service"),
                text(r, "state").orElse(""), r.getInt("priority") == 1, r.getInt("calls"), text(r, "counter"),
                moment(r, "issued_at"), moment(r, "called_at"), whole(r, "low"), whole(r, "high"),
                whole(r, "waited"), whole(r, "served"));
    }

    private static Optional<String> text(ResultSet r, String column) throws SQLException {
        return Optional.ofNullable(r.getString(column));
    }

    private static Optional<Long> whole(ResultSet r, String column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> moment(ResultSet r, String column) throws SQLException {
        return whole(r, column).map(Instant::ofEpochMilli);
    }
}
