package id.anjungan.central.store;

import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The last report of each terminal; one row each, written when something changed, not at each heartbeat. */
public final class PresenceTable {

    private final Handle h;

    PresenceTable(Handle handle) {
        this.h = handle;
    }

    /** @param link a code; {@code status} the report as JSON */
    public record Seen(TerminalId terminal, long epoch, String link, Instant heardAt, String status) {
    }

    public void put(Seen s) {
        h.execute("insert into presence (terminal, epoch, link, heard_at, status) values (?, ?, ?, ?, ?)"
                        + " on conflict (terminal) do update set epoch = excluded.epoch, link = excluded.link,"
                        + " heard_at = excluded.heard_at, status = excluded.status",
                s.terminal().value(), s.epoch(), s.link(), s.heardAt().toEpochMilli(), s.status());
    }

    public List<Seen> all() {
        return h.createQuery("select * from presence").map((r, c) -> new Seen(new TerminalId(r.getString("terminal")),
                r.getLong("epoch"), r.getString("link"), Instant.ofEpochMilli(r.getLong("heard_at")),
                r.getString("status"))).list();
    }
}
