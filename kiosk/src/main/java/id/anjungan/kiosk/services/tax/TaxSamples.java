package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.contract.queue.QueueBody.TicketIssued;
import id.anjungan.contract.queue.QueueBody.WaitRange;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.Component;
import id.anjungan.contract.tax.Owner;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.services.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may come while a page of this service waits, so that a test walks every way without being told of them. */
final class TaxSamples {

    private static final PurchaseId PURCHASE = new PurchaseId("SAMPLE-0001");
    private static final Rupiah OVER_ANY_LIMIT = new Rupiah(900_000_000);

    private TaxSamples() {
    }

    static List<Intent> billAnswers(String plate, String chassisTail, Instant now) {
        List<Intent> all = new ArrayList<>();
        Bill good = bill(plate, chassisTail, now);
        all.add(new Intent.Answered(new TaxBody.BillFound(good)));
        all.add(new Intent.Answered(new TaxBody.BillFound(with(good, new Bill.Line(Component.PKB_PROGRESSIVE,
                good.due().getYear(), OVER_ANY_LIMIT, Rupiah.ZERO, Owner.PROVINCE), OVER_ANY_LIMIT))));
        all.add(new Intent.Answered(new TaxBody.BillFound(with(good, good.lines().get(0), Rupiah.ZERO))));
        for (Refusal refusal : Refusal.values()) {
            all.add(new Intent.Answered(new TaxBody.BillRefused(refusal, Optional.of(good.due()), Optional.empty())));
        }
        for (TaxBody.Trouble trouble : TaxBody.Trouble.values()) {
            all.add(new Intent.Answered(new TaxBody.TaxUnavailable(trouble)));
        }
        all.add(new Intent.NoAnswer(new TaxBody.AskBill(plate, chassisTail)));
        return all;
    }

    static List<Intent> ownerAnswers(String quoteId) {
        return List.of(new Intent.Answered(new TaxBody.OwnerAnswer(true)),
                new Intent.Answered(new TaxBody.OwnerAnswer(false)),
                new Intent.Answered(new TaxBody.TaxUnavailable(TaxBody.Trouble.SILENT)),
                new Intent.NoAnswer(new TaxBody.AskOwner(quoteId, "0000000000000000")));
    }

    static List<Intent> ticketAnswers(CounterService cashier, boolean priority, Instant now) {
        List<Intent> all = new ArrayList<>();
        for (Optional<WaitRange> wait : List.of(Optional.<WaitRange>empty(), Optional.of(new WaitRange(0, 5)),
                Optional.of(new WaitRange(10, 25)))) {
            all.add(new Intent.Answered(new TicketIssued(cashier.prefix() + "001", cashier.id(), priority, 3, wait,
                    now)));
        }
        for (QueueBody.Why why : QueueBody.Why.values()) {
            all.add(new Intent.Answered(new QueueBody.TicketRefused(why, Optional.empty())));
        }
        all.add(new Intent.NoAnswer(new QueueBody.TakeTicket(cashier.id(), priority, Optional.empty())));
        return all;
    }

    /** Every stage with every state of a paper. */
    static List<Intent> progress() {
        List<Intent> all = new ArrayList<>();
        for (Progress.Stage stage : Progress.Stage.values()) {
            boolean live = stage == Progress.Stage.WAITING_FOR_MONEY;
            List<PaperState> papers = stage.moneyMoves() ? List.of(PaperState.NONE) : List.of(PaperState.values());
            for (PaperState paper : papers) {
                Progress.Paper which = stage == Progress.Stage.POSTED ? Progress.Paper.BUKTI_PELUNASAN
                        : Progress.Paper.BUKTI_SEMENTARA;
                all.add(new Intent.Paying(new Progress(PURCHASE, stage, new Rupiah(259_996),
                        live ? Optional.of("00020101") : Optional.empty(),
                        live ? Optional.of(Instant.EPOCH) : Optional.empty(), live, live, "SAMPLE-0001",
                        stage == Progress.Stage.POSTED ? Optional.of("P-1") : Optional.empty(),
                        paper == PaperState.NONE ? Optional.empty() : Optional.of(which), paper)));
            }
        }
        return all;
    }

    static Bill bill(String plate, String chassisTail, Instant now) {
        LocalDate due = Dates.today(now).plusDays(10);
        int year = due.getYear();
        List<Bill.Line> lines = List.of(
                new Bill.Line(Component.PKB, year, new Rupiah(135_540), new Rupiah(5_422), Owner.PROVINCE),
                new Bill.Line(Component.OPSEN_PKB, year, new Rupiah(89_456), Rupiah.ZERO, Owner.REGENCY),
                new Bill.Line(Component.SWDKLLJ, year, new Rupiah(35_000), Rupiah.ZERO, Owner.JASA_RAHARJA));
        return new Bill("Q-SAMPLE", new Bill.Vehicle(plate, chassisTail, "HONDA", "VARIO 150", "Sepeda motor", 2020,
                "Hitam", "hitam"), "35.78", due, due.plusYears(1), lines, new Rupiah(265_418),
                now.plus(Duration.ofMinutes(30)), new Bill.Basis(new Rupiah(15_000_000), "1.000", "sample", "sample",
                150, 1));
    }

    private static Bill with(Bill b, Bill.Line line, Rupiah total) {
        return new Bill(b.quoteId(), b.vehicle(), b.regency(), b.due(), b.validUntil(), List.of(line), total,
                b.holdUntil(), b.basis());
    }
}
