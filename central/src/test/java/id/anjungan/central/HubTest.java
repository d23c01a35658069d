package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.fleet.Presence;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.wire.Json;
import id.anjungan.contract.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rows, presence and who may come in. */
class HubTest extends HubFixture {

    // ---- rows

    @Test
    void rowsAreStored_thenAcknowledged_andComeTwiceWithoutHarm() throws Exception {
        terminal.row("journal.opened", Optional.empty(), Map.of("terminal", "KSK-3578-01"));
        terminal.row("visit.started", Optional.empty(), Map.of("visit", "V-" + terminal.id, "language", "id"));
        terminal.sync();
        terminal.sync();
        assertEquals(2, rows());
        assertTrue(bench.hub().transactions().today().visits() >= 1);
        assertEquals(2, bench.hub().fleet().terminal(terminal.id).orElseThrow().storedUpTo());
        assertEquals(2, bench.hub().store().read(tx -> tx.rows().stream(terminal.stream)).orElseThrow().signedUpTo());
    }

    @Test
    void aGapIsAskedFor_nothingBeyondItIsStored() throws Exception {
        for (int i = 0; i < 5; i++) {
            terminal.row("terminal.started", Optional.empty(), Map.of());
        }
        terminal.sendRows(3, 5);
        assertEquals(1, terminal.next(SyncBody.SendFrom.class).from());
        terminal.sync();
        assertEquals(5, rows());
    }

    @Test
    void aRowThatCannotBeRead_isQuarantined_andTheStreamGoesOn() throws Exception {
        terminal.rowOf("not json".getBytes(StandardCharsets.UTF_8));
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.sync();
        HubBench.until("event", () -> raised("row_unreadable"));
        assertTrue(bench.hub().store().read(tx -> tx.events().quarantined()) >= 1);
        assertEquals(2, rows());
    }

    @Test
    void aForgedSignature_andABrokenChain_areAlarms_andNothingIsStored() throws Exception {
        SyncBody.Sent row = terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.send(Lane.JOURNAL, new SyncBody.Rows(terminal.stream, List.of(row), Optional.of("AAAA")), false,
                Optional.empty());
        HubBench.until("alarm", () -> raised("bad_signature"));
        terminal.send(Lane.JOURNAL, new SyncBody.Rows(terminal.stream, List.of(new SyncBody.Sent(1,
                "{\"seq\":1}".getBytes(StandardCharsets.UTF_8), row.hash())), Optional.empty()), false,
                Optional.empty());
        HubBench.until("alarm", () -> raised("chain_broken"));
        assertEquals(0, rows());
        terminal.sync();
        assertEquals(1, rows());
    }

    @Test
    void garbage_newerSchemas_andForeignNames_areEvents_andTheInboxLives() throws Exception {
        terminal.raw(Lane.JOURNAL, "{]".getBytes(StandardCharsets.UTF_8), false);
        terminal.raw(Lane.ASK, new byte[Wire.MAX_BYTES + 1], false);
        terminal.raw(Lane.ASK, "{\"type\":\"tax.ask-bill\",\"schema\":99,\"terminal\":\"KSK\"}"
                .getBytes(StandardCharsets.UTF_8), false);
        terminal.raw(Lane.STATUS, Wire.encode(Envelope.of("x", new id.anjungan.contract.TerminalId("KSK-9999-99"),
                bench.clock.instant(), new FleetBody.LinkLost(99))), false);
        HubBench.until("four events", () -> bench.hub().fleet().eventsOf(terminal.id, 100).stream()
                .filter(e -> e.code().equals("message_unreadable")).count() == 4);
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.sync();
    }

    @Test
    void aRestartedHub_goesOnWhereItWas() throws Exception {
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.sync();
        terminal.close();
        bench.stopHub();
        bench.startHub();
        assertEquals(Presence.Link.LOST, presence().link());
        terminal.connect().status(ServiceState.OPEN);
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.sync();
        assertEquals(2, rows());
    }

