package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.tax.TaxBody;
import id.anjungan.contract.tax.TaxBody.AskMoney;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hub is asked where the money is; the desk answers from the journal when the hub is away. */
record MoneyWait(Desk desk, AskMoney ask) implements ProofFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static MoneyWait ofVehicle(Desk desk, String plate, String chassisTail) {
        return ask(desk, new AskMoney(Optional.of(plate), Optional.of(chassisTail), Optional.empty()));
    }

    static MoneyWait ofReference(Desk desk, String reference) {
        return ask(desk, new AskMoney(Optional.empty(), Optional.empty(), Optional.of(reference)));
    }

    static MoneyWait ask(Desk desk, AskMoney ask) {
        desk.ask(ask, PATIENCE);
        return new MoneyWait(desk, ask);
    }

    @Override
    public Page page() {
        return new Page.Wait("proof.asking", Optional.empty(), Text.of("proof.asking.title"),
                Text.of("proof.asking.lead"), Page.Place.NONE, List.of(), PATIENCE.plusSeconds(10), samples());
    }

    private List<Intent> samples() {
        List<Intent> all = new ArrayList<>();
        all.add(new Intent.NoAnswer(ask));
        all.add(new Intent.Answered(new TaxBody.MoneyFound(List.of())));
        for (MoneyState state : MoneyState.values()) {
            all.add(new Intent.Answered(new TaxBody.MoneyFound(List.of(ProofSamples.paid(state)))));
        }
        all.add(new Intent.Answered(new TaxBody.MoneyFound(ProofSamples.several())));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a && a.answer() instanceof TaxBody.MoneyFound found) {
            return Payments.told(desk, found.paid()).orElseGet(() -> new NothingFound(desk, ask, true));
        }
        boolean noAnswer = intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut
                || intent instanceof Intent.Answered a && a.answer() instanceof TaxBody.TaxUnavailable;
        return noAnswer ? new NothingFound(desk, ask, false) : this;
    }
}
