package id.anjungan.kiosk.services;

import id.anjungan.config.TerminalConfig;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.survey.Survey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages that follow a service for who wants them: their answers are too many to be walked like a service's. */
final class AskedPages {

    private AskedPages() {
    }

    static List<Page> all() {
        List<Page> all = new ArrayList<>();
        Flow at = new Survey(new TerminalConfig.Survey(true, true, 5), null).open("tax", new Done());
        all.add(at.page());
        while (at.page() instanceof Page.Menu) {
            at = at.on(new Intent.Chose("skip"));
            if (at.page() instanceof Page.Menu) {
                all.add(at.page());
            }
        }
        return all;
    }

    private record Done() implements Flow {

        @Override
        public Page page() {
            return new Page.Notice("done", Optional.empty(), Page.Tone.SUCCESS, Text.NONE, Text.NONE, List.of(),
                    List.of(), Page.Place.NONE, List.of(), Duration.ofSeconds(20), List.of());
        }

        @Override
        public Flow on(Intent intent) {
            return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.PAID, page()) : this;
        }
    }
}
