package id.anjungan.central.services.tax.sim;

import id.anjungan.central.simulation.SimStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The tax server's own records, on its own file. One connection; callers hold the office's lock. The view
 * {@code postings(purchase, amount)} is what auditors of the demonstration read, and the table {@code request} every
 * request about a posting with the answer it got, in the order of their arrival.
 */
final class TaxServerStore implements AutoCloseable {

    /** A bill that was told. */
    record Quote(String id, String plateKey, LocalDate due, LocalDate validUntil, long amount, Instant holdUntil) {
    }

    /** What was answered under a purchase id. @param state {@code posted | refused | voided} */
    record Entry(String purchase, String quote, String plateKey, long amount, String state, int status, byte[] answer) {
    }

    private static final List<String> SCHEMA = List.of(
        "create table if not exists meta (name text primary key, value text not null)",
        "create table if not exists quote (id text primary key, plate text not null, due text not null, "
                + "valid_until text not null, amount integer not null, hold_until text not null)",
        "create table if not exists posting (purchase text primary key, quote text, plate text, "
                + "amount integer not null, state text not null, status integer not null, answer blob not null, "
                + "periods integer not null default 0, posted_on text)",
        "create index if not exists posting_plate on posting (plate, state)",
        "create table if not exists request (seq integer primary key autoincrement, purchase text not null, "
                + "verb text not null, status integer not null, answer blob not null)",
        "create view if not exists postings (purchase, amount) as select purchase, amount from posting "
                + "where state = 'posted'");

    private final SimStore db;

    /** @throws IllegalStateException if the file cannot be used; its message names the file, its cause says why */
    TaxServerStore(Path file) {
        db = new SimStore(file, SCHEMA);
    }

    /** The stored value; stores the given one if there is none. */
    String meta(String name, String otherwise) {
        db.run("insert into meta (name, value) values (?, ?) on conflict do nothing", name, otherwise);
        return query("select value from meta where name = ?", rs -> rs.getString(1), name).orElseThrow();
    }

    void addQuote(Quote q) {
        db.run("insert into quote values (?, ?, ?, ?, ?, ?)", q.id, q.plateKey, q.due.toString(),
                q.validUntil.toString(), q.amount, q.holdUntil.toString());
    }

    long quotes() {
        return db.number("select count(*) from quote");
    }

    Optional<Quote> quote(String id) {
        return query("select plate, due, valid_until, amount, hold_until from quote where id = ?",
                rs -> new Quote(id, rs.getString(1), LocalDate.parse(rs.getString(2)), LocalDate.parse(rs.getString(3)),
                        rs.getLong(4), Instant.parse(rs.getString(5))), id);
    }

    Optional<Entry> entry(String purchase) {
        return query("select quote, plate, amount, state, status, answer from posting where purchase = ?",
                rs -> new Entry(purchase, rs.getString(1), rs.getString(2), rs.getLong(3), rs.getString(4),
                        rs.getInt(5), rs.getBytes(6)), purchase);
    }

    /** @param periods by which the posting moves the due date on; 0 for a refusal */
    void add(Entry e, int periods, LocalDate day) {
        db.run("insert into posting (purchase, quote, plate, amount, state, status, answer, periods, posted_on) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)", e.purchase, e.quote, e.plateKey, e.amount, e.state, e.status,
                e.answer, periods, day.toString());
    }

    /** A tombstone, whatever was there before. */
    void bury(String purchase, byte[] answer, LocalDate day) {
        db.run("insert into posting (purchase, amount, state, status, answer, posted_on) "
                + "values (?, 0, 'voided', 200, ?, ?) on conflict (purchase) "
                + "do update set state = 'voided', status = 200, answer = excluded.answer",
                purchase, answer, day.toString());
    }

    /** Forgets all that was answered under this id, as a server without tombstones does. */
    void forget(String purchase) {
        db.run("delete from posting where purchase = ?", purchase);
    }

    /** @param verb {@code post | query | void} */
    void noteRequest(String purchase, String verb, int status, byte[] answer) {
        db.run("insert into request (purchase, verb, status, answer) values (?, ?, ?, ?)", purchase, verb, status,
                answer);
    }

    long postingsMade() {
        return db.number("select count(*) from posting where periods > 0");
    }

    long posted() {
        return db.number("select count(*) from postings");
    }

    /** Periods paid here for a vehicle. */
    int periodsPaid(String plateKey) {
        return query("select coalesce(sum(periods), 0) from posting where plate = ? and state = 'posted'",
                rs -> rs.getInt(1), plateKey).orElse(0);
    }

    Optional<LocalDate> lastPaid(String plateKey) {
        return query("select max(posted_on) from posting where plate = ? and state = 'posted'",
                rs -> Optional.ofNullable(rs.getString(1)).map(LocalDate::parse), plateKey).flatMap(d -> d);
    }

    @Override
    public void close() {
        db.close();
    }

    private <T> Optional<T> query(String sql, SimStore.Reader<T> reader, Object... values) {
        return db.list(sql, reader, values).stream().findFirst();
    }
}
