package id.anjungan.kiosk.payment;

import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.devices.printer.PrintResult;
import id.anjungan.kiosk.page.Progress.Paper;
import java.util.Optional;

/** The receipt axis. BUKTI PELUNASAN only for what is posted; nothing here ever moves money. */
final class ReceiptRules {

    /** Money in and the posting still open: the citizen gets something in hand. */
    Step provisional(Purchase p) {
        boolean wanted = p.payment() == PaymentState.APPROVED && p.live().attended()
                && p.receipts().provisional() == ReceiptState.NONE;
        return wanted ? new Draft(p).print(Paper.BUKTI_SEMENTARA, 0, StepWhy.POSTING_OPEN).done()
                : Step.refused(p, "not_wanted");
    }

    Step copyWanted(Purchase p, PaymentEvent.CopyWanted e) {
        Optional<Paper> paper = paper(p);
        if (paper.isEmpty()) {
            return Step.refused(p, "no_paper_for_this");
        }
        if (p.receipts().isQueued()) {
            return Step.refused(p, "being_printed");
        }
        int copy = Math.max(p.receipts().copies(), e.known()) + 1;
        return new Draft(p).print(paper.get(), copy, StepWhy.COPY_WANTED).done();
    }

    /** Which paper its state allows. */
    static Optional<Paper> paper(Purchase p) {
        return switch (p.payment()) {
            case SETTLED -> Optional.of(Paper.BUKTI_PELUNASAN);
            case APPROVED, REFUND_OWED, PARKED -> Optional.of(Paper.BUKTI_SEMENTARA);
            case CREATED, AUTH_INTENT, UNKNOWN, DECLINED, CANCELLED, REFUNDED, REVERSAL_OWED, REVERSED ->
                Optional.empty();
        };
    }

    Step ended(Purchase p, PaymentEvent.PaperEnded e) {
        Draft draft = new Draft(p);
        if (e.result() instanceof PrintResult.Printed printed) {
            return draft.receipt(e.paper(), ReceiptState.PRINTED, e.copy(), StepWhy.PRINTED,
                    Optional.of(printed.evidence())).done();
        }
        if (e.result() instanceof PrintResult.NotPrinted not) {
            ReceiptState state = not.why() == PrintResult.Why.EXPIRED ? ReceiptState.EXPIRED : ReceiptState.NOT_PRINTED;
            return draft.receipt(e.paper(), state, e.copy(), why(not.why()),
                    Optional.empty()).done();
        }
        return draft.receipt(e.paper(), ReceiptState.UNKNOWN, e.copy(), StepWhy.PRINTER_SILENT,
                Optional.empty()).done();
    }

    private static StepWhy why(PrintResult.Why why) {
        return switch (why) {
            case PAPER_OUT -> StepWhy.PAPER_OUT;
            case COVER_OPEN -> StepWhy.COVER_OPEN;
            case OFFLINE -> StepWhy.OFFLINE;
            case ERROR -> StepWhy.ERROR;
            case NOT_CONNECTED -> StepWhy.NOT_CONNECTED;
            case EXPIRED -> StepWhy.EXPIRED;
        };
    }

    /** What was in the printer at a power cut may or may not be on paper: never printed again unasked. */
    Draft restarted(Draft draft) {
        for (Paper paper : Paper.values()) {
            if (draft.now().receipts().of(paper) == ReceiptState.QUEUED) {
                int copy = draft.now().receipts().copies();
                draft.receipt(paper, ReceiptState.UNKNOWN, copy, StepWhy.RESTART, Optional.empty());
            }
        }
        return draft;
    }
}
