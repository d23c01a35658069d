package id.anjungan.central.ledger;

import id.anjungan.calendar.Wib;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.central.store.PurchaseTable.Wanted;
import id.anjungan.central.store.RowTable;
import id.anjungan.central.store.Store;
import id.anjungan.central.store.TerminalTable;
import id.anjungan.central.store.Tx;
import id.anjungan.central.store.VisitTable;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the books for pages and desks. */
public final class Transactions {

    /** A day of one office has a few hundred; a fleet's page shows the newest and counts all. */
    private static final int MOST = 100_000;

    private static final String UNTOLD = "-";
    /** A clock that was put back hides no refund. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final Store store;
    private final Clock clock;

    public Transactions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param text part of plate, purchase id, reference, posting number or terminal; empty: all. Newest first. */
    public List<Transaction> search(String text, Optional<TerminalId> terminal, int limit) {
        Optional<String> wanted = Optional.of(text.strip()).filter(t -> !t.isEmpty());
        return store.read(tx -> tx.purchases()
                .search(new Wanted(wanted, terminal, Optional.empty(), Optional.empty(), limit)).stream()
                .map(p -> transaction(tx, p)).toList());
    }

    /** Also one of which no row has come, as far as the desk or a refund knows of it. */
    public Optional<Transaction> find(PurchaseId purchase) {
        return store.read(tx -> tx.purchases().find(purchase).or(() -> tx.desk().find(purchase)
                        .map(d -> untold(tx, purchase, d.terminal(), d.amount(), d.openedAt(),
                                Cases.billIfReadable(Optional.of(d.bill())))))
                .or(() -> tx.desk().refund(purchase).map(r -> untold(tx, purchase, r.terminal(), r.amount(),
                        r.openedAt(), Optional.empty())))
                .map(p -> transaction(tx, p)));
    }

    private static Purchase untold(Tx tx, PurchaseId id, TerminalId terminal, Rupiah amount, Instant at,
            Optional<Bill> bill) {
        String office = tx.terminals().find(terminal).map(TerminalTable.Enrolled::office).orElse(UNTOLD);
        return new Purchase(id, terminal, office, bill.map(b -> b.vehicle().plate()),
                bill.map(b -> b.vehicle().chassisTail()), bill.map(Bill::regency), amount, UNTOLD, Optional.empty(),
                Optional.empty(), UNTOLD, UNTOLD, UNTOLD, 0, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), at, at);
    }

    /** What was to be paid, by the terminal's row or by its ask for the QR. */
    public Optional<Bill> bill(PurchaseId purchase) {
        return store.read(tx -> tx.purchases().find(purchase).flatMap(Purchase::bill)
                .or(() -> tx.desk().find(purchase).map(DeskTable.Row::bill))).flatMap(OwnerTotals::read);
    }

    public Optional<DeskTable.Refund> refund(PurchaseId purchase) {
        return store.read(tx -> tx.desk().refund(purchase));
    }

    /** Opened on a business day (WIB), or ever; newest first. */
    public List<DeskTable.Refund> refunds(Optional<LocalDate> day, int limit) {
        Instant from = day.map(Transactions::start).orElse(Instant.EPOCH);
        Instant until = day.map(d -> start(d.plusDays(1))).orElseGet(() -> clock.instant().plus(AHEAD));
        return store.read(tx -> tx.desk().refunds(from, until, limit));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Wib.ZONE).toInstant();
    }

    /** The journal rows of a purchase's own terminal that name it. */
    public List<RowTable.Row> rows(PurchaseId purchase) {
        return store.read(tx -> tx.rows().of(purchase).stream()
                .filter(row -> !Owners.foreign(tx, purchase, row.terminal())).toList());
    }

    public Totals today() {
        LocalDate day = Wib.day(clock.instant());
        return of(day);
    }

    public Totals of(LocalDate day) {
        Instant from = start(day);
        Instant until = start(day.plusDays(1));
        return store.read(tx -> {
            VisitTable.Counts counts = tx.visits().counts(from, until);
            List<MoneyState> states = new java.util.ArrayList<>();
            Rupiah sum = Rupiah.ZERO;
            int claims = 0;
            Rupiah claimed = Rupiah.ZERO;
            for (Purchase p : tx.purchases().search(new Wanted(Optional.empty(), Optional.empty(), Optional.of(from),
                    Optional.of(until), MOST))) {
                Transaction t = transaction(tx, p);
                if (t.received().isPresent()) {
                    states.add(t.money());
                    sum = sum.plus(t.received().get());
                } else if (t.paidAt().isPresent()) {
                    claims++;
                    claimed = claimed.plus(p.amount());
                }
            }
            return new Totals(day, counts.visits(), counts.tickets(), states.size(), sum,
                    (int) states.stream().filter(s -> s == MoneyState.POSTED).count(),
                    (int) states.stream().filter(s -> s == MoneyState.POSTING || s == MoneyState.BEING_CHECKED).count(),
                    tx.desk().refundsBetween(from, until), claims, claimed);
        });
    }

    private static Transaction transaction(Tx tx, Purchase p) {
        Optional<DeskTable.Row> desk = tx.desk().find(p.id());
        Money money = Money.of(p, desk, tx.desk().refund(p.id()));
        return new Transaction(p.id(), p.terminal(), p.office(), p.plate(), p.amount(), p.method(), p.payment(),
                p.delivery(), p.receipt(), p.copies(), money.state(), money.received(),
                money.paymentReference(), money.paidAt(), money.posting(),
                desk.flatMap(DeskTable.Row::decision), desk.flatMap(DeskTable.Row::number),
                p.createdAt(), p.updatedAt());
    }
}
