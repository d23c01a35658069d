package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Page.Action;
import id.anjungan.kiosk.page.Page.Weight;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Money was received: what became of it, which paper comes, and what the law still asks. */
final class ResultPages {

    private ResultPages() {
    }

    /** One page each for posting open, posted, refund owed or made, and parked. @param endorse a number is offered */
    static Page of(Bill bill, Progress p, boolean endorse) {
        String key = "tax.result." + p.stage().name().toLowerCase(Locale.ROOT);
        boolean posted = p.stage() == Progress.Stage.POSTED;
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact(Text.of("tax.fact.plate"), Text.plain(bill.vehicle().plate())));
        facts.add(PayPages.amount(p));
        facts.add(PayPages.reference(p));
        PayPages.posting(p).ifPresent(facts::add);
        if (posted) {
            facts.add(new Page.Fact(Text.of("tax.fact.valid_until"), WibText.date(bill.validUntil())));
        }
        List<Text> next = new ArrayList<>();
        paper(p, next);
        next.add(Text.of(key + ".next1"));
        next.add(Text.of(key + ".next2"));
        return new Page.Notice(key, TaxWay.proof(), tone(p.stage()), Text.of(key + ".title"), Text.of(key + ".lead"),
                facts, next, place(p), actions(p, endorse), posted ? Page.USUAL : Duration.ofSeconds(90),
                TaxSamples.progress());
    }

    static boolean mayPrintAgain(Progress p) {
        boolean papered = p.stage() == Progress.Stage.POSTED || p.stage() == Progress.Stage.POSTING;
        return papered && p.paper().mayComeAgain();
    }

    private static void paper(Progress p, List<Text> next) {
        if (p.lastPaper().isPresent() && p.paper() != PaperState.NONE) {
            next.add(Text.of("tax.paper." + p.paper().name().toLowerCase(Locale.ROOT),
                    Text.of("tax.paper.name." + p.lastPaper().get().code())));
        }
    }

    private static Page.Tone tone(Progress.Stage stage) {
        return switch (stage) {
            case POSTED -> Page.Tone.SUCCESS;
            case POSTING, REFUNDED -> Page.Tone.INFO;
            default -> Page.Tone.ATTENTION;
        };
    }

    private static Page.Place place(Progress p) {
        return p.paper() == PaperState.PRINTING || p.paper() == PaperState.PRINTED || p.paper() == PaperState.UNCLEAR
                ? Page.Place.PAPER_SLOT : Page.Place.NONE;
    }

    private static List<Action> actions(Progress p, boolean endorse) {
        List<Action> all = new ArrayList<>();
        if (mayPrintAgain(p)) {
            all.add(new Action(PayStep.PRINT_AGAIN, Text.of("tax.action.copy"), Weight.PRIMARY));
        }
        if (endorse) {
            all.add(new Action(PayStep.ENDORSE, Text.of("tax.action.endorse"), Weight.NORMAL));
        }
        all.add(new Action(PayStep.DONE, Text.of("action.done"), mayPrintAgain(p) ? Weight.NORMAL : Weight.PRIMARY));
        return all;
    }
}
