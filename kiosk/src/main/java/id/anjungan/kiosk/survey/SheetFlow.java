package id.anjungan.kiosk.survey;

import id.anjungan.contract.survey.Element;
import id.anjungan.contract.survey.Sheet;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Nine questions, one to a page, each with its four answers and a way past it. Whoever goes, by touch or by walking
 * away, has handed in what was answered so far; whoever answered all is thanked and led back, for there may be more
 * to do there than to go.
 *
 * @param done what it followed: told of everything that is not ours, since its paper or its money may still move
 * @param at   which question, from 0; nine is the thanks
 */
record SheetFlow(Flow done, Consumer<Sheet> into, int at, Sheet sheet) implements Flow {

    private static final List<Element> ALL = List.of(Element.values());
    private static final String SKIP = "skip";
    private static final String BACK = "back";
    private static final Duration THANKS = Duration.ofSeconds(10);

    static SheetFlow first(Flow done, Consumer<Sheet> into) {
        return new SheetFlow(done, into, 0, Sheet.EMPTY);
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public Page page() {
        if (thanked()) {
            return new Page.Notice("survey.thanks", Optional.empty(), Page.Tone.SUCCESS, Text.of("survey.thanks.title"),
                    Text.of(sheet.complete() ? "survey.thanks.lead" : "survey.thanks.part"), List.of(), List.of(),
                    Page.Place.NONE, List.of(new Page.Action(BACK, Text.of("survey.back"), Page.Weight.PRIMARY)),
                    THANKS, List.of());
        }
        String key = "survey." + ALL.get(at).code();
        List<Page.Choice> choices = new ArrayList<>();
        for (int level = Sheet.WORST; level <= Sheet.BEST; level++) {
            choices.add(choice(Integer.toString(level), "face_" + level, Text.of(key + "." + level)));
        }
        choices.add(choice(SKIP, "next", Text.of("survey.skip")));
        return new Page.Menu(key, Text.of(key), Text.of("survey.lead", at + 1), choices, false, Page.USUAL);
    }

    private static Page.Choice choice(String action, String icon, Text title) {
        return new Page.Choice(action, icon, title, Text.NONE, Optional.empty(), false, Optional.empty());
    }

    private boolean thanked() {
        return at == ALL.size();
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.TimedOut) {
            return thanked() ? done : walkedAway();
        }
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        if (intent instanceof Intent.Back) {
            return thanked() ? this : at == 0 ? done : new SheetFlow(done, into, at - 1, sheet);
        }
        Flow moved = done.on(intent);
        return moved == done || moved.outcome().isPresent() ? this : new SheetFlow(moved, into, at, sheet);
    }

    private Flow chose(String action) {
        if (thanked()) {
            return action.equals(BACK) ? done : this;
        }
        if (action.equals(SKIP)) {
            return next(sheet);
        }
        return action.matches("[1-4]") ? next(sheet.with(ALL.get(at), Integer.parseInt(action))) : this;
    }

    /** The last answer hands the sheet in; one without any is none, and leads back. */
    private Flow next(Sheet now) {
        SheetFlow next = new SheetFlow(done, into, at + 1, now);
        if (next.thanked()) {
            next.deliver();
        }
        return next.thanked() && now.empty() ? done : next;
    }

    private Flow walkedAway() {
        deliver();
        return done.on(new Intent.TimedOut());
    }

    private void deliver() {
        if (!sheet.empty()) {
            into.accept(sheet);
        }
    }
}