    @Test
    void aHubThatLostRows_asksForThemOnTheTerminalsReturn() throws Exception {
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.close();
        terminal.connect().status(ServiceState.OPEN);
        assertEquals(1, terminal.next(SyncBody.SendFrom.class).from());
    }

    @Test
    void whileTheStoreRefuses_nothingIsAcknowledged_andThenEverythingIs() throws Exception {
        terminal.row("terminal.started", Optional.empty(), Map.of());
        try (var other = java.sql.DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("hub/hub.db"));
                var lock = other.createStatement()) {
            lock.execute("begin immediate");
            terminal.sendRows(1, 1);
            assertNull(terminal.heard.poll(1, TimeUnit.SECONDS), "acknowledged without a commit");
            assertEquals(0, rows());
            lock.execute("rollback");
        }
        assertEquals(1, terminal.next(SyncBody.Stored.class).upTo());
        assertEquals(1, rows());
    }

    // ---- presence

    @Test
    void presenceIsThreeFacts_andAnOldWillIsIgnored() throws Exception {
        terminal.send(Lane.STATUS, new FleetBody.LinkLost(terminal.epoch() - 1), false, Optional.empty());
        terminal.status(ServiceState.PARTLY, new DeviceReport("printer", "printer", "escpos-tcp", DeviceState.DOWN,
                "unreachable", bench.clock.instant()));
        HubBench.until("partly", () -> presence().service().equals(Optional.of(ServiceState.PARTLY)));
        assertEquals(Presence.Link.UP, presence().link());
        HubBench.until("device event", () -> raised("device_down"));
        bench.clock.forward(Duration.ofMinutes(2));
        assertEquals(Presence.Liveness.SILENT, presence().liveness());
        assertEquals(Presence.Link.UP, presence().link(), "silence is not a lost link");
        terminal.send(Lane.STATUS, new FleetBody.LinkLost(terminal.epoch()), false, Optional.empty());
        HubBench.until("lost", () -> presence().link() == Presence.Link.LOST);
        assertEquals(Optional.of(ServiceState.PARTLY), presence().service(), "it may still serve");
    }

    // ---- enrolment

    @Test
    void aCodeIsGoodOnce_forItsOfficeOnly_andForAWhile() throws Exception {
        var enrol = bench.hub().enrol();
        String key = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
        String code = enrol.newCode("SMS-3578-01", Optional.empty(), Duration.ofMinutes(5), "uji").code();
        assertEquals(403, enrolled("KSK-3578-09", "SMS-3515-01", code, key));
        assertEquals(400, enrolled("KSK-3578-09", "SMS-3578-01", code, "no key"));
        assertEquals(200, enrolled("KSK-3578-09", "SMS-3578-01", code.toLowerCase(java.util.Locale.ROOT), key));
        assertEquals(403, enrolled("KSK-3578-10", "SMS-3578-01", code, key));
        String stale = enrol.newCode("SMS-3578-01", Optional.empty(), Duration.ofMinutes(5), "uji").code();
        bench.clock.forward(Duration.ofMinutes(6));
        assertEquals(403, enrolled("KSK-3578-10", "SMS-3578-01", stale, key));
        assertEquals(400, enrol.handle("{".getBytes(StandardCharsets.UTF_8)).status());
    }

    private int enrolled(String terminal, String office, String code, String key) throws Exception {
        return bench.hub().enrol().handle(Json.mapper().writeValueAsBytes(new Enrolment.Request(
                new id.anjungan.contract.TerminalId(terminal), office, code, key))).status();
    }

    @Test
    void aRevokedTerminalIsCutOff() throws Exception {
        bench.hub().enrol().revoke(terminal.id, "uji");
        assertEquals("BROKEN", terminal.nextLink());
        assertEquals("NOT_AUTHORISED", terminal.nextLink());
        HubBench.until("event", () -> bench.raised("secret_refused"));
    }
}
