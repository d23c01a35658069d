package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.fleet.FleetBody.StaffComing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A citizen's call for staff, from the terminal's row to the word that somebody comes. */
class StaffCallsTest extends HubFixture {

    private StaffCalls calls() {
        return bench.hub().staffCalls();
    }

    private List<String> ringing() {
        return calls().open().stream().filter(c -> c.terminal().equals(terminal.id)).map(StaffCalls.Call::id).toList();
    }

    private void row(String kind, Map<String, Object> fields) throws Exception {
        terminal.row(kind, Optional.empty(), fields);
        terminal.sync();
    }

    @Test
    void whoTakesItUp_isToldToTheTerminalOnce_andToNobodyElseAfterwards() throws Exception {
        row("staff.called", Map.of("call", "P1-1", "page", "start"));
        assertEquals(List.of("P1-1"), ringing());
        HubBench.until("event", () -> raised("staff_called"));
        assertEquals(true, calls().take(terminal.id, "P1-1", "siti"));
        assertEquals(false, calls().take(terminal.id, "P1-1", "budi"));
        assertEquals(false, calls().take(terminal.id, "P1-9", "budi"));
        StaffComing told = terminal.next(StaffComing.class);
        assertEquals("P1-1", told.call());
        assertEquals("siti", told.by());
        assertEquals(List.of(), ringing());
    }

    @Test
    void theWordIsToldAgainOnTheTerminalsReturn_untilItsRowConfirmsIt() throws Exception {
        row("staff.called", Map.of("call", "P1-1", "page", "start"));
        terminal.close();
        calls().take(terminal.id, "P1-1", "siti");
        terminal.connect().status(ServiceState.OPEN);
        assertEquals("P1-1", terminal.next(StaffComing.class).call());
        row("staff.answered", Map.of("call", "P1-1", "from", "hub", "by", "siti"));
        terminal.close();
        terminal.heard.clear();
        terminal.connect().status(ServiceState.OPEN);
        terminal.next(id.anjungan.contract.fleet.FleetBody.NotConnected.class);
        row("visit.started", Map.of("visit", "V-" + terminal.id + "-2", "language", "id"));
        assertEquals(0, terminal.heard.stream().filter(e -> e.body() instanceof StaffComing).count());
    }

    @Test
    void aCallAnsweredAtACounterEndedOrForgottenByARestart_ringsNoMore() throws Exception {
        row("staff.called", Map.of("call", "P1-1", "page", "start"));
        row("staff.answered", Map.of("call", "P1-1", "from", "counter", "by", "3"));
        assertEquals(List.of(), ringing());
        row("staff.called", Map.of("call", "P1-2", "page", "start"));
        row("staff.unanswered", Map.of("call", "P1-2", "why", "nobody_answered"));
        HubBench.until("event", () -> raised("staff_unanswered"));
        assertEquals(List.of("P1-2"), ringing());
        row("staff.ended", Map.of("call", "P1-2", "end", "visit_ended", "slip", "printed"));
        assertEquals(List.of(), ringing());
        row("staff.called", Map.of("call", "P1-3", "page", "start"));
        row("terminal.started", Map.of("version", "0.1.0"));
        assertEquals(List.of(), ringing());
        assertEquals(false, calls().take(terminal.id, "P1-3", "siti"));
    }

    @Test
    void aCallWhoseRowComesHoursLater_isHistory() throws Exception {
        terminal.row("staff.called", Optional.empty(), Map.of("call", "P1-1", "page", "start",
                "at", bench.clock.instant().minus(Duration.ofHours(2)).toString()));
        terminal.sync();
        assertEquals(List.of(), ringing());
    }
}
