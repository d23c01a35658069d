package id.anjungan.kiosk.services.guide;

import id.anjungan.config.GuideConfig.Entry;
import id.anjungan.config.GuideConfig.Fee;
import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What to bring for one thing, where and when it is done, and a number for its counter in one touch. */
record GuideEntry(Guide guide, Entry entry) implements GuideFlow {

    private static final String TICKET = "ticket";
    private static final String FEES = "fees";
    private static final String DONE = "done";

    @Override
    public Page page() {
        List<Text> bring = entry.bring().stream().map(b -> Text.each(b.textId(), b.textEn())).toList();
        return new Page.Checklist("guide.entry." + Guide.key(entry), Guide.name(entry), Guide.lead(entry),
                new Page.Listing(Text.of("guide.bring"), bring), facts(), actions());
    }

    private List<Page.Fact> facts() {
        List<Page.Fact> facts = new ArrayList<>();
        if (!entry.fees().isEmpty()) {
            facts.add(new Page.Fact(Text.of("guide.fact.fees"), Text.of("guide.fact.fees.both",
                    total(Fee::motorcycle).toString(), total(Fee::car).toString())));
        }
        Optional<CounterService> counter = guide.counter(entry);
        counter.ifPresent(c -> facts.add(new Page.Fact(Text.of("guide.fact.hours"), Text.of("guide.fact.hours.value",
                WibText.clock(c.opens()), WibText.clock(c.closes())))));
        if (counter.isEmpty()) {
            facts.add(new Page.Fact(Text.of("guide.fact.place"), Text.each(entry.placeId(), entry.placeEn())));
        }
        return facts;
    }

    private Rupiah total(Function<Fee, Rupiah> of) {
        return new Rupiah(entry.fees().stream().mapToLong(f -> of.apply(f).amount()).sum());
    }

    private List<Page.Action> actions() {
        List<Page.Action> actions = new ArrayList<>();
        boolean ticket = guide.counter(entry).isPresent();
        if (ticket) {
            actions.add(new Page.Action(TICKET, Text.of("guide.action.ticket"), Page.Weight.PRIMARY));
        }
        if (!entry.fees().isEmpty()) {
            actions.add(new Page.Action(FEES, Text.of("guide.action.fees"), Page.Weight.NORMAL));
        }
        actions.add(new Page.Action(DONE, Text.of("action.done"), ticket ? Page.Weight.NORMAL : Page.Weight.PRIMARY));
        return actions;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        if (intent instanceof Intent.Back) {
            return new GuideMenu(guide);
        }
        return intent instanceof Intent.TimedOut ? end() : this;
    }

    private Flow chose(String action) {
        return switch (action) {
            case TICKET -> guide.counter(entry).map(c -> guide.counters().take(guide.desk(), c)).orElse(this);
            case FEES -> entry.fees().isEmpty() ? this : new GuideFees(this, false);
            case DONE -> end();
            default -> this;
        };
    }

    Ended end() {
        return new Ended(VisitOutcome.GUIDE_SHOWN, page());
    }
}
