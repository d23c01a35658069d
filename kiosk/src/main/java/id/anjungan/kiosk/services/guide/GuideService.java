package id.anjungan.kiosk.services.guide;

import id.anjungan.config.GuideConfig;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.CounterWay;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Flow;
import id.anjungan.kiosk.services.Service;
import java.util.Optional;
import java.util.function.Supplier;

/** "Syarat dan biaya" of what only a counter does. Needs nothing: it is words, and a number where one can be had. */
public final class GuideService implements Service {

    private final Supplier<GuideConfig> book;
    private final CounterWay counters;

    public GuideService(Supplier<GuideConfig> book, CounterWay counters) {
        this.book = book;
        this.counters = counters;
    }

    @Override
    public String id() {
        return "guide";
    }

    @Override
    public Page.Choice tile() {
        return Page.Choice.aside(id(), "info", Text.of("guide.tile.title"), Text.of("guide.tile.detail"));
    }

    @Override
    public Flow open(Desk desk) {
        return new GuideMenu(new Guide(desk, book.get(), counters));
    }

    /** What whoever got this refusal needs instead; empty when there is nothing to be done about it. */
    public Optional<Flow> open(Desk desk, Refusal refusal) {
        return book.get().of(refusal).map(entry -> new GuideEntry(new Guide(desk, book.get(), counters), entry));
    }
}
