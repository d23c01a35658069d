package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The slip is printing, or what became of it. */
record SlipWait(Desk desk, Application application, PaperState paper) implements LicenceFlow {

    private static final String AGAIN = "again";
    private static final String SHOW = "show";
    private static final String DONE = "done";
    private static final Duration EXPIRY = Duration.ofSeconds(45);

    /** The owner of the paper is a service, not a person: nothing of the application is in the printer's books. */
    static SlipWait print(Desk desk, Application application) {
        desk.print(StatusSlip.of(application, desk.office(), desk.clock().instant()), "licence-status", EXPIRY);
        return new SlipWait(desk, application, PaperState.PRINTING);
    }

    @Override
    public Page page() {
        String key = "licence.slip." + paper.name().toLowerCase(Locale.ROOT);
        if (paper == PaperState.PRINTING) {
            return Page.Wait.forPaper(key, EXPIRY.plusSeconds(15));
        }
        return new Page.Notice(key, Optional.empty(), printed() ? Page.Tone.SUCCESS : Page.Tone.ATTENTION,
                Text.of(key + ".title"), Text.of(key + ".lead"), List.of(), List.of(Text.of(key + ".next")),
                paper == PaperState.NOT_PRINTED ? Page.Place.NONE : Page.Place.PAPER_SLOT, actions(), Page.USUAL,
                List.of());
    }

    @Override
    public boolean served() {
        return printed();
    }

    private boolean printed() {
        return paper == PaperState.PRINTED;
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        if (!printed()) {
            all.add(new Page.Action(AGAIN, Text.of("licence.action.print_again"), Page.Weight.NORMAL));
        }
        all.add(new Page.Action(SHOW, Text.of("licence.action.show"), Page.Weight.NORMAL));
        all.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (paper == PaperState.PRINTING) {
            PaperState now = paper.after(intent);
            return now == paper ? this : new SlipWait(desk, application, now);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN) && !printed()) {
            return print(desk, application);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(SHOW)) {
            return new StatusShown(desk, application);
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(printed() ? LicenceOutcome.SLIP : LicenceOutcome.SLIP_NOT_PRINTED, page()) : this;
    }
}
