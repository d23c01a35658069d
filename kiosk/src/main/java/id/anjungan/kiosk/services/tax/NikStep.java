package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.NikRule;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/**
 * The owner's NIK, after the bill was seen and before paying. What is typed is never kept; a badly written number does
 * not count as a failure, three numbers that are not the owner's end the visit.
 *
 * @param failures numbers so far that were not the owner's
 */
record NikStep(TaxWay way, Bill bill, int failures, Optional<Text> error) implements TaxFlow {

    static final int FAILURES_ALLOWED = 3;

    private static final String NO_NIK = "no_nik";
    /** Fictional numbers: a man's, a woman's, month 13, day 32, too short. */
    private static final List<String> SAMPLES = List.of("3578010501900001", "3573044501900002", "3529017113000001",
            "3578013205900001", "357801", "");

    static NikStep ask(TaxWay way, Bill bill) {
        return new NikStep(way, bill, 0, Optional.empty());
    }

    @Override
    public Page page() {
        String lead = way.rules().nik() == NikRule.OWNER ? "tax.nik.lead" : "tax.nik.lead_optional";
        return new Page.Form("tax.nik", way.bill(), Text.of("tax.nik.title"), Text.of(lead), Page.Field.NIK, "",
                error, Text.of("tax.nik.help"),
                List.of(new Page.Action(NO_NIK, Text.of("tax.action.no_nik"), Page.Weight.QUIET)), false, SAMPLES);
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Typed t) {
            String nik = Nik.bare(t.value());
            return Nik.wellFormed(nik) ? NikWait.ask(way, bill, failures, nik)
                    : new NikStep(way, bill, failures, Optional.of(Text.of("tax.nik.malformed")));
        }
        if (intent instanceof Intent.Chose c && c.action().equals(NO_NIK)) {
            return way.rules().nik() == NikRule.OWNER
                    ? CounterAsk.of(way, bill, new NikStep(way, bill, failures, Optional.empty()))
                    : PayStep.begin(way, bill);
        }
        if (intent instanceof Intent.Back) {
            return new BillReview(way, bill);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }
}
