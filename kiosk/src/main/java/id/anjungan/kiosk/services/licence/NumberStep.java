package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** First question: the number on the receipt. Spaces, hyphens, lower case and O/0 are forgiven. */
record NumberStep(Desk desk, String typed, Optional<Text> error) implements LicenceFlow {

    private static final List<String> SAMPLES = List.of("P2T-2611-004217", "joss 2611 OO4216", "P2T", "???", "");

    static NumberStep ask(Desk desk) {
        return new NumberStep(desk, "", Optional.empty());
    }

    /** Back from the second question, to mend the first. */
    static NumberStep mend(Desk desk, ApplicationNumber number) {
        return new NumberStep(desk, number.value(), Optional.empty());
    }

    @Override
    public Page page() {
        return new Page.Form("licence.number", Optional.empty(), Text.of("licence.number.title"),
                Text.of("licence.number.lead"), Page.Field.REFERENCE, typed, error, Text.of("licence.number.help"),
                List.of(), false, SAMPLES);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return ApplicationNumber.read(t.value()).<Flow>map(number -> PhoneStep.ask(desk, number))
                    .orElseGet(() -> new NumberStep(desk, t.value(), Optional.of(Text.of("licence.number.wrong"))));
        }
        if (intent instanceof Intent.Back) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
