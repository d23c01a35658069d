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
import id.anjungan.kiosk.services.tax.CounterWait.Number;
import java.time.Duration;
import java.util.Optional;

/**
 * From the QR to the paper in the hand. Decides nothing about money: it shows where the purchase stands and passes the
 * citizen's wishes on.
 *
 * @param progress empty until the first word of the purchase came
 * @param turn     where the citizen wants to go instead of paying the QR
 * @param note     where the paper with the reference stands, offered while the money is being checked
 * @param help     what became of a counter's number taken meanwhile
 * @param endorsed a number for the endorsement was offered and taken up: once a visit
 */
record PayStep(TaxWay way, Bill bill, Optional<Progress> progress, Turn turn, PaperState note, Optional<Number> help,
        boolean endorsed) implements TaxFlow {

    static final String EXTEND = "extend";
    static final String CANCEL = "cancel";
    static final String CANCEL_YES = "cancel_yes";
    static final String CANCEL_NO = "cancel_no";
    static final String AGAIN = "again";
    static final String PRINT_AGAIN = "print_again";
    static final String DONE = "done";
    static final String NOTE = "print_reference";
    static final String COUNTER = "counter";
    static final String COUNTER_YES = "counter_yes";
    static final String PRIORITY_YES = "priority_yes";
    static final String ENDORSE = "endorse";
    /** The citizen waits before the slot: a note that comes later comes to nobody. */
    private static final Duration NOTE_EXPIRY = Duration.ofSeconds(60);

    /** Away from a live QR: asked whether that is meant, then on the way once the QR is surely shut. */
    enum Turn {
        NONE, CANCEL_ASKED, COUNTER_ASKED, TO_COUNTER, TO_PRIORITY;

        boolean leaving() {
            return this == TO_COUNTER || this == TO_PRIORITY;
        }
    }

    static Flow begin(TaxWay way, Bill bill) {
        if (!way.desk().clock().instant().isBefore(bill.holdUntil())) {
            return BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
        }
        if (!way.mayPay()) {
            return new BillReview(way.with(TaxWay.Aim.ASK), bill);
        }
        way.desk().pay(bill);
        return new PayStep(way, bill, Optional.empty(), Turn.NONE, PaperState.NONE, Optional.empty(), false);
    }

    private PayStep with(Optional<Progress> now, Turn turn, PaperState note) {
        return new PayStep(way, bill, now, turn, note, turn.leaving() ? help : Optional.empty(), endorsed);
    }

    Stage stage() {
        return progress.map(Progress::stage).orElse(Stage.ISSUING);
    }

    @Override
    public Page page() {
        return switch (stage()) {
            case ISSUING -> PayPages.issuing();
            case WAITING_FOR_MONEY -> switch (turn) {
                case NONE -> PayPages.qr(progress.orElseThrow());
                case CANCEL_ASKED -> PayPages.cancelling(progress.orElseThrow());
                default -> PayPages.leaving(progress.orElseThrow(), way.cashier().isPresent());
            };
            case CHECKING -> turn.leaving()
                    ? PayPages.closing(progress.orElseThrow(), note, new PayPages.Help(wantsNumber(), help),
                            way.rules().checking())
                    : PayPages.checking(progress.orElseThrow(), note, way.rules().checking());
            case NOT_CHARGED -> PayPages.notCharged(progress.orElseThrow());
            default -> ResultPages.of(bill, progress.orElseThrow(), mayEndorse());
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
            return arrived(moved(p.progress()));
        }
        if (intent instanceof Intent.PaperEnded ended && note == PaperState.PRINTING) {
            return with(progress, turn, ended.state());
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

    /** The same step with the purchase as it now stands. */
    PayStep moved(Progress now) {
        boolean on = now.stage() == Stage.WAITING_FOR_MONEY
                || turn.leaving() && (now.stage() == Stage.CHECKING || now.stage() == Stage.NOT_CHARGED);
        return with(Optional.of(now), on ? turn : Turn.NONE, note);
    }

    /** A QR that is surely shut lets its citizen go on to the counter; until then no bill is printed. */
    private static Flow arrived(PayStep now) {
        if (now.stage() != Stage.NOT_CHARGED || !now.turn().leaving()) {
            return now;
        }
        Optional<PayStep> left = Optional.of(now.with(now.progress(), Turn.NONE, PaperState.NONE));
        Optional<Number> had = now.help().filter(n -> n.ticket().isPresent() && now.holds());
        return had.<Flow>map(number -> BillPrinted.print(now.way(), now.bill(), left, number))
                .orElseGet(() -> CounterWait.take(now.way(), now.bill(), left, now.turn() == Turn.TO_PRIORITY));
    }

    private boolean holds() {
        return way.desk().clock().instant().isBefore(bill.holdUntil());
    }

    /** Nobody knows yet whether money came, and a clerk is wanted. */
    private boolean wantsNumber() {
        return help.isEmpty() && way.cashier().isPresent();
    }

    /** A number was taken meanwhile, or refused: with the bill where no money came, else with the reference. */
    Flow helped(Number number) {
        PayStep now = new PayStep(way, bill, progress, turn, note, Optional.of(number), endorsed);
        return stage() == Stage.NOT_CHARGED ? arrived(now) : now.reference();
    }

    private PayStep reference() {
        Progress p = progress.orElseThrow();
        way.desk().print(ReferencePaper.of(p, help.orElse(Number.notWanted()), way.desk().office(),
                way.desk().clock().instant()), p.purchase().value(), NOTE_EXPIRY);
        return with(progress, turn, PaperState.PRINTING);
    }

    /** Each stage answers only what its page offers: a touch that arrives late changes nothing. */
    private Flow chose(String action) {
        return switch (stage()) {
            case WAITING_FOR_MONEY -> choseAtQr(action);
            case ISSUING -> this;
            case CHECKING -> choseAtChecking(action);
            case NOT_CHARGED -> switch (action) {
                case AGAIN -> BillWait.ask(way, bill.vehicle().plate(), bill.vehicle().chassisTail());
                case COUNTER -> CounterAsk.of(way, bill, this);
                case DONE -> end();
                default -> this;
            };
            default -> choseAtResult(action);
        };
    }

    private Flow choseAtChecking(String action) {
        if (action.equals(NOTE) && PayPages.mayPrint(note)) {
            return turn.leaving() && wantsNumber()
                    ? HelpWait.take(this, way.cashier().orElseThrow(), turn == Turn.TO_PRIORITY) : reference();
        }
        return action.equals(DONE) ? end() : this;
    }

    private Flow choseAtQr(String action) {
        if (turn.leaving()) {
            return this;
        }
        switch (action) {
            case EXTEND -> way.desk().extendPayment();
            case CANCEL_YES -> {
                if (turn == Turn.CANCEL_ASKED) {
                    way.desk().cancelPayment();
                }
            }
            case COUNTER_YES, PRIORITY_YES -> {
                return turn == Turn.COUNTER_ASKED ? leave(action.equals(PRIORITY_YES)) : this;
            }
            case CANCEL -> {
                return with(progress, Turn.CANCEL_ASKED, note);
            }
            case COUNTER -> {
                return with(progress, Turn.COUNTER_ASKED, note);
            }
            default -> {
            }
        }
        return with(progress, Turn.NONE, note);
    }

    /** The same way as cancelling: the purchase alone says when the QR can no longer be paid. */
    private Flow leave(boolean priority) {
        way.desk().cancelPayment();
        return with(progress, priority ? Turn.TO_PRIORITY : Turn.TO_COUNTER, note);
    }

    private Flow choseAtResult(String action) {
        if (action.equals(PRINT_AGAIN) && progress.filter(ResultPages::mayPrintAgain).isPresent()) {
            way.desk().printAgain();
            return this;
        }
        if (action.equals(ENDORSE) && mayEndorse()) {
            return EndorsementStep.take(new PayStep(way, bill, progress, turn, note, help, true),
                    way.endorsement().orElseThrow());
        }
        return action.equals(DONE) ? end() : this;
    }

    /** Only of what is posted: the counter asks for the final proof. */
    private boolean mayEndorse() {
        return stage() == Stage.POSTED && !endorsed && way.endorsement().isPresent();
    }

    /** The citizen still waits for a paper that can be had by touching again. */
    boolean wantsPaper() {
        return progress.filter(ResultPages::mayPrintAgain).isPresent();
    }

    Ended end() {
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
