package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Visits and queue tickets, as the terminals' rows tell them. No personal data. */
public final class VisitTable {

    private final Handle h;

    VisitTable(Handle handle) {
        this.h = handle;
    }

    public void started(String visit, TerminalId terminal, Optional<String> language, Instant at) {
        h.execute("insert into visits (visit, terminal, language, started_at) values (?, ?, ?, ?)"
                + " on conflict (visit) do nothing", visit, terminal.value(), language.orElse(null), at.toEpochMilli());
    }

    public void service(String visit, String service) {
        h.execute("update visits set service = ? where visit = ?", service, visit);
    }

    /** @param touches empty where nobody could count them any more */
    public void ended(String visit, String outcome, Optional<Integer> touches, long millis, Instant at) {
        h.execute("update visits set ended_at = ?, outcome = ?, touches = ?, millis = ? where visit = ?",
                at.toEpochMilli(), outcome, touches.orElse(null), millis, visit);
    }

    /** @param day business day in WIB, ISO */
    public record TicketKey(String office, String day, String number) {
    }

    /** Minutes, as the ticket said. */
    public record Promised(int low, int high) {
    }

    public void issued(TicketKey key, TerminalId terminal, String service, boolean priority,
            Optional<Promised> promised, Instant at) {
        h.execute("insert into tickets (office, day, number, terminal, service, issued_at, state, priority, low, high)"
                        + " values (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?) on conflict (office, day, number) do nothing",
                key.office(), key.day(), key.number(), terminal.value(), service, at.toEpochMilli(), priority ? 1 : 0,
                promised.map(Promised::low).orElse(null), promised.map(Promised::high).orElse(null));
    }

    /** What was waited until the first call stays: it is what the ticket's promise is held against. */
    public void called(TicketKey key, String counter, long waitedSeconds, Instant at) {
        update("waited = case when called_at is null then ? else waited end, called_at = ?, counter = ?,"
                + " state = 'called', calls = 1", key, waitedSeconds, at.toEpochMilli(), counter);
    }

    public void recalled(TicketKey key, int calls) {
        update("calls = ?", key, calls);
    }

    public void transferred(TicketKey key, String service) {
        update("service = ?, state = 'waiting'", key, service);
    }

    /** @param state waiting (again), no_show or closed */
    public void state(TicketKey key, String state) {
        update("state = ?", key, state);
    }

    public void finished(TicketKey key, long servedSeconds, Instant at) {
        update("state = 'finished', served = ?, finished_at = ?", key, servedSeconds, at.toEpochMilli());
    }

    private void update(String set, TicketKey key, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.addAll(List.of(key.office(), key.day(), key.number()));
        h.execute("update tickets set " + set + " where office = ? and day = ? and number = ?", all.toArray());
    }

    /** A visit as its terminal told it; what is not known yet is empty. */
    public record Visit(String id, Optional<String> service, Optional<String> language, Instant startedAt,
            Optional<String> outcome, Optional<Long> touches, Optional<Long> millis) {
    }

    /** Newest first. */
    public List<Visit> newestOf(TerminalId terminal, int limit) {
        return h.createQuery("select * from visits where terminal = :t order by started_at desc limit :n")
                .bind("t", terminal.value()).bind("n", limit)
                .map((r, c) -> new Visit(r.getString("visit"), Sql.text(r, "service"), Sql.text(r, "language"),
                        Instant.ofEpochMilli(r.getLong("started_at")), Sql.text(r, "outcome"),
                        Sql.number(r, "touches"), Sql.number(r, "millis"))).list();
    }

    /** Counts over a span of time. */
    public record Counts(int visits, int tickets) {
    }

    public Counts counts(Instant from, Instant until) {
        return new Counts(count("select count(*) from visits where started_at >= :f and started_at < :u", from, until),
                count("select count(*) from tickets where issued_at >= :f and issued_at < :u", from, until));
    }

    private int count(String sql, Instant from, Instant until) {
        return h.createQuery(sql).bind("f", from.toEpochMilli()).bind("u", until.toEpochMilli())
                .mapTo(Integer.class).one();
    }
}
