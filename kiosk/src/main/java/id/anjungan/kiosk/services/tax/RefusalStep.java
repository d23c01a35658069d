package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Refusal;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A definite no of the tax server: its reason and the next step ({@code tax.refusal.<code>.*}). */
record RefusalStep(TaxWay way, Optional<String> plate, Optional<String> chassisTail, Refusal refusal,
        Optional<LocalDate> due, Optional<LocalDate> paidOn) implements TaxFlow {

    private static final String COPY = "copy";
    private static final String GUIDE = "guide";
    private static final String AGAIN = "again";
    private static final String DONE = "done";

    /** Known without asking anyone. */
    static RefusalStep here(TaxWay way, Refusal refusal) {
        return new RefusalStep(way, Optional.empty(), Optional.empty(), refusal, Optional.empty(), Optional.empty());
    }

    @Override
    public Page page() {
        String key = "tax.refusal." + refusal.code();
        List<Page.Fact> facts = new ArrayList<>();
        plate.ifPresent(p -> facts.add(new Page.Fact(Text.of("tax.fact.plate"), Text.plain(p))));
        due.ifPresent(d -> facts.add(new Page.Fact(Text.of("tax.fact.due"), WibText.date(d))));
        paidOn.ifPresent(d -> facts.add(new Page.Fact(Text.of("tax.fact.paid_on"), WibText.date(d))));
        Page.Tone tone = refusal == Refusal.ALREADY_PAID ? Page.Tone.INFO : Page.Tone.ATTENTION;
        return new Page.Notice(key, Optional.empty(), tone, Text.of(key + ".title"), Text.of(key + ".lead"), facts,
                List.of(Text.of(key + ".next1"), Text.of(key + ".next2")), Page.Place.NONE, actions(),
                Duration.ofSeconds(90), List.of());
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        boolean mendable = refusal == Refusal.CHASSIS_DIFFERS || refusal == Refusal.NOT_FOUND
                || refusal == Refusal.OTHER_PROVINCE;
        if (offersCopy()) {
            all.add(new Page.Action(COPY, Text.of("tax.action.copy"), Page.Weight.PRIMARY));
        }
        if (guide().isPresent()) {
            boolean first = !mendable && !offersCopy();
            all.add(new Page.Action(GUIDE, Text.of("tax.action.guide"),
                    first ? Page.Weight.PRIMARY : Page.Weight.NORMAL));
        }
        all.add(new Page.Action(AGAIN, Text.of(mendable ? "tax.action.mend" : "tax.action.other_vehicle"),
                mendable ? Page.Weight.PRIMARY : Page.Weight.NORMAL));
        all.add(new Page.Action(DONE, Text.of("action.done"), Page.Weight.NORMAL));
        return all;
    }

    private Optional<Flow> guide() {
        return way.doors().guide().open(way.desk(), refusal);
    }

    private boolean offersCopy() {
        return refusal == Refusal.ALREADY_PAID && plate.isPresent() && chassisTail.isPresent();
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        return intent instanceof Intent.TimedOut ? end() : this;
    }

    private Flow chose(String action) {
        if (action.equals(COPY) && offersCopy()) {
            return way.doors().copies().open(way.desk(), plate.orElseThrow(), chassisTail.orElseThrow());
        }
        if (action.equals(GUIDE)) {
            return guide().orElse(this);
        }
        if (action.equals(AGAIN)) {
            if (refusal == Refusal.CHASSIS_DIFFERS && plate.isPresent()) {
                return ChassisStep.again(way, plate.get());
            }
            return refusal == Refusal.NOT_FOUND ? PlateStep.mend(way, plate.orElse("")) : PlateStep.ask(way);
        }
        return action.equals(DONE) ? end() : this;
    }

    private Ended end() {
        return new Ended(VisitOutcome.of(refusal), page());
    }
}
