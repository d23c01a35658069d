package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Nothing can be told: why, and what to do instead ({@code licence.no.<why>.*}). */
record NoStatus(Desk desk, LicenceBody.AskStatus ask, LicenceOutcome why) implements LicenceFlow {

    private static final String AGAIN = "again";
    private static final String MEND = "mend";
    private static final String DONE = "done";

    @Override
    public Page page() {
        String key = "licence.no." + why.key();
        return new Page.Notice(key, Optional.empty(), Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead"), List.of(new Page.Fact(Text.of("licence.fact.number"),
                        Text.plain(ask.number().value()))),
                List.of(Text.of(key + ".next1"), Text.of("licence.no.next2")), Page.Place.NONE, actions(), Page.USUAL,
                List.of());
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        if (mendable()) {
            all.add(new Page.Action(MEND, Text.of("licence.action.mend"), Page.Weight.PRIMARY));
        } else if (passing()) {
            all.add(new Page.Action(AGAIN, Text.of("action.retry"), Page.Weight.PRIMARY));
        }
        all.add(new Page.Action(DONE, Text.of("action.done"),
                all.isEmpty() ? Page.Weight.PRIMARY : Page.Weight.NORMAL));
        return all;
    }

    private boolean mendable() {
        return why == LicenceOutcome.NOT_FOUND;
    }

    /** It may go better in a moment. */
    private boolean passing() {
        return why != LicenceOutcome.TOO_MANY_TRIES && why != LicenceOutcome.NOT_CONNECTED;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(MEND) && mendable()) {
            return NumberStep.mend(desk, ask.number());
        }
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN) && !mendable() && passing()) {
            return StatusWait.ask(desk, ask);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(why, page()) : this;
    }
}
