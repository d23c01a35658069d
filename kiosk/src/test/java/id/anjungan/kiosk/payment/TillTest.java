package id.anjungan.kiosk.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.Journal.JournalFault;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell over a real journal: killed at every append and every effect, and started again. */
class TillTest {

    @TempDir
    Path dir;
    private String terminal = "terminal";

    /** The power goes. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Outlives the terminal: acquirer, tax server and printer, each idempotent by purchase id. */
    private static final class Outside {
        private int charges;
        private int postings;
        private boolean cancelled;
        private boolean taxSilent;
        private final List<String> papers = new ArrayList<>();
        private PrintResult printer = new PrintResult.Printed(4);
    }

    /** One run of the program; it dies at the {@code fuse}-th thing that it does. */
    private final class Run implements AutoCloseable {
        private final Outside outside;
        private final HandClock hands;
        private final SqliteJournal journal;
        private final Deque<Runnable> loop = new ArrayDeque<>();
        private final List<Progress> seen = new ArrayList<>();
        private final Till till;
        private int fuse;
        private boolean diskFull;

        Run(Outside outside, HandClock hands, int fuse) {
            this.outside = outside;
            this.hands = hands;
            this.fuse = fuse;
            this.journal = SqliteJournal.open(dir.resolve(terminal), new SqliteJournal.Opening("KSK-3578-01", "SMS",
                    "0", true), hands,
                    List.of(new PurchaseTable()));
            PurchaseIds ids = new PurchaseIds(new TerminalId("KSK-3578-01"), () -> journal.next("purchase"),
                    new Random(1));
            this.till = new Till(new Till.Ports(new Fused(), PurchaseTable.in(journal), answers -> new Bank(answers),
                    answers -> new TaxServer(answers), (p, kind, copy, sim) -> new Receipt(kind.code() + " " + copy,
                    List.of()), this::print, ids), Samples.POLICY, hands, loop::add, true);
            till.listen(seen::add);
        }

        private void burn() {
            if (fuse-- == 0) {
                throw new PowerCut();
            }
        }

        private void print(Receipt r, String owner, Instant expiry, java.util.function.Consumer<PrintResult> done) {
            burn();
            outside.papers.add(r.title());
            done.accept(outside.printer);
        }

        void turn() {
            while (!loop.isEmpty()) {
                loop.poll().run();
            }
        }

        /** Lets time pass until nothing is open or an hour is over. */
        void settle() {
            turn();
            Instant end = hands.instant().plus(Duration.ofHours(1));
            while (!till.open().isEmpty() && till.nextWork().isPresent() && hands.instant().isBefore(end)) {
                hands.to(till.nextWork().get());
                till.doWork(hands.instant());
                turn();
            }
        }

        @Override
        public void close() {
            journal.close();
        }

        /** Dies before or after the rows are on the disk; may be full. */
        private final class Fused implements Journal {
            @Override
            public List<Row> append(List<Entry> entries) {
                burn();
                if (diskFull) {
                    throw new JournalFault(Why.DISK_FULL, "full", null);
                }
                List<Row> rows = journal.append(entries);
                burn();
                return rows;
            }

            @Override
            public List<Row> read(long fromSeq, int limit) {
                return journal.read(fromSeq, limit);
            }

            @Override
            public String stream() {
                return journal.stream();
            }

            @Override
            public Optional<Row> last() {
                return journal.last();
            }

            @Override
            public void acknowledged(long upTo) {
                journal.acknowledged(upTo);
            }

            @Override
            public long acknowledged() {
                return journal.acknowledged();
            }

            @Override
            public String sign(long seq, String hash) {
                return journal.sign(seq, hash);
            }

            @Override
            public void close() {
                journal.close();
            }
        }

        private final class Bank implements Acquirer {
            private final java.util.function.Consumer<PaymentEvent> answers;

            Bank(java.util.function.Consumer<PaymentEvent> answers) {
                this.answers = answers;
            }

