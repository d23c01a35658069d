package id.anjungan.kiosk.session;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fault of ours, said politely, with a code to read to the staff.
 *
 * @param reference of a purchase of this visit: the money is looked after all the same
 */
record FaultFlow(String code, Optional<String> reference) implements Flow {

    private static final String DONE = "done";

    @Override
    public Page page() {
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact(Text.of("session.fault.code"), Text.plain(code)));
        reference.ifPresent(r -> facts.add(new Page.Fact(Text.of("session.fault.reference"), Text.plain(r))));
        String money = reference.isPresent() ? "session.fault.money" : "session.fault.no_money";
        return new Page.Notice("session.fault", Optional.empty(), Page.Tone.TROUBLE, Text.of("session.fault.title"),
                Text.of("session.fault.lead"), facts, List.of(Text.of(money), Text.of("session.fault.staff")),
                Page.Place.NONE, List.of(new Page.Action(DONE, Text.of("action.done"), Page.Weight.PRIMARY)),
                Duration.ofSeconds(45), List.of());
    }

    @Override
    public Flow on(Intent intent) {
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.FAULT, page()) : this;
    }
}
