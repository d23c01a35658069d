package id.anjungan.kiosk.payment;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.qris.QrisBody.Decision;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.page.Progress.Paper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A bill, a purchase, and one event of every kind. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final PurchaseId ID = new PurchaseId("KSK-3578-01-0001ABCD");
    static final VisitId VISIT = new VisitId("V-0001");
    static final Rupiah TOTAL = Rupiah.of(296_500);

    static final PaymentPolicy POLICY = new PaymentPolicy(Duration.ofMinutes(3), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(25),
            Duration.ofSeconds(8), Duration.ofMinutes(3), Duration.ofMinutes(2), Duration.ofHours(1),
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(5)));

    static final PaymentRules RULES = new PaymentRules(POLICY);

    private Samples() {
    }

    static Bill bill() {
        return new Bill("Q-1", new Bill.Vehicle("L 1234 AB", "12345", "HONDA", "BEAT", "SEPEDA MOTOR R2", 2021, "HITAM",
                "PUTIH"), "35.78", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1),
                List.of(new Bill.Line(Component.PKB, 2026, Rupiah.of(157_500), Rupiah.ZERO, Owner.PROVINCE),
                        new Bill.Line(Component.OPSEN_PKB, 2026, Rupiah.of(104_000), Rupiah.ZERO, Owner.REGENCY),
                        new Bill.Line(Component.SWDKLLJ, 2026, Rupiah.of(35_000), Rupiah.ZERO, Owner.JASA_RAHARJA)),
                TOTAL, NOW.plus(Duration.ofMinutes(30)), new Bill.Basis(Rupiah.of(15_000_000), "1", "R2", "C1", 110,
                        1));
    }

    static Purchase begun() {
        return RULES.begin(ID, "qris", bill(), VISIT, NOW).next();
    }

    static PaymentEvent.Issued issued() {
        return new PaymentEvent.Issued(ID, "000201...", "ACQ-1", NOW.plus(POLICY.validity()));
    }

    static PaymentEvent.Paid paid() {
        return paid(TOTAL, "RRN-1");
    }

    static PaymentEvent.Paid paid(Rupiah amount, String reference) {
        return new PaymentEvent.Paid(ID, amount, reference, NOW.plusSeconds(30));
    }

    static PaymentEvent.Posted posted() {
        return posted(TOTAL, "SKP-1");
    }

    static PaymentEvent.Posted posted(Rupiah amount, String number) {
        return new PaymentEvent.Posted(ID, number, amount, NOW.plusSeconds(32), LocalDate.of(2027, 12, 1));
    }

    static PaymentEvent.DeskDecided desk(Decision decision) {
        return new PaymentEvent.DeskDecided(ID, decision, "DESK-1", NOW.plusSeconds(900));
    }

    /** Every kind of event, the ones with choices in each of them. */
    static List<PaymentEvent> everyEvent() {
        List<PaymentEvent> all = new ArrayList<>(List.of(new PaymentEvent.Confirmed(ID),
                new PaymentEvent.CancelWanted(ID), new PaymentEvent.MoreTimeWanted(ID),
                new PaymentEvent.CopyWanted(ID, 0), new PaymentEvent.CopyWanted(ID, 4),
                new PaymentEvent.CitizenLeft(ID), issued(), new PaymentEvent.IssueRefused(ID, "limit"), paid(),
                paid(Rupiah.of(1), "RRN-1"), paid(TOTAL, "RRN-2"), new PaymentEvent.StillPending(ID),
                new PaymentEvent.AcquirerSilent(ID), new PaymentEvent.RefundOpened(ID, "RF-1"),
                new PaymentEvent.Refunded(ID), posted(), posted(Rupiah.of(1), "SKP-1"), posted(TOTAL, "SKP-2"),
                new PaymentEvent.PostingUnknown(ID), new PaymentEvent.Restarted(ID)));
        for (Status why : List.of(Status.EXPIRED, Status.CANCELLED, Status.FAILED, Status.NOT_FOUND)) {
            all.add(new PaymentEvent.NotPaid(ID, why, false));
            all.add(new PaymentEvent.NotPaid(ID, why, true));
        }
        for (PostingRefusal why : PostingRefusal.values()) {
            all.add(new PaymentEvent.PostingRefused(ID, why));
        }
        for (Decision decision : Decision.values()) {
            all.add(desk(decision));
        }
        for (PaymentEvent.Timer timer : PaymentEvent.Timer.values()) {
            all.add(new PaymentEvent.TimerRang(ID, timer));
        }
        for (Paper paper : Paper.values()) {
            all.add(new PaymentEvent.PaperEnded(ID, paper, 0, new PrintResult.Printed(4)));
            all.add(new PaymentEvent.PaperEnded(ID, paper, 1, new PrintResult.Unclear("silent", 900)));
            all.add(new PaymentEvent.PaperEnded(ID, paper, 0,
                    new PrintResult.NotPrinted(PrintResult.Why.PAPER_OUT, 0)));
            all.add(new PaymentEvent.PaperEnded(ID, paper, 0,
                    new PrintResult.NotPrinted(PrintResult.Why.EXPIRED, 0)));
        }
        return all;
    }

    static Purchase in(Purchase p, PaymentState payment, DeliveryState delivery) {
        return new Purchase(p.id(), p.reference(), p.method(), p.bill(), p.visit(), p.createdAt(), payment, delivery,
                p.receipts(), p.facts(), p.live());
    }
}
