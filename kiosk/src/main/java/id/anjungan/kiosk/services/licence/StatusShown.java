package id.anjungan.kiosk.services.licence;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Page.Mark;
import id.anjungan.kiosk.page.Page.Milestone;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The timeline, what is missing and what it means. The applicant's name is masked, here and on paper. */
record StatusShown(Desk desk, Application application) implements LicenceFlow {

    private static final String PRINT = "print";
    private static final String DONE = "done";
    /** What a page can hold in large type; the slip has all of it. */
    private static final int STEPS_SHOWN = 3;
    private static final int MISSING_SHOWN = 3;

    @Override
    public Page page() {
        return new Page.Timeline("licence.status." + Verdict.kind(application), Text.plain(application.licence()),
                Text.plain(application.number().value() + " · " + application.applicant()), Verdict.tone(application),
                Verdict.title(application), Verdict.detail(application), milestones(), missing(),
                List.of(new Page.Action(PRINT, Text.of("licence.action.print"), Page.Weight.PRIMARY),
                        new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL)));
    }

    private List<Milestone> milestones() {
        List<Step> steps = application.steps();
        int first = Math.max(0, steps.size() - STEPS_SHOWN);
        List<Milestone> all = new ArrayList<>();
        if (first > 0) {
            all.add(new Milestone(Mark.DONE, Text.of("licence.earlier", first), WibText.date(steps.get(0).on())));
        }
        for (int i = first; i < steps.size(); i++) {
            all.add(new Milestone(i < steps.size() - 1 ? Mark.DONE : last(), Text.of("licence.state."
                    + steps.get(i).state().code()), WibText.date(steps.get(i).on())));
        }
        if (!ended()) {
            all.add(new Milestone(Mark.AHEAD, Text.of("licence.ahead"), Text.NONE));
        }
        return all;
    }

    private Mark last() {
        return switch (application.state()) {
            case WAITING_VERIFICATION, IN_PROCESS -> Mark.NOW;
            case NEEDS_CORRECTION, REJECTED -> Mark.STOPPED;
            case APPROVED -> Mark.DONE;
        };
    }

    private boolean ended() {
        return application.state() == ApplicationState.APPROVED || application.state() == ApplicationState.REJECTED;
    }

    private Optional<Page.Listing> missing() {
        List<String> all = application.missing();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Text> shown = new ArrayList<>(all.stream().limit(MISSING_SHOWN).map(Text::plain).toList());
        if (all.size() > MISSING_SHOWN) {
            shown.add(Text.of("licence.missing.more", all.size() - MISSING_SHOWN));
        }
        return Optional.of(new Page.Listing(Text.of("licence.missing.title", all.size()), shown));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(PRINT)) {
            return SlipWait.print(desk, application);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(DONE)) {
            return new Ended(LicenceOutcome.SHOWN, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(LicenceOutcome.SHOWN, page()) : this;
    }
}
