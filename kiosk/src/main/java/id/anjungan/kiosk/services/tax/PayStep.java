package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Stage;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.Optional;

/**
 * From the QR to the paper in the hand. Decides nothing about money: it shows where the purchase stands and passes the
 * citizen's wishes on.
 *
 * @param progress empty until the first word of the purchase came
 * @param asking   the citizen touched "cancel" and is asked whether that is meant
 * @param note     where the paper with the reference stands, offered while the money is being checked
 */
record PayStep(TaxWay way, Bill bill, Optional<Progress> progress, boolean asking, PaperState note) implements TaxFlow {

    static final String EXTEND = "extend";
    static final String CANCEL = "cancel";
    static final String CANCEL_YES = "cancel_yes";
    static final String CANCEL_NO = "cancel_no";
    static final String AGAIN = "again";
    static final String PRINT_AGAIN = "print_again";
    static final String DONE = "done";
    static final String NOTE = "print_reference";
    /** The citizen waits before the slot: a note that comes later comes to nobody. */
    private static final Duration NOTE_EXPIRY = Duration.ofSeconds(60);

    static Flow begin(TaxWay way, Bill bill) {
        if (!way.desk().clock().instant().isBefore(bill.holdUntil())) {
            return BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
        }
        way.desk().pay(bill);
        return new PayStep(way, bill, Optional.empty(), false, PaperState.NONE);
    }

    Stage stage() {
        return progress.map(Progress::stage).orElse(Stage.ISSUING);
    }

    @Override
    public Page page() {
        return switch (stage()) {
            case ISSUING -> PayPages.issuing();
            case WAITING_FOR_MONEY -> asking ? PayPages.cancelling(progress.orElseThrow())
                    : PayPages.qr(progress.orElseThrow());
            case CHECKING -> PayPages.checking(progress.orElseThrow(), note, way.rules().checking());
            case NOT_CHARGED -> PayPages.notCharged(progress.orElseThrow());
            default -> ResultPages.of(bill, progress.orElseThrow());
        };
    }

    /** Posted, and the proof in the hand: nobody is asked between money and paper. */
    @Override
    public boolean served() {
        return progress.filter(p -> p.stage() == Stage.POSTED && p.paper() == PaperState.PRINTED).isPresent();
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying p) {
            return moved(p.progress());
        }
        if (intent instanceof Intent.PaperEnded ended && note == PaperState.PRINTING) {
            return new PayStep(way, bill, progress, asking, ended.state());
        }
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        return intent instanceof Intent.TimedOut && mayEnd() ? end() : this;
    }

    /** Money that is being checked is looked after without its citizen. */
    private boolean mayEnd() {
        return !stage().moneyMoves() || stage() == Stage.CHECKING;
    }

    private Flow moved(Progress now) {
        return new PayStep(way, bill, Optional.of(now), asking && now.stage() == Stage.WAITING_FOR_MONEY,
                note);
    }

    /** Each stage answers only what its page offers: a touch that arrives late changes nothing. */
    private Flow chose(String action) {
        return switch (stage()) {
            case WAITING_FOR_MONEY -> choseAtQr(action);
            case ISSUING -> this;
            case CHECKING -> choseAtChecking(action);
            case NOT_CHARGED -> switch (action) {
                case AGAIN -> BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
                case DONE -> end();
                default -> this;
            };
            default -> choseAtResult(action);
        };
    }

    private Flow choseAtChecking(String action) {
        if (action.equals(NOTE) && PayPages.mayPrint(note)) {
            Progress p = progress.orElseThrow();
            way.desk().print(ReferencePaper.of(p, way.desk().office(), way.desk().clock().instant()),
                    p.purchase().value(), NOTE_EXPIRY);
            return new PayStep(way, bill, progress, asking, PaperState.PRINTING);
        }
        return action.equals(DONE) ? end() : this;
    }

    private Flow choseAtQr(String action) {
        switch (action) {
            case EXTEND -> way.desk().extendPayment();
            case CANCEL_YES -> {
                if (asking) {
                    way.desk().cancelPayment();
                }
            }
            case CANCEL -> {
                return new PayStep(way, bill, progress, true, note);
            }
            default -> {
            }
        }
        return new PayStep(way, bill, progress, false, note);
    }

    private Flow choseAtResult(String action) {
        if (action.equals(PRINT_AGAIN) && progress.filter(ResultPages::mayPrintAgain).isPresent()) {
            way.desk().printAgain();
            return this;
        }
        return action.equals(DONE) ? end() : this;
    }

    private Ended end() {
        VisitOutcome outcome = switch (stage()) {
            case POSTED -> VisitOutcome.PAID;
            case NOT_CHARGED -> VisitOutcome.NOT_CHARGED;
            case POSTING -> VisitOutcome.POSTING;
            case REFUND_OWED, REFUNDED -> VisitOutcome.REFUND;
            case PARKED -> VisitOutcome.PARKED;
            default -> VisitOutcome.CHECKING;
        };
        return new Ended(outcome, page());
    }
}
