package id.anjungan.central.office;

import id.anjungan.calendar.Wib;
import id.anjungan.central.ledger.MoneyFacts;
import id.anjungan.central.store.Tx;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads tickets and settled money for figures. */
final class OfficeTable {

    /** Only what the ledger's rule and the figures need, so that a year of a province can be read. */
    private static final String MONEY = "select p.office, coalesce(d.amount, p.amount) amount, p.created_at,"
            + " p.payment, d.paid_at paid, d.posting posted, r.purchase refund"
            + " from purchases p left join desk_cases d on d.purchase = p.purchase"
            + " left join refunds r on r.purchase = p.purchase where p.created_at >= :f and p.created_at < :u";

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

    /** Posted at the tax server, and neither paid back nor owed back; both days included. */
    List<Settled> settled(LocalDate from, LocalDate to) {
        return h.createQuery(MONEY).bind("f", from.atStartOfDay(Wib.ZONE).toInstant().toEpochMilli())
                .bind("u", to.plusDays(1).atStartOfDay(Wib.ZONE).toInstant().toEpochMilli())
                .map((r, c) -> money(r)).list().stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Settled> money(ResultSet r) throws SQLException {
        MoneyFacts facts = new MoneyFacts(r.getString("payment"), r.getObject("paid") != null,
                r.getObject("posted") != null, r.getObject("refund") != null);
        return facts.state() != MoneyState.POSTED ? Optional.empty() : Optional.of(new Settled(r.getString("office"),
                new Rupiah(r.getLong("amount")), Instant.ofEpochMilli(r.getLong("created_at"))));
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
