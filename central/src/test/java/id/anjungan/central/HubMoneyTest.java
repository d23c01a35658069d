package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.services.qris.sim.AcquirerSim;
import id.anjungan.central.services.qris.sim.NoticeFault;
import id.anjungan.central.services.tax.TaxSource;
import id.anjungan.central.services.tax.sim.TaxServerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.Envelope;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.wire.Json;
import id.anjungan.contract.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bills, QRs, postings and refunds through the hub, whoever falls silent. */
class HubMoneyTest extends HubFixture {

    // ---- money

    private Bill bill() throws InterruptedException {
        return ((TaxBody.BillFound) terminal.ask(new TaxBody.AskBill(vehicle().plate(),
                vehicle().chassisTail())).body()).bill();
    }

    private QrisBody.QrIssued issue(Bill bill) throws Exception {
        terminal.row("payment", Optional.of(purchase), Map.of("to", "created", "method", "qris", "reference", "R-"
                + purchase,
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
        plateIsFoundHoweverItIsTyped_andNothingTypedIsAWildcard(bill.vehicle().plate());
        assertTrue(bench.hub().transactions().today().posted() >= 1);
        assertTrue(bench.hub().transactions().today().amount().amount() >= bill.total().amount());
    }

    private void plateIsFoundHoweverItIsTyped_andNothingTypedIsAWildcard(String plate) {
        String bare = plate.replace(" ", "");
        for (String typed : List.of(plate, bare, bare.toLowerCase(Locale.ROOT), plate.replace(' ', '-'))) {
            assertEquals(1, bench.hub().transactions().search(typed, Optional.of(terminal.id), 5).size(), typed);
        }
        for (String typed : List.of("%", "_", "!", purchase.value().charAt(0) + "%", bare.replaceFirst("[0-9]", "_"))) {
            assertEquals(0, bench.hub().transactions().search(typed, Optional.of(terminal.id), 5).size(), typed);
        }
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
        long before = bench.taxServer.posted();
        bench.acquirer.pay(qr.payload(), false);
        terminal.next(QrisBody.QrState.class);
        terminal.close();
        bench.clock.forward(Duration.ofMinutes(16));
        HubBench.until("acts", () -> raised("desk_acts"));
        // Counted while it still fails: healed first, it would answer the request that is on its way.
        assertEquals(before, bench.taxServer.posted());
        bench.taxServer.faults().set(TaxServerSim.POSTING, FaultKind.NONE);
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
        assertInstanceOf(TaxSource.Posting.Done.class, bench.tax.post(new TaxBody.AskPosting(
                new PurchaseId("OTHER-" + tests + "-0001"), bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "teller", "RRN", bench.clock.instant())));
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
        QrisBody.QrIssued second = (QrisBody.QrIssued) terminal.ask(new QrisBody.IssueQr(posted, again.total(),
                bench.clock.instant().plusSeconds(300), again)).body();
        bench.acquirer.pay(second.payload(), false);
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(new TaxBody.AskPosting(posted, again.quoteId(),
                again.vehicle().plate(), again.vehicle().chassisTail(), again.total(), "qris", "RRN",
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
    void nonsenseFromTheTaxServer_isRefused_andTheOperatorSeesIt(FaultKind kind,
            TaxBody.Trouble seen) throws Exception {
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
        HubBench.until("event", () -> raised("tax_silent"));
    }

    @Test
    void aLateQuestionIsNotAsked_aLatePostingIsDone() throws Exception {
        Bill bill = bill();
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.send(Lane.ASK, new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail()), false,
                Optional.of(Duration.ofSeconds(-5)));
        terminal.send(Lane.ASK, new TaxBody.AskPosting(purchase, bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), bill.total(), "qris", "RRN", bench.clock.instant()), false,
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

    // ---- an acquirer in trouble

    @Test
    void noUsableAnswerFromTheBank_isSaidAtOnce_andTheDeskGoesOnWatching() throws Exception {
        Bill bill = bill();
        for (FaultKind kind : List.of(FaultKind.ERROR, FaultKind.HTML, FaultKind.LOST_ANSWER)) {
            PurchaseId unseen = new PurchaseId(purchase + "-" + kind.ordinal());
            bench.acquirer.faults().set(AcquirerSim.GENERATE, kind);
            QrisBody.QrState said = (QrisBody.QrState) terminal.ask(new QrisBody.IssueQr(unseen, bill.total(),
                    bench.clock.instant().plusSeconds(300), bill)).body();
            assertEquals(QrisBody.Status.UNKNOWN, said.status());
            assertEquals("watching", bench.hub().store().read(tx -> tx.desk().find(unseen)).orElseThrow().phase());
        }
        HubBench.until("event", () -> raised("qris_unknown"));
    }
}
