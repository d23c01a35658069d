package id.anjungan.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.ledger.OwnerTotals;
import id.anjungan.central.ledger.Totals;
import id.anjungan.central.services.qris.sim.AcquirerSim;
import id.anjungan.central.simulation.FaultKind;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.Topics.Lane;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One enrolled terminal's credential in the wrong hands: it moves no money, and touches no other terminal's. */
class OthersMoneyTest extends HubFixture {

    private TestTerminal thief;

    @BeforeEach
    void enrolTheThief() throws Exception {
        thief = new TestTerminal(bench, "KSK-9999-" + (10 + tests)).connect().status(ServiceState.OPEN);
    }

    @AfterEach
    void closeTheThief() {
        thief.close();
    }

    private Bill bill(TestTerminal asking) throws InterruptedException {
        return ((TaxBody.BillFound) asking.ask(new TaxBody.AskBill(vehicle().plate(), vehicle().chassisTail()))
                .body()).bill();
    }

    private QrisBody.QrIssued issue(Bill bill) throws Exception {
        terminal.row("payment", Optional.of(purchase), Map.of("to", "created", "method", "qris", "amount",
                bill.total().amount(), "bill", Json.mapper().convertValue(bill, Map.class)));
        terminal.row("payment", Optional.of(purchase), Map.of("to", "auth_intent"));
        terminal.sync();
        return (QrisBody.QrIssued) terminal.ask(new QrisBody.IssueQr(purchase, bill.total(),
                bench.clock.instant().plusSeconds(300), bill)).body();
    }

    private static TaxBody.AskPosting posting(PurchaseId id, Bill bill) {
        return posting(id, bill, "qris");
    }

    private static TaxBody.AskPosting posting(PurchaseId id, Bill bill, String method) {
        return new TaxBody.AskPosting(id, bill.quoteId(), bill.vehicle().plate(), bill.vehicle().chassisTail(),
                bill.total(), method, "RRN-INVENTED", bench.clock.instant());
    }

    private QrisBody.Status state() throws InterruptedException {
        return ((QrisBody.QrState) terminal.ask(new QrisBody.AskQrState(purchase)).body()).status();
    }

    private MoneyState money() {
        return bench.hub().transactions().find(purchase).orElseThrow().money();
    }

    private void untilRaised(TestTerminal sender, String code) throws InterruptedException {
        HubBench.until(code, () -> bench.hub().fleet().eventsOf(sender.id, 100).stream()
                .anyMatch(e -> e.code().equals(code)));
    }

    private void lose(String table) {
        bench.hub().store().change(tx -> tx.handle().execute("delete from " + table + " where purchase = ?",
                purchase.value()));
    }

    // ---- a posting without money

    @Test
    void aPostingForAQrThatNeverWas_isNotDone_andRings() throws Exception {
        PurchaseId evil = new PurchaseId("EVIL-" + tests + "-0001");
        Bill bill = bill(thief);
        for (String method : List.of("qris", "card", "qris")) {
            assertEquals(new TaxBody.PostingOpen(evil), thief.ask(posting(evil, bill, method)).body());
        }
        untilRaised(thief, "posting_without_money");
        assertInstanceOf(TaxBody.BillFound.class, thief.ask(new TaxBody.AskBill(bill.vehicle().plate(),
                bill.vehicle().chassisTail())).body(), "still unpaid");
    }

