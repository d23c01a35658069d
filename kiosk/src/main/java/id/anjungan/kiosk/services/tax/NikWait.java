package id.anjungan.kiosk.services.tax;

import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.EventDetail;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.services.Flow;
import java.util.List;
import java.util.Optional;

/** The tax server compares the NIK. The number itself is not kept here. */
record NikWait(TaxWay way, Bill bill, int failures) implements TaxFlow {

    static NikWait ask(TaxWay way, Bill bill, int failures, String nik) {
        way.desk().ask(new TaxBody.AskOwner(bill.quoteId(), nik), TaxWay.PATIENCE);
        return new NikWait(way, bill, failures);
    }

    @Override
    public Page page() {
        return new Page.Wait("tax.nik_asking", way.bill(), Text.of("tax.nik_asking.title"),
                Text.of("tax.nik_asking.lead"), Page.Place.NONE, List.of(), TaxWay.LONGEST_WAIT,
                TaxSamples.ownerAnswers(bill.quoteId()));
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Answered a && a.answer() instanceof TaxBody.OwnerAnswer owner) {
            return owner.matches() ? PayStep.begin(way, bill) : failed();
        }
        boolean noAnswer = intent instanceof Intent.NoAnswer || intent instanceof Intent.TimedOut
                || intent instanceof Intent.Answered a && a.answer() instanceof TaxBody.TaxUnavailable;
        return noAnswer ? new NikStep(way, bill, failures, Optional.of(Text.of("tax.nik.not_checked"))) : this;
    }

    private Flow failed() {
        int now = failures + 1;
        if (now < NikStep.FAILURES_ALLOWED) {
            String left = Integer.toString(NikStep.FAILURES_ALLOWED - now);
            return new NikStep(way, bill, now, Optional.of(Text.of("tax.nik.differs", left)));
        }
        way.desk().report(EventCode.NIK_FAILED_THREE_TIMES, EventDetail.QUOTE.with(bill.quoteId()));
        return new NikRefused(way, bill);
    }
}
