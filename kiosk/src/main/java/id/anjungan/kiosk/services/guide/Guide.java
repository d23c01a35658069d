package id.anjungan.kiosk.services.guide;

import id.anjungan.config.GuideConfig;
import id.anjungan.config.GuideConfig.Entry;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.CounterWay;
import id.anjungan.kiosk.services.Desk;
import java.util.Optional;

/** What every page here carries along. */
record Guide(Desk desk, GuideConfig book, CounterWay counters) {

    /** Empty where this office has no such counter, or its numbers are taken elsewhere. */
    Optional<CounterService> counter(Entry entry) {
        return entry.counter().flatMap(counters::find);
    }

    static Text name(Entry entry) {
        return Text.each(entry.nameId(), entry.nameEn());
    }

    /** As pages are called. */
    static String key(Entry entry) {
        return entry.id().replace('-', '_');
    }

    static Text lead(Entry entry) {
        return Text.each(entry.leadId(), entry.leadEn());
    }
}
