package id.anjungan.kiosk.payment.sim;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.payment.Acquirer;
import id.anjungan.kiosk.payment.PaymentEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes silence for a no: says "not paid" without asking, and will not hear that it was wrong. */
final class HastyAcquirer implements Acquirer {

    private final Acquirer real;
    private final Consumer<PaymentEvent> answers;
    private final Set<PurchaseId> givenUp = new HashSet<>();

    HastyAcquirer(Function<Consumer<PaymentEvent>, Acquirer> real, Consumer<PaymentEvent> answers) {
        this.real = real.apply(this::heard);
        this.answers = answers;
    }

    private synchronized void heard(PaymentEvent event) {
        if (!givenUp.contains(event.purchase())) {
            answers.accept(event);
        }
    }

    @Override
    public String method() {
        return real.method();
    }

    @Override
    public void issue(PurchaseId purchase, Rupiah amount, Instant validUntil, Bill bill) {
        real.issue(purchase, amount, validUntil, bill);
    }

    @Override
    public void query(PurchaseId purchase) {
        real.query(purchase);
    }

    @Override
    public synchronized void cancel(PurchaseId purchase) {
        givenUp.add(purchase);
        answers.accept(new PaymentEvent.NotPaid(purchase, Status.FAILED, true));
    }

    @Override
    public void openRefund(PurchaseId purchase, Rupiah amount, String why) {
        real.openRefund(purchase, amount, why);
    }
}
