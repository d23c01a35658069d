package id.anjungan.central.ledger;

import id.anjungan.central.ledger.DeskCase.Paid;
import id.anjungan.central.ledger.DeskCase.Phase;
import id.anjungan.central.services.MoneyGuard;
import id.anjungan.central.services.qris.QrisSource;
import id.anjungan.central.store.Bells;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent.Severity;
import id.anjungan.central.store.Store;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody.QrState;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import java.util.Optional;

/** The guard over the desk's cases, and over the acquirer where they know nothing. */
public final class LedgerGuard implements MoneyGuard {

    /** The only way to pay whose money the hub can see for itself. */
    private static final String QRIS = "qris";

    private final Store store;
    private final QrisSource acquirer;
    private final PurchaseDesk desk;
    private final EventLog events;
    private final Bells bells;

    public LedgerGuard(Store store, QrisSource acquirer, PurchaseDesk desk, EventLog events, Bells bells) {
        this.store = store;
        this.acquirer = acquirer;
        this.desk = desk;
        this.events = events;
        this.bells = bells;
    }

    @Override
    public boolean mayName(TerminalId sender, PurchaseId purchase) {
        boolean foreign = store.read(tx -> Owners.foreign(tx, purchase, sender));
        if (foreign) {
            bells.ring(sender, Severity.ALARM, HubCode.FOREIGN_PURCHASE, purchase.value());
        }
        return !foreign;
    }

    @Override
    public Optional<TaxBody.AskPosting> backed(TerminalId sender, TaxBody.AskPosting ask) {
        Optional<DeskCase> known = find(ask.purchase());
        boolean another = known.filter(c -> !sameBill(c.bill(), ask)).isPresent();
        if (!QRIS.equals(ask.method()) || another) {
            bells.ring(sender, Severity.ALARM, HubCode.POSTING_WITHOUT_MONEY, ask.purchase().value());
            return Optional.empty();
        }
        Took took = took(sender, ask.purchase(), known);
        Optional<Paid> paid = took.paid().filter(p -> p.amount().equals(ask.amount()));
        if (paid.isEmpty() && took.definite()) {
            bells.ring(sender, Severity.ALARM, HubCode.POSTING_WITHOUT_MONEY, ask.purchase().value());
        }
        return paid.map(p -> new TaxBody.AskPosting(ask.purchase(), ask.quoteId(), ask.plate(), ask.chassisTail(),
                ask.amount(), ask.method(), p.paymentReference(), p.at()));
    }

    @Override
    public Optional<Rupiah> refundable(TerminalId sender, PurchaseId purchase, Rupiah asked) {
        Optional<DeskTable.Refund> open = store.read(tx -> tx.desk().refund(purchase));
        if (open.isPresent()) {
            return open.map(DeskTable.Refund::amount);
        }
        Took took = took(sender, purchase, find(purchase));
        Optional<Rupiah> paid = took.paid().map(Paid::amount)
                .filter(sum -> asked.payable() && asked.compareTo(sum) <= 0);
        if (paid.isEmpty() && took.definite()) {
            bells.ring(sender, Severity.ALARM, HubCode.REFUND_WITHOUT_MONEY, purchase + " " + asked.amount());
        }
        return paid;
    }

    @Override
    public void unbacked(TerminalId terminal, PurchaseId purchase, String number) {
        if (find(purchase).flatMap(DeskCase::paid).isEmpty()) {
            bells.ring(terminal, Severity.ALARM, HubCode.POSTING_NOT_IN_BOOKS, purchase + " " + number);
        }
    }

    /** @param definite false when the acquirer gave no usable answer: ask again */
    private record Took(Optional<Paid> paid, boolean definite) {
    }

    /**
     * What the acquirer took and still holds. A case that was closed unposted may be one whose money went back, so the
     * acquirer is asked again; a hub put back from a backup may have lost the case.
     */
    private Took took(TerminalId sender, PurchaseId purchase, Optional<DeskCase> known) {
        Optional<Paid> sure = known.filter(c -> c.phase() != Phase.CLOSED || c.posting().isPresent())
                .flatMap(DeskCase::paid);
        if (sure.isPresent()) {
            return new Took(sure, true);
        }
        QrisSource.State says = acquirer.query(purchase, known.flatMap(DeskCase::reference));
        if (says.status() == Status.UNKNOWN) {
            events.raise(Optional.of(sender), Severity.WARNING, HubCode.QRIS_UNKNOWN, purchase + " " + says.detail());
            return new Took(Optional.empty(), false);
        }
        desk.said(purchase, new QrState(purchase, says.status(), says.amount(), says.paymentReference(),
                says.paidAt()));
        return new Took(says.status() != Status.PAID ? Optional.empty() : find(purchase).flatMap(DeskCase::paid)
                .or(() -> told(purchase, says)), true);
    }

    /** Without a case there is no amount of ours to fall back on: the acquirer must name it. */
    private Optional<Paid> told(PurchaseId purchase, QrisSource.State says) {
        return says.amount().map(sum -> new Paid(sum, says.paymentReference().orElse(purchase.value()),
                says.paidAt().orElseGet(desk::now)));
    }

    private static boolean sameBill(Bill bill, TaxBody.AskPosting ask) {
        return bill.quoteId().equals(ask.quoteId()) && bill.vehicle().plate().equals(ask.plate())
                && bill.vehicle().chassisTail().equals(ask.chassisTail()) && bill.total().equals(ask.amount());
    }

    private Optional<DeskCase> find(PurchaseId purchase) {
        return store.read(tx -> tx.desk().find(purchase)).map(Cases::of);
    }
}