    @Test
    void aPostingBeforeTheQrIsPaid_isNotDone_andIsOnceItIs() throws Exception {
        Bill bill = bill(terminal);
        QrisBody.QrIssued qr = issue(bill);
        assertEquals(new TaxBody.PostingOpen(purchase), terminal.ask(posting(purchase, bill)).body());
        untilRaised(terminal, "posting_without_money");
        assertEquals(0, posted());
        bench.acquirer.pay(qr.payload(), false);
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(posting(purchase, bill)).body());
    }

    @Test
    void moneyForOneBillPostsNoOther() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        bench.clock.forward(Duration.ofSeconds(1));
        Bill other = bill(terminal);
        assertFalse(bill.quoteId().equals(other.quoteId()));
        assertEquals(new TaxBody.PostingOpen(purchase), terminal.ask(posting(purchase, other)).body());
        untilRaised(terminal, "posting_without_money");
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(posting(purchase, bill)).body());
    }

    @Test
    void theNoticeIsLost_theHubAsksTheAcquirerItself_andWaitsWhileThatIsSilent() throws Exception {
        Bill bill = bill(terminal);
        QrisBody.QrIssued qr = issue(bill);
        bench.acquirer.noticeFault(id.anjungan.central.services.qris.sim.NoticeFault.BAD_SIGNATURE);
        bench.acquirer.pay(qr.payload(), false);
        bench.acquirer.faults().set(AcquirerSim.QUERY, FaultKind.ERROR);
        assertEquals(new TaxBody.PostingOpen(purchase), terminal.ask(posting(purchase, bill)).body());
        assertFalse(raised("posting_without_money"), "not knowing is no accusation");
        bench.acquirer.faults().set(AcquirerSim.QUERY, FaultKind.NONE);
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(posting(purchase, bill)).body());
    }

    @Test
    void aHubPutBackFromAnOldBackup_asksTheAcquirer_andPosts() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        lose("desk_cases");
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(posting(purchase, bill)).body());
        assertEquals(1, posted());
    }

    @Test
    void aHubThatLostTheCaseOfMoney_takesItUpFromTheTerminalsRow_andPostsForASilentTerminal() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        lose("desk_cases");
        terminal.row("payment", Optional.of(purchase), Map.of("to", "approved", "paid_at",
                bench.clock.instant().toString()));
        terminal.sync();
        assertEquals(MoneyState.BEING_CHECKED, money(), "the terminal's word alone is none");
        terminal.close();
        bench.clock.forward(Duration.ofSeconds(20));
        HubBench.until("asked the acquirer", () -> money() == MoneyState.POSTING);
        bench.clock.forward(Duration.ofMinutes(12));
        HubBench.untilEquals(1L, this::posted);
        HubBench.until("known", () -> money() == MoneyState.POSTED);
    }

    // ---- another's purchase

    @Test
    void anothersQrIsNeitherCancelledNorTold() throws Exception {
        QrisBody.QrIssued qr = issue(bill(terminal));
        thief.send(Lane.ASK, new QrisBody.CancelQr(purchase), false, Optional.of(Duration.ofSeconds(30)));
        thief.send(Lane.ASK, new QrisBody.AskQrState(purchase), false, Optional.of(Duration.ofSeconds(30)));
        assertInstanceOf(QrisBody.QrRefused.class, thief.ask(new QrisBody.IssueQr(purchase, bill(thief).total(),
                bench.clock.instant().plusSeconds(300), bill(thief))).body());
        untilRaised(thief, "foreign_purchase");
        assertEquals(QrisBody.Status.PENDING, state());
        assertTrue(thief.heard.stream().noneMatch(e -> e.body() instanceof QrisBody.QrState));
        bench.acquirer.pay(qr.payload(), false);
        assertEquals(QrisBody.Status.PAID, terminal.next(QrisBody.QrState.class).status());
    }

    @Test
    void anIdThatATerminalHasNotMadeYet_isItsOwnAllTheSame() throws Exception {
        PurchaseId next = new PurchaseId(terminal.id + "-0001ABCD");
        thief.row("payment", Optional.of(next), Map.of("to", "created", "amount", 5, "bill", Map.of()));
        thief.sync();
        thief.send(Lane.ASK, new QrisBody.CancelQr(next), false, Optional.of(Duration.ofSeconds(30)));
        untilRaised(thief, "foreign_purchase");
        assertTrue(bench.hub().transactions().find(next).isEmpty());
        Bill bill = bill(terminal);
        assertInstanceOf(QrisBody.QrIssued.class, terminal.ask(new QrisBody.IssueQr(next, bill.total(),
                bench.clock.instant().plusSeconds(300), bill)).body());
    }

    @Test
    void anothersPosting_isNeitherAskedForNorVoidedByARefund() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        assertEquals(new TaxBody.PostingOpen(purchase), thief.ask(posting(purchase, bill)).body());
        assertEquals(new TaxBody.PostingOpen(purchase), thief.ask(new TaxBody.AskPostingState(purchase)).body());
        thief.send(Lane.ASK, new QrisBody.OpenRefund(purchase, bill.total(), "evil"), false, Optional.empty());
        untilRaised(thief, "foreign_purchase");
        assertEquals(0, posted());
        assertInstanceOf(TaxBody.Posted.class, terminal.ask(posting(purchase, bill)).body());
        assertTrue(bench.hub().store().read(tx -> tx.desk().refund(purchase)).isEmpty());
    }

    @Test
    void anothersRowsChangeNothing_areStored_andTheDeskStillActsForASilentTerminal() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        terminal.close();
        var before = bench.hub().transactions().find(purchase).orElseThrow();
        bench.clock.forward(Duration.ofMinutes(14));
        thief.row("delivery", Optional.of(purchase), Map.of("to", "done", "number", "FORGED-1"));
        thief.row("payment", Optional.of(purchase), Map.of("to", "refund_owed", "refund", "RF-1", "desk", "posted"));
        thief.row("receipt", Optional.of(purchase), Map.of("to", "printed", "paper", "x", "copy", 999));
        thief.row("receipt", Optional.of(purchase), Map.of("to", "printed", "paper", "x"));
        thief.sync();
        untilRaised(thief, "foreign_purchase");
        assertEquals(before, bench.hub().transactions().find(purchase).orElseThrow());
        assertEquals(2, bench.hub().transactions().rows(purchase).size(), "the thief's rows are no steps of it");
        assertEquals(4, bench.hub().store().read(tx -> tx.rows().stream(thief.stream)).orElseThrow().watermark());
        bench.clock.forward(Duration.ofMinutes(2));
        HubBench.untilEquals(1L, this::posted);
    }

    @Test
    void aCopyPrintedAtAnotherTerminal_isCounted() throws Exception {
        issue(bill(terminal));
        thief.row("receipt", Optional.of(purchase), Map.of("to", "printed", "copy", 1));
        thief.row("receipt", Optional.of(purchase), Map.of("to", "printed", "copy", 2));
        thief.sync();
        assertEquals(2, bench.hub().transactions().find(purchase).orElseThrow().copies());
        assertTrue(bench.hub().fleet().eventsOf(thief.id, 100).stream()
                .noneMatch(e -> e.code().equals("foreign_purchase")));
    }

    // ---- its own word, where there is no money

    @Test
    void aTerminalsOwnWordThatItPosted_isLookedInto_andTheDeskPosts() throws Exception {
        Bill bill = bill(terminal);
        bench.acquirer.pay(issue(bill).payload(), false);
        terminal.next(QrisBody.QrState.class);
        terminal.row("delivery", Optional.of(purchase), Map.of("to", "done", "number", "FORGED-2"));
        terminal.row("payment", Optional.of(purchase), Map.of("to", "settled"));
        terminal.sync();
        assertEquals(MoneyState.POSTING, money());
        terminal.close();
        bench.clock.forward(Duration.ofMinutes(16));
        HubBench.untilEquals(1L, this::posted);
        HubBench.until("known", () -> money() == MoneyState.POSTED);
        assertFalse(bench.hub().transactions().find(purchase).orElseThrow().posting().orElseThrow()
                .equals("FORGED-2"));
        HubBench.until("alarm", () -> raised("posting_not_in_books"));
    }

    @Test
    void aRefundNeedsMoney_andGivesBackNoMoreThanWasPaid() throws Exception {
        Bill bill = bill(terminal);
        QrisBody.QrIssued qr = issue(bill);
        terminal.send(Lane.ASK, new QrisBody.OpenRefund(purchase, bill.total(), "evil"), false, Optional.empty());
        thief.send(Lane.ASK, new QrisBody.OpenRefund(new PurchaseId("EVIL-" + tests + "-0002"),
                new Rupiah(999_999_999), "evil"), false, Optional.empty());
        untilRaised(terminal, "refund_without_money");
        untilRaised(thief, "refund_without_money");
        bench.acquirer.pay(qr.payload(), false);
        terminal.next(QrisBody.QrState.class);
        for (long amount : new long[] {bill.total().amount() + 1, 0}) {
            terminal.send(Lane.ASK, new QrisBody.OpenRefund(purchase, new Rupiah(amount), "evil"), false,
                    Optional.empty());
            HubBench.until("alarm", () -> bench.hub().fleet().eventsOf(terminal.id, 100).stream()
                    .anyMatch(e -> e.detail().equals(purchase + " " + amount)));
        }
        assertTrue(bench.hub().store().read(tx -> tx.desk().refund(purchase)).isEmpty());
        assertEquals(QrisBody.Status.PAID, state());
        terminal.ask(new QrisBody.OpenRefund(purchase, bill.total(), "paid_otherwise"));
        assertEquals(bill.total(), bench.hub().store().read(tx -> tx.desk().refund(purchase)).orElseThrow().amount());
    }

    @Test
    void whatATerminalAloneCallsPaid_isInNoTotal_andAnAmountBeyondReasonIsPutAside() throws Exception {
        Totals before = bench.hub().transactions().today();
        OwnerTotals owners = OwnerTotals.of(bench.hub().store(), before.day());
        claim(new PurchaseId("EVIL-" + tests + "-0003"), 5_000_000L);
        claim(new PurchaseId("EVIL-" + tests + "-0004"), -900_000_000_000_000L);
        claim(new PurchaseId("EVIL-" + tests + "-0005"), Long.MAX_VALUE);
        thief.sync();
        untilRaised(thief, "row_not_folded");
        Totals after = bench.hub().transactions().today();
        assertEquals(before.amount(), after.amount());
        assertEquals(before.paid(), after.paid());
        assertEquals(before.posted(), after.posted());
        assertEquals(before.claims() + 1, after.claims());
        assertEquals(before.claimed().plus(new Rupiah(5_000_000)), after.claimed());
        assertEquals(owners, OwnerTotals.of(bench.hub().store(), before.day()));
        assertTrue(bench.hub().transactions().find(new PurchaseId("EVIL-" + tests + "-0004")).isEmpty());
        assertEquals(thief.rows().size(), bench.hub().store().read(tx -> tx.rows().stream(thief.stream))
                .orElseThrow().watermark(), "the stream never stalls");
    }

    private void claim(PurchaseId id, long amount) throws Exception {
        thief.row("payment", Optional.of(id), Map.of("to", "settled", "method", "qris", "amount", amount, "bill",
                Map.of("total", amount, "vehicle", Map.of("plate", "L 1 A")), "paid_at",
                bench.clock.instant().toString()));
        thief.row("delivery", Optional.of(id), Map.of("to", "done", "number", "X"));
    }
}