            @Override
            public String method() {
                return "qris";
            }

            @Override
            public void issue(PurchaseId id, id.anjungan.contract.Rupiah amount, Instant until,
                    id.anjungan.contract.tax.Bill bill) {
                burn();
                answers.accept(new PaymentEvent.Issued(id, "qr", "ACQ", until));
            }

            @Override
            public void query(PurchaseId id) {
                burn();
                answers.accept(outside.charges > 0 ? paid(id) : new PaymentEvent.StillPending(id));
            }

            @Override
            public void cancel(PurchaseId id) {
                burn();
                outside.cancelled |= outside.charges == 0;
                answers.accept(outside.charges > 0 ? paid(id) : new PaymentEvent.NotPaid(id, Status.CANCELLED, true));
            }

            @Override
            public void openRefund(PurchaseId id, id.anjungan.contract.Rupiah amount, String why) {
                burn();
                answers.accept(new PaymentEvent.RefundOpened(id, "RF"));
            }
        }

        private final class TaxServer implements Delivery {
            private final java.util.function.Consumer<PaymentEvent> answers;

            TaxServer(java.util.function.Consumer<PaymentEvent> answers) {
                this.answers = answers;
            }

            @Override
            public void post(PurchaseId id, id.anjungan.contract.tax.Bill bill, id.anjungan.contract.Rupiah amount,
                    String method, String reference, Instant paidAt) {
                burn();
                if (outside.taxSilent) {
                    answers.accept(new PaymentEvent.PostingUnknown(id));
                    return;
                }
                outside.postings = 1;
                answers.accept(posted(id));
            }

            @Override
            public void query(PurchaseId id) {
                burn();
                answers.accept(outside.postings > 0 ? posted(id) : new PaymentEvent.PostingUnknown(id));
            }
        }
    }

    private static PaymentEvent paid(PurchaseId id) {
        return new PaymentEvent.Paid(id, Samples.TOTAL, "RRN", Samples.NOW);
    }

    private static PaymentEvent posted(PurchaseId id) {
        return new PaymentEvent.Posted(id, "SKP", Samples.TOTAL, Samples.NOW, Samples.bill().validUntil());
    }

    /** Begin, the phone pays once the QR shows, post, print. @return what the journal says at the end */
    private List<PaidBill> visitWithCutAt(int fuse, Outside outside) {
        HandClock hands = new HandClock(Samples.NOW);
        try (Run run = new Run(outside, hands, fuse)) {
            try {
                PurchaseId id = run.till.begin(Samples.bill(), Samples.VISIT);
                run.turn();
                outside.charges = 1;
                run.loop.add(() -> run.till.on(paid(id)));
                run.settle();
            } catch (PowerCut cut) {
                run.loop.clear();
            }
        }
        try (Run again = new Run(outside, hands, Integer.MAX_VALUE)) {
            again.till.recover();
            again.settle();
            assertEquals(List.of(), again.till.open(), "open after fuse " + fuse);
            return again.till.find("L 1234 AB", "12345");
        }
    }

    @Test
    void killedAtEveryStep_nothingIsLostTakenTwiceOrTakenForNothing() {
        int cuts = 0;
        for (int fuse = 0; fuse < 40; fuse++) {
            Outside outside = new Outside();
            terminal = "fuse-" + fuse;
            List<PaidBill> found = visitWithCutAt(fuse, outside);
            String at = "fuse " + fuse + ", found " + found.stream().map(PaidBill::state).toList();
            assertTrue(found.size() <= 1, at);
            if (outside.charges == 0) {
                assertEquals(0, outside.postings, at);
                assertTrue(found.stream().allMatch(b -> b.state() == MoneyState.NOT_CHARGED), at);
                cuts++;
            } else {
                assertEquals(MoneyState.POSTED, found.get(0).state(), at);
                assertEquals(1, outside.postings, at);
                cuts += outside.papers.isEmpty() ? 1 : 0;
            }
        }
        assertTrue(cuts >= 8, "cuts that hit something: " + cuts);
    }

