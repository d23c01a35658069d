package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.LicenceEvent;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Dates;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The hub is asked. What comes is looked at once more before it is shown. */
record StatusWait(Desk desk, LicenceBody.AskStatus ask) implements LicenceFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CANCEL = "cancel";

    static StatusWait ask(Desk desk, LicenceBody.AskStatus ask) {
        desk.ask(ask, PATIENCE);
        return new StatusWait(desk, ask);
    }

    @Override
    public Page page() {
        return new Page.Wait("licence.asking", Optional.empty(), Text.of("licence.asking.title"),
                Text.of("licence.asking.lead", ask.number().value()), Page.Place.NONE,
                List.of(new Page.Action(CANCEL, Text.of("action.cancel"), Page.Weight.QUIET)),
                PATIENCE.plusSeconds(10), LicenceSamples.answers(ask, Dates.today(desk.clock().instant())));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a) {
            return answered(a);
        }
        if (intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut) {
            return new NoStatus(desk, ask, LicenceOutcome.NO_ANSWER);
        }
        return intent instanceof Intent.Chose c && c.action().equals(CANCEL) ? NumberStep.mend(desk, ask.number())
                : this;
    }

    private Flow answered(Intent.Answered a) {
        if (a.answer() instanceof LicenceBody.StatusFound found) {
            return judge(found.application());
        }
        if (a.answer() instanceof LicenceBody.StatusRefused no) {
            return no.refusal() == LicenceBody.Refusal.PHONE_DIFFERS ? PhoneStep.again(desk, ask.number())
                    : new NoStatus(desk, ask, LicenceOutcome.of(no.refusal()));
        }
        return a.answer() instanceof LicenceBody.LicenceUnavailable none
                ? new NoStatus(desk, ask, LicenceOutcome.of(none.trouble())) : this;
    }

    private Flow judge(Application application) {
        Optional<String> fault = application.number().equals(ask.number())
                ? application.contradiction(Dates.today(desk.clock().instant())) : Optional.of("another application");
        if (fault.isPresent()) {
            desk.report(LicenceEvent.CONTRADICTS, EventDetail.pair("field", fault.get()));
            return new NoStatus(desk, ask, LicenceOutcome.CONTRADICTS);
        }
        return new StatusShown(desk, application);
    }
}
