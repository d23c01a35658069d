package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.fleet.Presence;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.wire.BrokenMessages;
import id.anjungan.contract.wire.BrokenMessages.Broken;
import id.anjungan.contract.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One enrolled terminal sends what looks like a message: only that message is lost, whoever sent it. */
class BadMessagesTest extends HubFixture {

    private TestTerminal other;

    @BeforeEach
    void aSecondTerminal() throws Exception {
        other = new TestTerminal(bench, "KSK-3507-" + (10 + tests)).connect().status(ServiceState.OPEN);
    }

    @AfterEach
    void closeIt() {
        other.close();
    }

    private static TaxBody.AskMoney good() {
        return new TaxBody.AskMoney(Optional.empty(), Optional.empty(), Optional.of("R-1"));
    }

    private void bothAreAnswered(String after) throws Exception {
        for (TestTerminal t : List.of(terminal, other)) {
            assertTrue(t.ask(good()).body() instanceof TaxBody.MoneyFound, after);
        }
    }

    private void raw(Lane lane, String type, String body) {
        terminal.raw(lane, ("{\"id\":\"bad\",\"type\":\"" + type + "\",\"schema\":1,\"terminal\":\"" + terminal.id
                + "\",\"time\":\"" + bench.clock.instant() + "\",\"body\":" + body + "}")
                .getBytes(StandardCharsets.UTF_8), false);
    }

    private static long quarantined() {
        return bench.hub().store().read(tx -> tx.events().quarantined());
    }