    @Test
    void thePostingIsHeldBack_paperInHandAfterEightSeconds_postedLater_copyForTheReturn() {
        Outside outside = new Outside();
        outside.taxSilent = true;
        HandClock hands = new HandClock(Samples.NOW);
        try (Run run = new Run(outside, hands, Integer.MAX_VALUE)) {
            PurchaseId id = run.till.begin(Samples.bill(), Samples.VISIT);
            run.turn();
            run.till.on(paid(id));
            while (outside.papers.isEmpty()) {
                hands.to(run.till.nextWork().orElseThrow());
                run.till.doWork(hands.instant());
                run.turn();
            }
            assertEquals(List.of("bukti_sementara 0"), outside.papers);
            assertTrue(Duration.between(Samples.NOW, hands.instant()).compareTo(Duration.ofSeconds(8)) <= 0);
            run.till.visitEnded(Samples.VISIT);
            outside.taxSilent = false;
            run.till.hubBack();
            run.settle();
            assertEquals(1, outside.papers.size(), "nobody is there: no paper");
            PaidBill paid = run.till.find(PurchaseIds.reference(id)).get(0);
            assertEquals(MoneyState.POSTED, paid.state());
            List<PaperState> ended = new ArrayList<>();
            run.till.printCopy(paid, Samples.VISIT, ended::add);
            run.turn();
            assertEquals("bukti_pelunasan 1", outside.papers.get(1));
            assertEquals(List.of(PaperState.PRINTED), ended);
        }
    }

    @Test
    void aDiskThatRefuses_letsNothingHappen_andTheNewsIsTakenUpAfterwards() {
        Outside outside = new Outside();
        HandClock hands = new HandClock(Samples.NOW);
        try (Run run = new Run(outside, hands, Integer.MAX_VALUE)) {
            run.diskFull = true;
            assertThrows(JournalFault.class, () -> run.till.begin(Samples.bill(), Samples.VISIT));
            assertEquals(List.of(), run.till.open());
            run.diskFull = false;
            PurchaseId id = run.till.begin(Samples.bill(), Samples.VISIT);
            run.turn();
            outside.charges = 1;
            run.diskFull = true;
            run.till.on(paid(id));
            run.turn();
            assertEquals(0, outside.postings, "no row, no posting");
            run.diskFull = false;
            run.settle();
            assertEquals(1, outside.postings);
            assertEquals(Progress.Stage.POSTED, run.till.progress(id).orElseThrow().stage());
        }
    }

    @Test
    void paperOfAnotherTerminalsPurchase_isPrintedAndNumbered_onTheHubsWord() {
        Outside outside = new Outside();
        outside.printer = new PrintResult.NotPrinted(PrintResult.Why.PAPER_OUT, 0);
        try (Run run = new Run(outside, new HandClock(Samples.NOW), Integer.MAX_VALUE)) {
            PaidBill theirs = new PaidBill(new PurchaseId("KSK-9999-01-00000001"), Samples.bill(), MoneyState.POSTED,
                    Samples.NOW, "RRN", Optional.of("SKP"), Optional.of(Samples.bill().validUntil()), 2);
            List<PaperState> ended = new ArrayList<>();
            run.till.printCopy(theirs, Samples.VISIT, ended::add);
            run.turn();
            assertEquals(List.of("bukti_pelunasan 3"), outside.papers);
            assertEquals(List.of(PaperState.NOT_PRINTED), ended);
            assertEquals(List.of(), run.till.open());
        }
    }

    @Test
    void newsOfAPurchaseThatIsNotOurs_isAnEventForTheOperator() {
        try (Run run = new Run(new Outside(), new HandClock(Samples.NOW), Integer.MAX_VALUE)) {
            run.till.on(paid(new PurchaseId("KSK-9999-01-00000001")));
            assertEquals("event", run.journal.last().orElseThrow().kind().code());
        }
    }
}
