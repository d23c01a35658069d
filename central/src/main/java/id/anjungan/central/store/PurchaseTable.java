package id.anjungan.central.store;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What the terminals' rows say of each purchase. */
public final class PurchaseTable {

    /** A plate is found however its parts were kept apart. */
    private static final String PLATE = "replace(replace(upper(plate), ' ', ''), '-', '')";

    private final Handle h;

    PurchaseTable(Handle handle) {
        this.h = handle;
    }

    /**
     * The three axes of one purchase, in the terminal's words.
     *
     * @param bill    the bill as JSON, from the first row
     * @param printed the short reference on the paper
     */
    public record Purchase(PurchaseId id, TerminalId terminal, String office, Optional<String> plate,
            Optional<String> chassisTail, Optional<String> regency, Rupiah amount, String method,
            Optional<String> bill, Optional<String> printed, String payment, String delivery, String receipt,
            int copies, Optional<String> paymentReference, Optional<Instant> paidAt, Optional<String> posting,
            Optional<LocalDate> validUntil, Instant createdAt, Instant updatedAt) {
    }

    /** What to look for; everything given must hold. {@code text}: part of plate, purchase, reference or posting. */
    public record Wanted(Optional<String> text, Optional<TerminalId> terminal, Optional<Instant> from,
            Optional<Instant> until, int limit) {
    }

    /** The first row of a purchase. */
    public void begin(Purchase p) {
        h.execute("insert into purchases (purchase, terminal, office, plate, chassis_tail, regency, amount, method,"
                        + " bill, printed, payment, delivery, receipt, copies, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (purchase) do nothing",
                p.id().value(), p.terminal().value(), p.office(), p.plate().orElse(null),
                p.chassisTail().orElse(null), p.regency().orElse(null), p.amount().amount(), p.method(),
                p.bill().orElse(null), p.printed().orElse(null), p.payment(), p.delivery(), p.receipt(), p.copies(),
                p.createdAt().toEpochMilli(), p.updatedAt().toEpochMilli());
    }

    public void payment(PurchaseId id, String state, Optional<String> reference, Optional<Instant> paidAt, Instant at) {
        h.execute("update purchases set payment = ?, payment_reference = coalesce(?, payment_reference),"
                        + " paid_at = coalesce(?, paid_at), updated_at = ? where purchase = ?", state,
                reference.orElse(null), Sql.millis(paidAt), at.toEpochMilli(), id.value());
    }

    public void delivery(PurchaseId id, String state, Optional<String> number, Optional<LocalDate> validUntil,
            Instant at) {
        h.execute("update purchases set delivery = ?, posting = coalesce(?, posting),"
                        + " valid_until = coalesce(?, valid_until), updated_at = ? where purchase = ?", state,
                number.orElse(null), validUntil.map(LocalDate::toString).orElse(null), at.toEpochMilli(), id.value());
    }

    /** @param copy number of the copy printed; 0 for the first paper; the highest counts */
    public void receipt(PurchaseId id, String state, int copy, Instant at) {
        h.execute("update purchases set receipt = ?, copies = case when copies < ? then ? else copies end,"
                        + " updated_at = ? where purchase = ?",
                state, copy, copy, at.toEpochMilli(), id.value());
    }

    /** Another terminal printed the next copy. A number that skips some is not believed. */
    public void copied(PurchaseId id, int copy) {
        h.execute("update purchases set copies = ? where purchase = ? and copies = ?", copy, id.value(), copy - 1);
    }

    public Optional<Purchase> find(PurchaseId id) {
        return h.createQuery("select * from purchases where purchase = :p").bind("p", id.value())
                .map((r, c) -> purchase(r)).findOne();
    }

    public List<Purchase> byVehicle(String plate, String chassisTail, int limit) {
        return h.createQuery("select * from purchases where plate = :p and chassis_tail = :c"
                        + " order by created_at desc limit :n").bind("p", plate).bind("c", chassisTail)
                .bind("n", limit).map((r, c) -> purchase(r)).list();
    }

    /** By purchase id, printed reference, payment reference or posting number, whole. */
    public List<Purchase> byReference(String reference, int limit) {
        return h.createQuery("select * from purchases where purchase = :r or printed = :r or payment_reference = :r"
                        + " or posting = :r order by created_at desc limit :n").bind("r", reference).bind("n", limit)
                .map((r, c) -> purchase(r)).list();
    }

    /** Newest first. */
    public List<Purchase> search(Wanted w) {
        StringBuilder sql = new StringBuilder("select * from purchases where 1 = 1");
        w.text().ifPresent(t -> sql.append(" and (" + PLATE + " like :plate escape '!'" + Stream.of("purchase",
                "printed", "payment_reference", "posting", "terminal").map(column -> " or upper(" + column
                + ") like :text escape '!'").collect(Collectors.joining()) + ")"));
        w.terminal().ifPresent(t -> sql.append(" and terminal = :terminal"));
        w.from().ifPresent(f -> sql.append(" and created_at >= :from"));
        w.until().ifPresent(u -> sql.append(" and created_at < :until"));
        Query q = h.createQuery(sql.append(" order by created_at desc limit :n").toString()).bind("n", w.limit());
        w.text().ifPresent(t -> q.bind("text", part(t)).bind("plate", part(t.replaceAll("[ -]", ""))));
        w.terminal().ifPresent(t -> q.bind("terminal", t.value()));
        w.from().ifPresent(f -> q.bind("from", f.toEpochMilli()));
        w.until().ifPresent(u -> q.bind("until", u.toEpochMilli()));
        return q.map((r, c) -> purchase(r)).list();
    }

    /** What was typed, in capitals, anywhere in a column: {@code %} and {@code _} stand for themselves. */
    private static String part(String typed) {
        return "%" + typed.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static Purchase purchase(ResultSet r) throws SQLException {
        return new Purchase(new PurchaseId(r.getString("purchase")), new TerminalId(r.getString("terminal")),
                r.getString("office"), Sql.text(r, "plate"), Sql.text(r, "chassis_tail"), Sql.text(r, "regency"),
                new Rupiah(r.getLong("amount")), r.getString("method"), Sql.text(r, "bill"), Sql.text(r, "printed"),
                r.getString("payment"), r.getString("delivery"), r.getString("receipt"), r.getInt("copies"),
                Sql.text(r, "payment_reference"), Sql.instant(r, "paid_at"), Sql.text(r, "posting"),
                Sql.text(r, "valid_until").map(LocalDate::parse), Instant.ofEpochMilli(r.getLong("created_at")),
                Instant.ofEpochMilli(r.getLong("updated_at")));
    }
}
