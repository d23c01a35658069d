package id.anjungan.central.fleet;

import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Calls for staff that nobody has taken up, out of the events. */
final class StaffCallTable {

    private final Handle h;

    StaffCallTable(Handle handle) {
        this.h = handle;
    }

    List<StaffCalls.Call> open(Instant since) {
        return h.createQuery("select e.id, e.at, e.terminal, coalesce(t.office, '') as office from events e"
                        + " left join terminals t on t.id = e.terminal"
                        + " where e.code = 'staff_called' and e.terminal is not null and e.at >= :since"
                        + " and not exists (select 1 from handled_calls c where c.event = e.id) order by e.id")
                .bind("since", since.toEpochMilli())
                .map((r, c) -> new StaffCalls.Call(r.getString("id"), Instant.ofEpochMilli(r.getLong("at")),
                        new TerminalId(r.getString("terminal")), r.getString("office"))).list();
    }

    /** @return false when somebody else has taken it up already, or there is no such call */
    boolean take(String event, String by, Instant at) {
        return h.execute("insert into handled_calls (event, handled_by, handled_at)"
                        + " select id, ?, ? from events where id = ? and code = 'staff_called'"
                        + " on conflict (event) do nothing", by, at.toEpochMilli(), event) == 1;
    }
}
