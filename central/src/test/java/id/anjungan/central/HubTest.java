package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.fleet.Presence;
import id.anjungan.central.services.qris.sim.NoticeFault;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.services.tax.sim.DemoVehicles;
import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.enrol.Enrolment;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.wire.Json;
import id.anjungan.contract.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubTest {

    /** One hub for all: a broker takes seconds to start. Each test has its own terminal, purchase and vehicle. */
    @TempDir
    private static Path dir;
    private static HubBench bench;
    private static int tests;
    private static int vehicles;

    private TestTerminal terminal;
    private PurchaseId purchase;
    private DemoVehicles.Demo vehicle;
    private long rowsBefore;

    @BeforeAll
    static void open() throws Exception {
        bench = new HubBench(dir);
    }

    @AfterAll
    static void shut() {
        bench.close();
    }

    @BeforeEach
    void start() throws Exception {
        tests++;
        terminal = new TestTerminal(bench, "KSK-3578-" + (10 + tests)).connect().status(ServiceState.OPEN);
        purchase = new PurchaseId("KSK-01-261122-00" + (10 + tests));
        vehicle = null;
        HubBench.until("link up", () -> presence().link() == Presence.Link.UP);
        assertEquals(List.of("licence"), terminal.next(FleetBody.NotConnected.class).services(),
                "this hub was given no licensing system, and says so");
        rowsBefore = bench.hub().store().read(tx -> tx.rows().count());
    }

    @AfterEach
    void stop() {
        terminal.close();
        bench.taxServer.faults().set(TaxServerSim.POSTING, FaultKind.NONE);
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.NONE);
        bench.acquirer.noticeFault(NoticeFault.NONE);
    }

    private boolean raised(String code) {
        return bench.hub().fleet().eventsOf(terminal.id, 100).stream().anyMatch(e -> e.code().equals(code));
    }

    /** 1 when the tax server has posted this test's purchase. */
    private long posted() {
        return bench.tax.query(purchase) instanceof TaxSource.Posting.Done ? 1 : 0;
    }

    /** Each test that pays takes one of its own: what is paid stays paid. */
    private DemoVehicles.Demo vehicle() {
        if (vehicle == null) {
            vehicle = DemoVehicles.find(++vehicles <= 12 ? "ordinary_" + vehicles
                    : List.of("samsat_card", "minibus_late", "electric").get(vehicles - 13));
        }
        return vehicle;
    }

    private Presence presence() {
        return bench.hub().fleet().presence(terminal.id);
    }

    private long rows() {
        return bench.hub().store().read(tx -> tx.rows().count()) - rowsBefore;
    }

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
        HubBench.until("event", () -> bench.raised("client_refused"));
    }

    // ---- money

    private Bill bill() throws InterruptedException {
        return ((TaxBody.BillFound) terminal.ask(new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail())).body()).bill();
    }

    private QrisBody.QrIssued issue(Bill bill) throws Exception {
        terminal.row("payment", Optional.of(purchase), Map.of("to", "created", "method", "qris", "reference", "R-" + purchase,
                "bill", Json.mapper().convertValue(bill, Map.class)));
        terminal.row("payment", Optional.of(purchase), Map.of("from", "created", "to", "auth_intent"));
        terminal.sync();
        return (QrisBody.QrIssued) terminal.ask(new QrisBody.IssueQr(purchase, bill.total(),
                bench.clock.instant().plusSeconds(300), bill)).body();
    }

    @Test
    void aBillIsPaidAndPosted_andRepeatedAsksGetTheSameBytes() throws Exception {
        Bill bill = bill();
        QrisBody.QrIssued qr = issue(bill);
        bench.acquirer.pay(qr.payload(), false);
        QrisBody.QrState paid = terminal.next(QrisBody.QrState.class);
        assertEquals(QrisBody.Status.PAID, paid.status());
        assertEquals(Optional.of(bill.total()), paid.amount());
        TaxBody.AskPosting ask = new TaxBody.AskPosting(purchase, bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "qris", paid.paymentReference().orElseThrow(),
                paid.paidAt().orElseThrow());
        Envelope first = terminal.ask(ask);
        bench.clock.forward(Duration.ofMinutes(1));
        Envelope again = terminal.ask(ask);
        TaxBody.Posted posted = assertInstanceOf(TaxBody.Posted.class, first.body());
        assertArrayEquals(bytes(first), bytes(again));
        assertEquals(1, posted());
        terminal.row("delivery", Optional.of(purchase), Map.of("to", "done", "number", posted.number()));
        terminal.sync();
        List<TaxBody.PaidBill> found = ((TaxBody.MoneyFound) terminal.ask(new TaxBody.AskMoney(Optional.empty(),
                Optional.empty(), Optional.of("R-" + purchase))).body()).paid();
        assertEquals(MoneyState.POSTED, found.get(0).state());
        assertEquals(Optional.of(posted.number()), found.get(0).posting());
        assertEquals(bill, found.get(0).bill());
        bench.clock.forward(Duration.ofHours(1));
        assertEquals(1, bench.hub().transactions().search(purchase.value(), Optional.empty(), 5).size());
        assertEquals(1, bench.hub().transactions().search("", Optional.of(terminal.id), 5).size());
        assertTrue(bench.hub().transactions().today().posted() >= 1);
        assertTrue(bench.hub().transactions().today().amount().amount() >= bill.total().amount());
    }

    private static byte[] bytes(Envelope e) {
        return Wire.encode(Envelope.of("-", e.terminal(), e.time(), e.body()));
    }

    @Test
    void aRepeatedIssueGivesTheSameQr_andOneWithAnotherAmountIsRefused() throws Exception {
        Bill bill = bill();
        QrisBody.IssueQr ask = new QrisBody.IssueQr(purchase, bill.total(), bench.clock.instant().plusSeconds(300),
                bill);
        Envelope first = terminal.ask(ask);
        assertArrayEquals(bytes(first), bytes(terminal.ask(ask)));
        QrisBody.IssueQr other = new QrisBody.IssueQr(purchase, bill.total(),
                bench.clock.instant().plusSeconds(400), bill);
        assertInstanceOf(QrisBody.QrRefused.class, terminal.ask(other).body());
        HubBench.until("alarm", () -> raised("ask_differs"));
    }

    @Test
    void terminalFallsSilentAfterPayment_theDeskPosts_andTellsItUntilItIsJournaled() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        terminal.close();
        bench.acquirer.pay(qr.payload(), false);
        HubBench.until("paid", () -> bench.hub().transactions().find(purchase).orElseThrow().paidAt().isPresent());
        assertEquals(MoneyState.POSTING, bench.hub().transactions().find(purchase).orElseThrow().money());
        bench.clock.forward(Duration.ofMinutes(14));
        bench.clock.forward(Duration.ofMinutes(2));
        HubBench.untilEquals(1L, this::posted);
        HubBench.until("decided", () -> bench.hub().transactions().find(purchase).orElseThrow().decision()
                .isPresent());
        assertEquals(MoneyState.POSTED, bench.hub().transactions().find(purchase).orElseThrow().money());
        terminal.connect().status(ServiceState.OPEN);
        QrisBody.DeskDecided told = terminal.next(QrisBody.DeskDecided.class);
        assertEquals(QrisBody.Decision.POSTED, told.decision());
        terminal.row("payment", Optional.of(purchase), Map.of("to", "settled", "desk", told.number()));
        terminal.sync();
        HubBench.until("journaled", () -> bench.hub().store().read(tx -> tx.desk().untold(terminal.id)).isEmpty());
        assertEquals(1, posted());
    }

    @Test
    void theTaxServerIsSilentToo_theDeskPostsWhenItIsBack() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        bench.taxServer.faults().set(TaxServerSim.POSTING, FaultKind.ERROR);
        bench.acquirer.pay(qr.payload(), false);
        terminal.next(QrisBody.QrState.class);
        terminal.close();
        bench.clock.forward(Duration.ofMinutes(16));
        HubBench.until("acts", () -> raised("desk_acts"));
        bench.taxServer.faults().set(TaxServerSim.POSTING, FaultKind.NONE);
        assertEquals(0, posted());
        bench.clock.forward(Duration.ofMinutes(16));
        HubBench.untilEquals(1L, this::posted);
    }

    @Test
    void paidAfterTheQrExpired_isSeenAndSettled() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        bench.clock.forward(Duration.ofMinutes(6));
        assertEquals(QrisBody.Status.EXPIRED, ((QrisBody.QrState) terminal.ask(new QrisBody.AskQrState(purchase))
                .body()).status());
        bench.acquirer.pay(qr.payload(), true);
        assertEquals(QrisBody.Status.PAID, terminal.next(QrisBody.QrState.class).status());
        HubBench.until("event", () -> raised("paid_late"));
        terminal.close();
        bench.clock.forward(Duration.ofMinutes(17));
        HubBench.untilEquals(1L, this::posted);
    }

    @Test
    void paidElsewhereMeanwhile_theDeskOpensARefund_once() throws Exception {
        Bill bill = bill();
        QrisBody.QrIssued qr = issue(bill);
        bench.acquirer.pay(qr.payload(), false);
        terminal.next(QrisBody.QrState.class);
        terminal.ask(new TaxBody.AskPosting(new PurchaseId("OTHER-" + tests + "-0001"), bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "qris", "RRN", bench.clock.instant()));
        terminal.close();
        bench.clock.forward(Duration.ofMinutes(16));
        HubBench.until("refund", () -> bench.hub().store().read(tx -> tx.desk().refund(purchase)).isPresent());
        HubBench.until("event", () -> raised("desk_refund"));
        assertEquals(0, posted());
        assertEquals(MoneyState.REFUND_OWED, bench.hub().transactions().find(purchase).orElseThrow().money());
    }

    @Test
    void aRefundIsOpenedOnceUnderOneNumber_andNeverForWhatIsPosted() throws Exception {
        Bill bill = bill();
        QrisBody.QrIssued qr = issue(bill);
        bench.acquirer.pay(qr.payload(), false);
        terminal.next(QrisBody.QrState.class);
        QrisBody.OpenRefund ask = new QrisBody.OpenRefund(purchase, bill.total(), "paid_otherwise");
        QrisBody.RefundOpened opened = (QrisBody.RefundOpened) terminal.ask(ask).body();
        assertEquals(opened, terminal.ask(ask).body());
        PurchaseId posted = new PurchaseId("POSTED-" + tests + "-0001");
        bench.clock.forward(Duration.ofSeconds(1));
        Bill again = bill();
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(new TaxBody.AskPosting(posted, again.quoteId(),
                again.vehicle().plate(), again.vehicle().chassisTail(), again.total(), "bank", "RRN",
                bench.clock.instant())).body());
        terminal.send(Lane.ASK, new QrisBody.OpenRefund(posted, again.total(), "test"), false, Optional.empty());
        assertEquals(QrisBody.Decision.POSTED, terminal.next(QrisBody.DeskDecided.class).decision());
        assertTrue(bench.hub().store().read(tx -> tx.desk().refund(posted)).isEmpty());
    }

    @Test
    void aCancelledQrCannotBePaid_andACancelBeforeTheIssueKillsTheIssue() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        assertEquals(QrisBody.Status.CANCELLED,
                ((QrisBody.QrState) terminal.ask(new QrisBody.CancelQr(purchase)).body()).status());
        assertFalse(bench.acquirer.pay(qr.payload(), false).toString().contains("Paid"));
        PurchaseId never = new PurchaseId("NEVER-" + tests + "-0001");
        terminal.ask(new QrisBody.CancelQr(never));
        Bill bill = bill();
        assertInstanceOf(QrisBody.QrRefused.class, terminal.ask(new QrisBody.IssueQr(never, bill.total(),
                bench.clock.instant().plusSeconds(300), bill)).body());
    }

    @Test
    void aNoticeWithABadSignatureChangesNothing() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        bench.acquirer.noticeFault(NoticeFault.BAD_SIGNATURE);
        bench.acquirer.pay(qr.payload(), false);
        HubBench.until("event", () -> bench.raised("notify_rejected"));
        assertTrue(bench.hub().transactions().find(purchase).orElseThrow().paidAt().isEmpty());
        // The query finds it all the same.
        assertEquals(QrisBody.Status.PAID, ((QrisBody.QrState) terminal.ask(new QrisBody.AskQrState(purchase))
                .body()).status());
    }

    // ---- a tax server in trouble

    @Test
    void aBillWhoseLinesDoNotAddUp_isRefused_andTheOperatorSeesIt() throws Exception {
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.WRONG_TOTAL);
        assertEquals(new TaxBody.TaxUnavailable(TaxBody.Trouble.DOES_NOT_ADD_UP),
                terminal.ask(new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail())).body());
        HubBench.until("event", () -> raised("tax_does_not_add_up"));
    }

    @ParameterizedTest
    @CsvSource({"ERROR, ERROR", "HTML, UNREADABLE", "EMPTY, UNREADABLE", "HUGE, UNREADABLE"})
    void nonsenseFromTheTaxServer_isRefused_andTheOperatorSeesIt(FaultKind kind, TaxBody.Trouble seen) throws Exception {
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, kind);
        assertEquals(new TaxBody.TaxUnavailable(seen), terminal.ask(new TaxBody.AskBill("L2345ABC", "12345")).body());
        HubBench.until("event", () -> raised("tax_" + seen.code()));
    }

    @Test
    void aSilentTaxServerDoesNotHoldUpTheQris() throws Exception {
        QrisBody.QrIssued qr = issue(bill());
        bench.taxServer.faults().set(TaxServerSim.INQUIRY, FaultKind.SILENT);
        for (int i = 0; i < 12; i++) {
            terminal.send(Lane.ASK, new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail()), false,
                    Optional.of(Duration.ofSeconds(30)));
        }
        bench.acquirer.pay(qr.payload(), false);
        assertEquals(QrisBody.Status.PAID, ((QrisBody.QrState) terminal.ask(new QrisBody.AskQrState(purchase))
                .body()).status());
        assertEquals(new TaxBody.TaxUnavailable(TaxBody.Trouble.SILENT), terminal.next(TaxBody.TaxUnavailable.class));
    }

    @Test
    void aLateQuestionIsNotAsked_aLatePostingIsDone() throws Exception {
        Bill bill = bill();
        terminal.send(Lane.ASK, new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail()), false,
                Optional.of(Duration.ofSeconds(-5)));
        terminal.send(Lane.ASK, new TaxBody.AskPosting(purchase, bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "bank", "RRN", bench.clock.instant()), false,
                Optional.of(Duration.ofSeconds(-5)));
        assertEquals(purchase, terminal.next(TaxBody.Posted.class).purchase());
        assertTrue(terminal.heard.stream().noneMatch(e -> e.body() instanceof TaxBody.BillFound));
    }

    @Test
    void aNikLeavesNoTrace() throws Exception {
        Bill bill = bill();
        assertEquals(new TaxBody.OwnerAnswer(true),
                terminal.ask(new TaxBody.AskOwner(bill.quoteId(), vehicle().ownerNik())).body());
        terminal.raw(Lane.ASK, ("{\"type\":\"tax.ask-owner\",\"schema\":1,\"body\":\"" + vehicle().ownerNik() + "\"}")
                .getBytes(StandardCharsets.UTF_8), false);
        HubBench.until("event", () -> raised("message_unreadable"));
        bench.stopHub();
        byte[] db = java.nio.file.Files.readAllBytes(dir.resolve("hub/hub.db"));
        assertFalse(new String(db, StandardCharsets.ISO_8859_1).contains(vehicle().ownerNik()));
        bench.startHub();
    }
}
