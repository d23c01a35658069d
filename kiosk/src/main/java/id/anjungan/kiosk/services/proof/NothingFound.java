package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.TaxBody.AskMoney;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** @param answered true: nobody knows of a payment; false: it could not be asked */
record NothingFound(Desk desk, AskMoney ask, boolean answered) implements ProofFlow {

    private static final String AGAIN = "again";
    private static final String DONE = "done";

    @Override
    public Page page() {
        String key = answered ? "proof.none" : "proof.no_answer";
        return new Page.Notice(key, Optional.empty(), Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead"), List.of(), List.of(Text.of(key + ".next1"), Text.of(key + ".next2")),
                Page.Place.NONE, List.of(new Page.Action(AGAIN, Text.of("action.retry"), Page.Weight.PRIMARY),
                        new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL)), Page.USUAL, List.of());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN)) {
            return answered ? new ProofStart(desk) : MoneyWait.ask(desk, ask);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(answered ? VisitOutcome.PROOF_NONE : VisitOutcome.PROOF_NO_ANSWER, page()) : this;
    }
}
