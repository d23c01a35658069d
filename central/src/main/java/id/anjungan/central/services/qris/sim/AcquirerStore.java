package id.anjungan.central.services.qris.sim;

import id.anjungan.central.simulation.SimStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The acquirer's own records, on its own file. One connection; callers hold the bank's lock. The view
 * {@code payments(purchase, amount, state)} is what auditors of the demonstration read: one row per payment taken.
 */
final class AcquirerStore implements AutoCloseable {

    /** @param state {@code open | cancelled | paid | refunded}; expiry is told from {@code validUntil} */
    record Qr(String purchase, String reference, long amount, String text, Instant validUntil, String state,
            Optional<String> rrn, Optional<Instant> paidAt) {
    }

    private static final List<String> SCHEMA = List.of(
        "create table if not exists qr (purchase text primary key, reference text not null unique, "
                + "amount integer not null, text text not null, valid_until text not null, state text not null, "
                + "rrn text, paid_at text)",
        "create table if not exists external_id (day text not null, id text not null, primary key (day, id))",
        "create view if not exists payments (purchase, amount, state) as select purchase, amount, state from qr "
                + "where state in ('paid', 'refunded')");
    private static final String COLUMNS = "purchase, reference, amount, text, valid_until, state, rrn, paid_at";

    private final SimStore db;

    /** @throws IllegalStateException if the file cannot be used; its message names the file, its cause says why */
    AcquirerStore(Path file) {
        db = new SimStore(file, SCHEMA);
    }

    void add(Qr qr) {
        db.run("insert into qr (purchase, reference, amount, text, valid_until, state) values (?, ?, ?, ?, ?, ?)",
                qr.purchase, qr.reference, qr.amount, qr.text, qr.validUntil.toString(), qr.state);
    }

    void paid(String purchase, String rrn, Instant at) {
        db.run("update qr set state = 'paid', rrn = ?, paid_at = ? where purchase = ?", rrn, at.toString(), purchase);
    }

    void state(String purchase, String state) {
        db.run("update qr set state = ? where purchase = ?", state, purchase);
    }

    Optional<Qr> byPurchase(String purchase) {
        return list("select " + COLUMNS + " from qr where purchase = ?", purchase).stream().findFirst();
    }

    Optional<Qr> byReference(String reference) {
        return list("select " + COLUMNS + " from qr where reference = ?", reference).stream().findFirst();
    }

    List<Qr> inState(String state) {
        return list("select " + COLUMNS + " from qr where state = ? order by rowid", state);
    }

    long count() {
        return db.number("select count(*) from qr");
    }

    /** False if that id was used on that day before. */
    boolean firstUse(String day, String externalId) {
        return db.run("insert into external_id values (?, ?) on conflict do nothing", day, externalId) == 1;
    }

    @Override
    public void close() {
        db.close();
    }

    private List<Qr> list(String sql, String value) {
        return db.list(sql, r -> new Qr(r.getString(1), r.getString(2), r.getLong(3), r.getString(4),
                Instant.parse(r.getString(5)), r.getString(6), Optional.ofNullable(r.getString(7)),
                Optional.ofNullable(r.getString(8)).map(Instant::parse)), value);
    }
}
