package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Events for operators, what could not be read, and the audit log. All three only grow; an event that goes on counts.
 */
public final class EventTable {

    private final Handle h;

    EventTable(Handle handle) {
        this.h = handle;
    }

    public void add(HubEvent e) {
        h.execute("insert into events (id, at, terminal, severity, code, detail, times, last_at, running)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)", e.id(), e.at().toEpochMilli(),
                e.terminal().map(TerminalId::value).orElse(null), e.severity().code(), e.code(), e.detail(),
                e.series().map(HubEvent.Series::times).orElse(null),
                e.series().map(s -> s.lastAt().toEpochMilli()).orElse(null),
                e.series().map(s -> s.running() ? 1 : 0).orElse(null));
    }

    /** It happened again, or has stopped. */
    public void follow(String id, String detail, HubEvent.Series series) {
        h.execute("update events set detail = ?, times = ?, last_at = ?, running = ? where id = ?", detail,
                series.times(), series.lastAt().toEpochMilli(), series.running() ? 1 : 0, id);
    }

    /** What still goes on, oldest first. */
    public List<HubEvent> running() {
        return h.createQuery("select * from events where running = 1 order by id").map((r, c) -> event(r)).list();
    }

    /** What still goes on first, then the newest. */
    public List<HubEvent> newest(int limit) {
        return h.createQuery("select * from events order by coalesce(running, 0) desc, id desc limit :n")
                .bind("n", limit).map((r, c) -> event(r)).list();
    }

    /** What still goes on first, then the newest. */
    public List<HubEvent> newestOf(TerminalId terminal, int limit) {
        return h.createQuery("select * from events where terminal = :t order by coalesce(running, 0) desc, id desc"
                + " limit :n").bind("t", terminal.value()).bind("n", limit).map((r, c) -> event(r)).list();
    }

    private static HubEvent event(ResultSet r) throws SQLException {
        long times = r.getLong("times");
        Optional<HubEvent.Series> series = times == 0 ? Optional.empty() : Optional.of(new HubEvent.Series(times,
                Instant.ofEpochMilli(r.getLong("last_at")), r.getInt("running") == 1));
        return new HubEvent(r.getString("id"), Instant.ofEpochMilli(r.getLong("at")),
                Optional.ofNullable(r.getString("terminal")).map(TerminalId::new),
                HubEvent.Severity.of(r.getString("severity")), r.getString("code"), r.getString("detail"), series);
    }

    /** @param bytes absent where they may hold personal data */
    public void quarantine(String id, TerminalId terminal, Optional<String> stream, Optional<Long> seq, String why,
            Optional<byte[]> bytes, Instant at) {
        h.execute("insert into quarantine (id, terminal, stream, seq, why, bytes, at) values (?, ?, ?, ?, ?, ?, ?)",
                id, terminal.value(), stream.orElse(null), seq.orElse(null), why, bytes.orElse(null),
                at.toEpochMilli());
    }

    public long quarantined() {
        return h.createQuery("select count(*) from quarantine").mapTo(Long.class).one();
    }

    /** @param who the account, or {@code hub} */
    public void audit(String id, Instant at, String who, String what, String detail) {
        h.execute("insert into audit (id, at, who, what, detail) values (?, ?, ?, ?, ?)", id, at.toEpochMilli(), who,
                what, detail);
    }

    /** One line of the audit log. */
    public record AuditLine(String id, Instant at, String who, String what, String detail) {
    }

    /** Newest first. */
    public List<AuditLine> audited(int limit) {
        return h.createQuery("select * from audit order by id desc limit :n").bind("n", limit)
                .map((r, c) -> new AuditLine(r.getString("id"), Instant.ofEpochMilli(r.getLong("at")),
                        r.getString("who"), r.getString("what"), r.getString("detail"))).list();
    }
}
