package id.anjungan.central.fleet;

import id.anjungan.contract.TerminalId;
import id.anjungan.contract.sync.StaffCall;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Calls for staff, folded out of terminals' rows, and who took them up. */
final class StaffCallTable {

    private final Handle h;

    StaffCallTable(Handle handle) {
        this.h = handle;
    }

    /** A call that has a row already stays as it is. */
    void called(StaffCalls.Call call) {
        h.execute("insert into staff_calls (terminal, call_id, office, at) values (?, ?, ?, ?)"
                + " on conflict (terminal, call_id) do nothing", call.terminal().value(), call.id(), call.office(),
                call.at().toEpochMilli());
    }

    /** The terminal knows: whoever took it up here first stays its name. */
    void answered(TerminalId terminal, String id, String by, Instant at) {
        h.execute("update staff_calls set taken_by = coalesce(taken_by, ?), taken_at = coalesce(taken_at, ?),"
                + " confirmed_at = ? where terminal = ? and call_id = ?", by, at.toEpochMilli(), at.toEpochMilli(),
                terminal.value(), id);
    }

    void ended(TerminalId terminal, String id, String how, Instant at) {
        h.execute("update staff_calls set ended_at = ?, ended_how = ? where terminal = ? and call_id = ?"
                + " and ended_at is null", at.toEpochMilli(), how, terminal.value(), id);
    }

    /** A terminal that starts has forgotten who called. */
    void startedAnew(TerminalId terminal, Instant at) {
        h.execute("update staff_calls set ended_at = ?, ended_how = ? where terminal = ? and ended_at is null",
                at.toEpochMilli(), StaffCall.End.INTERRUPTED.code(), terminal.value());
    }

    List<StaffCalls.Call> open(Instant since) {
        return h.createQuery("select terminal, call_id, office, at from staff_calls where at >= :since"
                        + " and taken_at is null and ended_at is null order by at, terminal")
                .bind("since", since.toEpochMilli())
                .map((r, c) -> new StaffCalls.Call(new TerminalId(r.getString("terminal")), r.getString("call_id"),
                        r.getString("office"), Instant.ofEpochMilli(r.getLong("at")))).list();
    }

    /** @return false when somebody else has taken it up already, it has ended, or there is no such call */
    boolean take(TerminalId terminal, String id, String by, Instant at) {
        return h.execute("update staff_calls set taken_by = ?, taken_at = ? where terminal = ? and call_id = ?"
                + " and taken_at is null and ended_at is null", by, at.toEpochMilli(), terminal.value(), id) == 1;
    }

    /** Taken up here since then, and the terminal has not said that it knows. */
    List<StaffCalls.Taken> unconfirmed(TerminalId terminal, Instant since) {
        return h.createQuery("select call_id, taken_by, taken_at from staff_calls where terminal = :terminal"
                        + " and taken_at >= :since and confirmed_at is null and ended_at is null order by taken_at")
                .bind("terminal", terminal.value()).bind("since", since.toEpochMilli())
                .map((r, c) -> new StaffCalls.Taken(r.getString("call_id"), r.getString("taken_by"),
                        Instant.ofEpochMilli(r.getLong("taken_at")))).list();
    }
}
