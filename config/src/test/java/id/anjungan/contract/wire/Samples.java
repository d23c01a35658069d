package id.anjungan.contract.wire;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceReport;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.MaskedName;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.sync.SyncBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One sample of every message, with every optional field filled: what the golden files hold. */
final class Samples {

    private static final Instant AT = Instant.parse("2026-11-22T03:04:05.678Z");
    private static final PurchaseId ID = new PurchaseId("KSK-01-261122-0001");
    private static final Rupiah TOTAL = Rupiah.of(259_996);

    private static final ApplicationNumber NUMBER = new ApplicationNumber("P2T-2611-004217");

    private Samples() {
    }

    static Bill bill() {
        return new Bill("Q-1", new Bill.Vehicle("L 2345 ABC", "12345", "HONDA", "VARIO 125", "SEPEDA MOTOR", 2021,
                "HITAM", "putih"), "35.78", LocalDate.of(2026, 12, 6), LocalDate.of(2027, 12, 6),
                List.of(new Bill.Line(Component.PKB, 2026, Rupiah.of(135_000), Rupiah.ZERO, Owner.PROVINCE),
                        new Bill.Line(Component.OPSEN_PKB, 2026, Rupiah.of(89_996), Rupiah.ZERO, Owner.REGENCY),
                        new Bill.Line(Component.SWDKLLJ, 2026, Rupiah.of(35_000), Rupiah.ZERO, Owner.JASA_RAHARJA)),
                TOTAL, AT.plusSeconds(900), new Bill.Basis(Rupiah.of(12_500_000), "1.0", "R2", "C1", 125, 1));
    }

    private static QueueBody.Call call() {
        return new QueueBody.Call("A001", "2", AT, 2, true,
                new QueueBody.CalledFor("pengesahan", "Pengesahan STNK", "Registration endorsement"));
    }

    static List<Body> all() {
        return List.of(
                new TaxBody.AskBill("L 2345 ABC", "12345"),
                new TaxBody.BillFound(bill()),
                new TaxBody.BillRefused(Refusal.ALREADY_PAID, Optional.of(LocalDate.of(2027, 12, 6)),
                        Optional.of(LocalDate.of(2026, 11, 2))),
                new TaxBody.TaxUnavailable(TaxBody.Trouble.DOES_NOT_ADD_UP),
                new TaxBody.AskOwner("Q-1", "0000000000000000"),
                new TaxBody.OwnerAnswer(true),
                new TaxBody.AskPosting(ID, "Q-1", "L 2345 ABC", "12345", TOTAL, "qris", "RRN123456789", AT),
                new TaxBody.AskPostingState(ID),
                new TaxBody.Posted(ID, "P-778", TOTAL, AT, LocalDate.of(2027, 12, 6)),
                new TaxBody.PostingRefused(ID, TaxBody.PostingRefusal.PAID_OTHERWISE),
                new TaxBody.PostingOpen(ID),
                new TaxBody.AskMoney(Optional.of("L 2345 ABC"), Optional.of("12345"), Optional.of("R-77")),
                new TaxBody.MoneyFound(List.of(new TaxBody.PaidBill(ID, bill(), TaxBody.MoneyState.POSTED, AT,
                        "RRN123456789", Optional.of("P-778"), Optional.of(LocalDate.of(2027, 12, 6)), 1))),
                new QrisBody.IssueQr(ID, TOTAL, AT.plusSeconds(300), bill()),
                new QrisBody.QrIssued(ID, "000201", "A-1", AT.plusSeconds(300)),
                new QrisBody.QrRefused(ID, "4034702"),
                new QrisBody.AskQrState(ID),
                new QrisBody.CancelQr(ID),
                new QrisBody.QrState(ID, QrisBody.Status.PAID, Optional.of(TOTAL), Optional.of("RRN123456789"),
                        Optional.of(AT)),
                new QrisBody.OpenRefund(ID, TOTAL, "paid_otherwise"),
                new QrisBody.RefundOpened(ID, "RF-1"),
                new QrisBody.DeskDecided(ID, QrisBody.Decision.POSTED, "P-778", AT),
                new QueueBody.TakeTicket("pengesahan", true, Optional.empty()),
                new QueueBody.TicketIssued("A001", "pengesahan", true, 3, Optional.of(new QueueBody.WaitRange(10, 25)),
                        AT),
                new QueueBody.TicketRefused(QueueBody.Why.TOO_FAST, Optional.of(AT.plusSeconds(20))),
                new QueueBody.Board(7, AT, Optional.of(call()), List.of(call()), 4, List.of("3")),
                new LicenceBody.AskStatus(NUMBER, "4321"),
                new LicenceBody.StatusFound(new Application(NUMBER, "Izin Pengusahaan Air Tanah",
                        MaskedName.of("Budi Santoso"), List.of(
                                new Application.Step(ApplicationState.WAITING_VERIFICATION, LocalDate.of(2026, 11, 2)),
                                new Application.Step(ApplicationState.IN_PROCESS, LocalDate.of(2026, 11, 4))),
                        List.of("Gambar konstruksi sumur"), Optional.of(new Application.Promise(14,
                                LocalDate.of(2026, 11, 4), Optional.of(new Application.Reckoned(
                                        LocalDate.of(2026, 11, 24), 2)))), Optional.of(Application.Rejection.OTHER))),
                new LicenceBody.StatusRefused(LicenceBody.Refusal.PHONE_DIFFERS),
                new LicenceBody.LicenceUnavailable(LicenceBody.Trouble.CONTRADICTS),
                new FleetBody.NotConnected(List.of("licence"), List.of("tax", "qris")),
                new FleetBody.Status(12, ServiceState.PARTLY, List.of(new DeviceReport("printer", "printer",
                        "escpos-tcp", DeviceState.DEGRADED, "paper_low", AT)),
                        Optional.of(new FleetBody.Head("J-1", 42, "00ff")), "0.1.0", "SMS-3578-01", List.of("tax"),
                        true, List.of(new FleetBody.CounterService("pengesahan", "Pengesahan STNK",
                        "STNK endorsement"))),
                new FleetBody.LinkLost(12),
                new FleetBody.Goodbye(12, "closed"),
                new FleetBody.StaffComing("P12-3", "siti", AT),
                new SyncBody.Rows("J-1", List.of(new SyncBody.Sent(1,
                        "{\"seq\":1}".getBytes(StandardCharsets.UTF_8), "00ff")), Optional.of("c2lnbmF0dXJl")),
                new SyncBody.Stored("J-1", 42, Optional.of("00ff")),
                new SyncBody.SendFrom("J-1", 43));
    }
}
