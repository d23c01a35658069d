package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.ApplicationNumber;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Second question: the end of the telephone number given with the application. Numbers of applications follow each
 * other, so one alone would let anybody read everybody's. A NIK is not asked: companies have none, and less is enough.
 */
record PhoneStep(Desk desk, ApplicationNumber number, Optional<Text> error) implements LicenceFlow {

    private static final List<String> SAMPLES = List.of("4217", "42", "");

    static PhoneStep ask(Desk desk, ApplicationNumber number) {
        return new PhoneStep(desk, number, Optional.empty());
    }

    /** The licensing system says that these are not this applicant's. */
    static PhoneStep again(Desk desk, ApplicationNumber number) {
        return new PhoneStep(desk, number, Optional.of(Text.of("licence.phone.again")));
    }

    @Override
    public Page page() {
        return new Page.Form("licence.phone", Optional.empty(), Text.of("licence.phone.title"),
                Text.of("licence.phone.lead", number.value()), Page.Field.PHONE_TAIL, "", error,
                Text.of("licence.phone.help"), List.of(), false, SAMPLES);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            return t.value().matches("\\d{4}") ? StatusWait.ask(desk, new LicenceBody.AskStatus(number, t.value()))
                    : new PhoneStep(desk, number, Optional.of(Text.of("licence.phone.incomplete")));
        }
        if (intent instanceof Intent.Back) {
            return NumberStep.mend(desk, number);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
