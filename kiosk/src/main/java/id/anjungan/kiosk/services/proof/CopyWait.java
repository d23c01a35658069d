package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The copy is printing, or what became of it.
 *
 * @param list the other payments, if there were several
 */
record CopyWait(Desk desk, PaidBill paid, Optional<Payments> list, PaperState paper) implements ProofFlow {

    private static final String AGAIN = "again";
    private static final String DONE = "done";

    static CopyWait print(Desk desk, PaidBill paid, Optional<Payments> list) {
        desk.printCopy(paid);
        return new CopyWait(desk, paid, list, PaperState.PRINTING);
    }

    @Override
    public Page page() {
        String key = "proof.copy." + paper.name().toLowerCase(Locale.ROOT);
        if (paper == PaperState.PRINTING) {
            return Page.Wait.forPaper(key, Duration.ofSeconds(60));
        }
        List<Page.Action> actions = new ArrayList<>();
        if (paper != PaperState.PRINTED) {
            actions.add(new Page.Action(AGAIN, Text.of("proof.action.copy"), Page.Weight.PRIMARY));
        }
        list.ifPresent(l -> actions.add(new Page.Action(MoneyAnswer.OTHERS, Text.of("proof.action.others"),
                Page.Weight.NORMAL)));
        actions.add(new Page.Action(DONE, Text.of("action.done"),
                paper == PaperState.PRINTED ? Page.Weight.PRIMARY : Page.Weight.NORMAL));
        return new Page.Notice(key, Optional.empty(),
                paper == PaperState.PRINTED ? Page.Tone.SUCCESS : Page.Tone.ATTENTION, Text.of(key + ".title"),
                Text.of(key + ".lead"), List.of(), List.of(Text.of(key + ".next")),
                paper == PaperState.NOT_PRINTED ? Page.Place.NONE : Page.Place.PAPER_SLOT, actions, Page.USUAL,
                List.of());
    }

    @Override
    public boolean served() {
        return paper == PaperState.PRINTED;
    }

    @Override
    public Flow on(Intent intent) {
        if (paper == PaperState.PRINTING) {
            PaperState now = paper.after(intent);
            return now == paper ? this : new CopyWait(desk, paid, list, now);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(AGAIN) && paper != PaperState.PRINTED) {
            return print(desk, paid, list);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(MoneyAnswer.OTHERS) && list.isPresent()) {
            return list.get();
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(paper == PaperState.PRINTED ? VisitOutcome.COPY
                : VisitOutcome.COPY_NOT_PRINTED, page()) : this;
    }
}
