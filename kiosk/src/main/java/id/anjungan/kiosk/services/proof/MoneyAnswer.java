package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.payment.PurchaseIds;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the money is, in one sentence; a copy where it is settled.
 *
 * @param list where it was chosen from, if there were several
 */
record MoneyAnswer(Desk desk, PaidBill paid, Optional<Payments> list) implements ProofFlow {

    private static final String COPY = "copy";
    private static final String DONE = "done";
    /** Back to the list it was chosen from. */
    static final String OTHERS = "others";

    @Override
    public Page page() {
        String code = paid.state().code();
        String key = "proof.money." + code;
        return new Page.Notice(key, Optional.empty(), tone(), Text.of(key + ".title"), Text.of(key), facts(),
                List.of(Text.of(key + ".next")),
                Page.Place.NONE, actions(), Page.USUAL, List.of());
    }

    private List<Page.Fact> facts() {
        List<Page.Fact> facts = new ArrayList<>();
        facts.add(new Page.Fact(Text.of("proof.fact.plate"), Text.plain(paid.bill().vehicle().plate())));
        facts.add(new Page.Fact(Text.of("proof.fact.amount"), Text.plain(paid.bill().total().toString())));
        if (moneyCame(paid)) {
            facts.add(new Page.Fact(Text.of("proof.fact.paid_at"), WibText.dateTime(paid.paidAt())));
        }
        facts.add(new Page.Fact(Text.of("proof.fact.reference"), Text.plain(PurchaseIds.reference(paid.purchase()))));
        paid.posting().ifPresent(n -> facts.add(new Page.Fact(Text.of("proof.fact.posting"), Text.plain(n))));
        return facts;
    }

    static boolean moneyCame(PaidBill paid) {
        return switch (paid.state()) {
            case POSTING, POSTED, REFUND_OWED, REFUNDED -> true;
            case WAITING, NOT_CHARGED, BEING_CHECKED -> false;
        };
    }

    private Page.Tone tone() {
        return switch (paid.state()) {
            case POSTED -> Page.Tone.SUCCESS;
            case REFUND_OWED, BEING_CHECKED -> Page.Tone.ATTENTION;
            default -> Page.Tone.INFO;
        };
    }

    private List<Page.Action> actions() {
        List<Page.Action> all = new ArrayList<>();
        if (paid.state() == MoneyState.POSTED) {
            all.add(new Page.Action(COPY, Text.of("proof.action.copy"), Page.Weight.PRIMARY));
        }
        list.ifPresent(l -> all.add(new Page.Action(OTHERS, Text.of("proof.action.others"), Page.Weight.NORMAL)));
        all.add(new Page.Action(DONE, Text.of("action.done"),
                paid.state() == MoneyState.POSTED ? Page.Weight.NORMAL : Page.Weight.PRIMARY));
        return all;
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c && c.action().equals(COPY) && paid.state() == MoneyState.POSTED) {
            return CopyWait.print(desk, paid, list);
        }
        if (intent instanceof Intent.Chose c && c.action().equals(OTHERS) && list.isPresent()) {
            return list.get();
        }
        boolean done = intent instanceof Intent.TimedOut || intent instanceof Intent.Chose c && c.action().equals(DONE);
        return done ? new Ended(VisitOutcome.of(paid.state()), page()) : this;
    }
}
