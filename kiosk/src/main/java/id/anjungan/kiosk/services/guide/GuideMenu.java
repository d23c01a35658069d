package id.anjungan.kiosk.services.guide;

import id.anjungan.config.GuideConfig.Entry;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** What the terminal cannot do, to choose from. */
record GuideMenu(Guide guide) implements GuideFlow {

    @Override
    public Page page() {
        List<Page.Choice> choices = guide.book().entries().stream().filter(Entry::listed)
                .map(e -> new Page.Choice(e.id(), e.icon(), Guide.name(e), Text.NONE, Optional.empty(), false,
                        Optional.empty())).toList();
        return new Page.Menu("guide.menu", Text.of("guide.menu.title"), Text.of("guide.menu.lead"), choices, false,
                Page.USUAL);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c) {
            return guide.book().entries().stream().filter(e -> e.listed() && e.id().equals(c.action())).findFirst()
                    .<Flow>map(e -> new GuideEntry(guide, e)).orElse(this);
        }
        if (intent instanceof Intent.Back) {
            return new Ended(VisitOutcome.LEFT, page());
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
