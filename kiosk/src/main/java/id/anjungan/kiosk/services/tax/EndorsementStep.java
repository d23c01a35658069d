package id.anjungan.kiosk.services.tax;

import id.anjungan.config.TerminalConfig.CounterService;
import id.anjungan.contract.sync.VisitOutcome;
import id.anjungan.kiosk.page.Intent;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.services.Flow;

/**
 * "Ambil antrean pengesahan": the queue service's own way to a number, walked beside the paid bill, whose paper may
 * still be on its way.
 */
record EndorsementStep(PayStep paid, Flow ticket) implements TaxFlow {

    static EndorsementStep take(PayStep paid, CounterService counter) {
        return new EndorsementStep(paid, paid.way().doors().counters().take(paid.way().desk(), counter));
    }

    @Override
    public Page page() {
        return ticket.page();
    }

    /** As a ticket of the queue service: the number holds whatever its paper does. */
    @Override
    public boolean served() {
        return ticket.served();
    }

    @Override
    public Flow on(Intent intent) {
        if (intent instanceof Intent.Paying p) {
            return new EndorsementStep(paid.moved(p.progress()), ticket);
        }
        Flow next = ticket.on(intent);
        if (next.outcome().isEmpty()) {
            return new EndorsementStep(paid, next);
        }
        boolean back = next.outcome().get() == VisitOutcome.LEFT || paid.wantsPaper();
        return back && !(intent instanceof Intent.TimedOut) ? paid : paid.end();
    }
}
