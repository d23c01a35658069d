package id.anjungan.kiosk.payment.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig.Mode;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.sync.Chain;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.devices.printer.Receipt;
import id.anjungan.kiosk.journal.Journal;
import id.anjungan.kiosk.journal.SqliteJournal;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Acquirer;
import id.anjungan.kiosk.payment.Delivery;
import id.anjungan.kiosk.payment.PaymentEvent;
import id.anjungan.kiosk.payment.Purchase;
import id.anjungan.kiosk.payment.Till;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each break really breaks its rule: what stands behind the decorated port sees what must never be seen. */
class SabotageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final PurchaseId ID = new PurchaseId("KSK-3578-01-0001ABCD");
    private static final Rupiah TOTAL = Rupiah.of(296_500);
    private static final Bill BILL = new Bill("Q-1", new Bill.Vehicle("L 1234 AB", "12345", "HONDA", "BEAT",
            "SEPEDA MOTOR", 2021, "HITAM", "putih"), "35.78", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1),
            List.of(), TOTAL, NOW.plusSeconds(1800), new Bill.Basis(Rupiah.of(15_000_000), "1", "R2", "C1", 110, 1));

    @TempDir
    private Path dir;
    private final List<String> acts = new ArrayList<>();
    private final List<PaymentEvent> heard = new ArrayList<>();
    private Consumer<PaymentEvent> acquirerSays;

    @AfterEach
    void clear() {
        System.clearProperty(Sabotage.PROPERTY);
    }

    @Test
    void nothingIsBroken_unlessAsked() {
        Sabotage none = Sabotage.fromProperty(Mode.PRODUCTION);
        assertEquals(Optional.empty(), none.broken());
        Till.Ports ports = ports(null);
        assertSame(ports, none.applyTo(ports, dir));
        System.setProperty(Sabotage.PROPERTY, "INV14");
        assertEquals(Optional.of(Sabotage.Break.INV14), Sabotage.fromProperty(Mode.SIMULATION).broken());
    }

    @Test
    void productionAndUnknownIds_areRefused() {
        System.setProperty(Sabotage.PROPERTY, "INV14");
        assertThrows(IllegalArgumentException.class, () -> Sabotage.fromProperty(Mode.PRODUCTION));
        System.setProperty(Sabotage.PROPERTY, "INV99");
        assertThrows(IllegalArgumentException.class, () -> Sabotage.fromProperty(Mode.SIMULATION));
    }

    @Test
    void inv01_theBeginningOfAPurchaseIsNotWritten_andTheRestIs() throws Exception {
        try (SqliteJournal journal = journal()) {
            Till.Ports broken = broken(Sabotage.Break.INV01, journal);
            Optional<Journal.Row> before = journal.last();
            assertEquals(List.of(), broken.journal().append(List.of(payment("created", Map.of("bill", Map.of())),
                    payment("auth_intent", Map.of()))));
            assertEquals(before.map(Journal.Row::seq), journal.last().map(Journal.Row::seq), "nothing was stored");
            broken.journal().append(List.of(payment("approved", Map.of())));
            assertNotEquals(before.map(Journal.Row::seq), journal.last().map(Journal.Row::seq));
        }
    }

    @Test
    void inv05_aCancelIsANo_withoutAskingAnybody_andTheMoneysNewsIsDropped() {
        Acquirer acquirer = broken(Sabotage.Break.INV05, null).acquirer().apply(heard::add);
        acquirer.issue(ID, TOTAL, NOW, BILL);
        acquirer.cancel(ID);
        assertEquals(List.of("issue"), acts, "the real acquirer was not asked");
        PaymentEvent.NotPaid no = assertInstanceOf(PaymentEvent.NotPaid.class, heard.get(0));
        assertTrue(no.afterCancel());
        acquirerSays.accept(new PaymentEvent.Paid(ID, TOTAL, "RRN", NOW));
        assertEquals(1, heard.size());
    }

    @Test
    void inv14_thePaperInHandSaysPaid_whilePostingIsOpen() {
        Till.Ports broken = broken(Sabotage.Break.INV14, null);
        Purchase open = Purchase.of(new PaidBill(ID, BILL, MoneyState.POSTING, NOW, "RRN",
                Optional.empty(), Optional.empty(), 0));
        assertEquals("bukti_pelunasan settled", broken.papers().paper(open, Paper.BUKTI_SEMENTARA, 0, true).title());
        assertEquals("bukti_sementara approved", ports(null).papers().paper(open, Paper.BUKTI_SEMENTARA, 0, true)
                .title());
    }

    @Test
    void inv18_aStoredRowIsChanged_soThatItsHashNoLongerFits() throws Exception {
        try (SqliteJournal journal = journal()) {
            Till.Ports broken = broken(Sabotage.Break.INV18, journal);
            broken.journal().append(List.of(payment("approved", Map.of("why", "paid"))));
            assertTrue(whole(journal));
            broken.journal().append(List.of(payment("settled", Map.of("why", "posted"))));
            assertFalse(whole(journal));
        }
    }

    private static boolean whole(Journal journal) {
        String hash = Chain.GENESIS;
        for (Journal.Row row : journal.read(1, 100)) {
            hash = Chain.hash(hash, row.bytes());
            if (!hash.equals(row.hash())) {
                return false;
            }
        }
        return true;
    }

    private static Journal.Entry payment(String to, Map<String, Object> more) {
        Map<String, Object> fields = new java.util.HashMap<>(more);
        fields.put("to", to);
        return new Journal.Entry(RowKind.PAYMENT, Optional.of(ID), Optional.empty(), fields);
    }

    private SqliteJournal journal() {
        return SqliteJournal.open(dir, new SqliteJournal.Opening("KSK-3578-01", "SMS", "0", true),
                Clock.fixed(NOW, ZoneOffset.UTC), List.of());
    }

    private Till.Ports broken(Sabotage.Break id, Journal journal) {
        return new Sabotage(Optional.of(id)).applyTo(ports(journal), dir.resolve("journal.db"));
    }

    private Till.Ports ports(Journal journal) {
        return new Till.Ports(journal, null, answers -> {
            acquirerSays = answers;
            return new Bank();
        }, answers -> new TaxServer(), (p, kind, copy, sim) -> new Receipt(kind.code() + " " + p.payment().code(), List.of()), null, null);
    }

    /** Notes what it is asked. */
    private final class Bank implements Acquirer {
        @Override
        public String method() {
            return "qris";
        }

        @Override
        public void issue(PurchaseId purchase, Rupiah amount, Instant validUntil, Bill bill) {
            acts.add("issue");
        }

        @Override
        public void query(PurchaseId purchase) {
            acts.add("query");
        }

        @Override
        public void cancel(PurchaseId purchase) {
            acts.add("cancel");
        }

        @Override
        public void openRefund(PurchaseId purchase, Rupiah amount, String why) {
            acts.add("refund");
        }
    }

    /** Notes what it is asked. */
    private final class TaxServer implements Delivery {
        @Override
        public void post(PurchaseId purchase, Bill bill, Rupiah amount, String method, String reference, Instant at) {
            acts.add("post " + purchase);
        }

        @Override
        public void query(PurchaseId purchase) {
            acts.add("query " + purchase);
        }
    }
}
