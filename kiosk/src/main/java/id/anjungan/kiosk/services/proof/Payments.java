package id.anjungan.kiosk.services.proof;

import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.WibText;
import id.anjungan.kiosk.services.Desk;
import id.anjungan.kiosk.services.Ended;
import id.anjungan.kiosk.services.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Several payments for one vehicle, newest first, each with its state in one sentence; a touch opens it, and there its
 * copy is offered where it is settled.
 *
 * @param from the first one on this page
 */
record Payments(Desk desk, List<PaidBill> paid, int from) implements ProofFlow {

    /** As many tiles as the page holds in large text. */
    static final int ON_A_PAGE = 3;
    private static final String OLDER = "older";
    private static final String OPEN = "payment_";

    Payments {
        paid = List.copyOf(paid);
    }

    /** Attempts that took no money are told only where there is nothing else to tell, and then the newest. */
    static Optional<Flow> told(Desk desk, List<PaidBill> found) {
        List<PaidBill> newest = found.stream().sorted(Comparator.comparing(PaidBill::paidAt).reversed()).toList();
        List<PaidBill> telling = newest.stream().filter(p -> p.state() != MoneyState.NOT_CHARGED).toList();
        if (telling.size() > 1) {
            return Optional.of(new Payments(desk, telling, 0));
        }
        return telling.stream().findFirst().or(() -> newest.stream().findFirst())
                .map(p -> new MoneyAnswer(desk, p, Optional.empty()));
    }

    @Override
    public Page page() {
        List<Page.Choice> tiles = new ArrayList<>();
        for (int i = from; i < Math.min(paid.size(), from + ON_A_PAGE); i++) {
            tiles.add(tile(i));
        }
        int older = paid.size() - from - ON_A_PAGE;
        if (older > 0) {
            tiles.add(new Page.Choice(OLDER, "time", Text.of("proof.several.older"),
                    Text.of("proof.several.older.detail", older), Optional.empty(), false, Optional.empty()));
        }
        return new Page.Menu("proof.several", Text.of("proof.several.title", paid.size()),
                Text.of("proof.several.lead", paid.get(0).bill().vehicle().plate()), tiles, false, Page.USUAL);
    }

    private Page.Choice tile(int index) {
        PaidBill p = paid.get(index);
        Text sentence = Text.of("proof.money." + p.state().code());
        Text detail = MoneyAnswer.moneyCame(p)
                ? Text.of("proof.several.paid", WibText.dateTime(p.paidAt()), sentence) : sentence;
        return new Page.Choice(OPEN + index, p.state() == MoneyState.POSTED ? "success" : "cash",
                Text.plain(p.bill().total().toString()), detail, Optional.empty(), false, Optional.empty());
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Chose c) {
            return chose(c.action());
        }
        if (intent instanceof Intent.Back) {
            return from > 0 ? new Payments(desk, paid, Math.max(0, from - ON_A_PAGE)) : new ProofStart(desk);
        }
        return intent instanceof Intent.TimedOut ? new Ended(VisitOutcome.TIMED_OUT, page()) : this;
    }

    private Flow chose(String action) {
        if (action.equals(OLDER) && from + ON_A_PAGE < paid.size()) {
            return new Payments(desk, paid, from + ON_A_PAGE);
        }
        for (int i = from; i < Math.min(paid.size(), from + ON_A_PAGE); i++) {
            if (action.equals(OPEN + i)) {
                return new MoneyAnswer(desk, paid.get(i), Optional.of(this));
            }
        }
        return this;
    }
}