    private static HttpResponse<String> health() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + bench.hub().webPort() + "/sehat")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void rowsWithoutRows_areUnreadable_andBothTerminalsGoOn() throws Exception {
        raw(Lane.JOURNAL, "sync.rows", "{}");
        raw(Lane.JOURNAL, "sync.rows", "{\"stream\":\"" + terminal.stream + "\",\"rows\":[null]}");
        raw(Lane.JOURNAL, "sync.rows", "{\"stream\":\"" + terminal.stream + "\",\"rows\":[{\"seq\":1}]}");
        HubBench.until("event", () -> raised("message_unreadable"));
        for (TestTerminal t : List.of(terminal, other)) {
            t.row("terminal.started", Optional.empty(), Map.of());
            t.sync();
        }
        assertEquals(2, rows());
        assertFalse(raised("message_fault"));
        assertEquals(200, health().statusCode());
    }

    @Test
    void aRowFromAnotherAge_isQuarantined_andTheStreamGoesOn() throws Exception {
        terminal.rowOf("{\"seq\":1,\"at\":\"+999999999-12-31T23:59:59Z\",\"kind\":\"visit.started\",\"visit\":\"V-1\"}"
                .getBytes(StandardCharsets.UTF_8));
        terminal.row("terminal.started", Optional.empty(), Map.of());
        long before = quarantined();
        terminal.sync();
        assertEquals(2, rows());
        assertTrue(raised("row_unreadable"));
        assertEquals(before + 1, quarantined());
        bothAreAnswered("a row from another age");
    }

    @Test
    void sixtyAsksWithoutAPurchase_betweenSixtyGoodOnes_costNoAnswer() throws Exception {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            raw(Lane.ASK, "qris.ask-state", "{}");
            asked.add(terminal.send(Lane.ASK, good(), false, Optional.of(Duration.ofSeconds(30))));
        }
        HubBench.until("60 answers", () -> terminal.heard.stream()
                .filter(e -> e.re().filter(asked::contains).isPresent()).count() == 60);
        bothAreAnswered("sixty bad asks");
        assertFalse(raised("message_fault"));
    }

    @Test
    void aStatusWithoutDevices_orWithAnEndlessEpoch_leavesPresenceAsItIs() throws Exception {
        raw(Lane.STATUS, "fleet.status", "{\"epoch\":" + terminal.epoch() + ",\"service\":\"open\",\"version\":\"1\","
                + "\"office\":\"SMS-3578-01\",\"services\":[],\"simulation\":true}");
        raw(Lane.STATUS, "fleet.status", "{\"epoch\":" + (Long.MAX_VALUE - 1) + ",\"service\":\"open\",\"devices\":[],"
                + "\"version\":\"1\",\"office\":\"SMS-3578-01\",\"services\":[],\"simulation\":true}");
        HubBench.until("event", () -> raised("message_unreadable"));
        terminal.status(ServiceState.PARTLY);
        HubBench.until("partly", () -> presence().service().equals(Optional.of(ServiceState.PARTLY)));
        assertEquals(terminal.epoch(), presence().epoch());
        assertFalse(raised("message_fault"));
    }

    @Test
    void whoeverIsEnrolledAnewCountsItsStartsAnew() throws Exception {
        terminal.send(Lane.STATUS, new FleetBody.Status(900_000_000_000_000L, ServiceState.OPEN, List.of(),
                Optional.empty(), "1", TestTerminal.OFFICE, List.of(), true, List.of()), false, Optional.empty());
        HubBench.until("a high epoch", () -> presence().epoch() == 900_000_000_000_000L);
        terminal.close();
        terminal = new TestTerminal(bench, terminal.id.value()).connect().status(ServiceState.PARTLY);
        HubBench.until("its own epoch", () -> presence().epoch() == terminal.epoch()
                && presence().link() == Presence.Link.UP);
    }

    @Test
    void aStoreThatRefuses_isWaitedFor_saidToWhoeverWatches_andNothingIsLost() throws Exception {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("hub/hub.db"));
                Statement lock = file.createStatement()) {
            lock.execute("begin immediate");
            terminal.row("terminal.started", Optional.empty(), Map.of());
            terminal.sendRows(1, 1);
            HubBench.until("it stands", () -> {
                bench.clock.forward(Duration.ofSeconds(1));
                return bench.hub().health().status() == 503;
            });
            assertTrue(health().body().contains("inbox_stands"), health().body());
            lock.execute("rollback");
        }
        assertEquals(1, terminal.next(SyncBody.Stored.class).upTo());
        HubBench.until("healthy", () -> bench.hub().health().status() == 200);
        HubBench.until("told", () -> bench.raised("inbox_goes_on"));
        bothAreAnswered("a store that refused");
    }

    @Test
    void whateverPartOfAnyMessageIsBroken_theHubFailsAtNone_andAnswersTheNext() throws Exception {
        Map<String, List<Broken>> all = BrokenMessages.of(terminal.id);
        for (Map.Entry<String, List<Broken>> type : all.entrySet()) {
            Lane lane = type.getKey().startsWith("sync.") ? Lane.JOURNAL
                    : type.getKey().startsWith("fleet.") ? Lane.STATUS : Lane.ASK;
            type.getValue().stream().filter(b -> b.bytes().length < Wire.MAX_BYTES)
                    .forEach(b -> terminal.raw(lane, b.bytes(), false));
            bothAreAnswered(type.getKey());
        }
        assertFalse(bench.hub().fleet().eventsOf(terminal.id, 5_000).stream()
                .anyMatch(e -> e.code().equals("message_fault")), () -> bench.hub().fleet()
                .eventsOf(terminal.id, 5_000).toString());
        assertEquals(200, bench.hub().health().status());
    }

    @Test
    void whateverPartOfARowIsBroken_theStreamGoesOn() throws Exception {
        terminal.row("terminal.started", Optional.empty(), Map.of());
        List<String> broken = List.of("null", "[]", "7", "{}", "{\"seq\":null}", "\u0000", "{\"seq\":%d}",
                "{\"seq\":%d,\"kind\":null,\"at\":null}", "{\"seq\":%d,\"kind\":\"payment\",\"at\":7}",
                row("payment", "\"purchase\":\"x\""), row("payment", "\"purchase\":\"" + purchase + "\""),
                row("payment", "\"purchase\":\"" + purchase + "\",\"to\":{},\"bill\":[],\"amount\":\"x\""),
                row("payment", "\"purchase\":\"" + purchase + "\",\"to\":\"settled\",\"bill\":7,\"amount\":1e400"),
                row("delivery", "\"purchase\":\"" + purchase + "\",\"valid_until\":\"+999999999-12-31\""),
                row("payment", "\"purchase\":\"" + purchase + "\",\"paid_at\":\"+999999999-12-31T00:00:00Z\""),
                row("ticket.issued", "\"number\":null"), row("ticket.called", "\"number\":\"A1\",\"waited\":1e99"),
                row("visit.ended", "\"visit\":{},\"millis\":-9223372036854775808"), row("event", "\"code\":{}"),
                row("survey.faces", "\"counts\":null"), row("survey.sheets", "\"sheets\":{\"x\":[1]}"),
                row("staff.called", "\"call\":[]"), row("staff.ended", "\"call\":7,\"end\":null"),
                row("event", "\"code\":\"" + "x".repeat(50_000) + "\",\"detail\":\"" + "long ".repeat(9_000) + "\""));
        for (String bytes : broken) {
            terminal.rowOf(bytes.replace("%d", String.valueOf(terminal.rows().size() + 1))
                    .getBytes(StandardCharsets.UTF_8));
        }
        terminal.row("terminal.started", Optional.empty(), Map.of());
        terminal.sync();
        assertEquals(broken.size() + 2, rows());
        bothAreAnswered("broken rows");
    }

    private static String row(String kind, String fields) {
        return "{\"seq\":%d,\"kind\":\"" + kind + "\",\"at\":\"2026-11-22T03:00:00Z\"," + fields + "}";
    }
}
