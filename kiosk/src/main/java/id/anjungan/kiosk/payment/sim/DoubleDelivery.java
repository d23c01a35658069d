package id.anjungan.kiosk.payment.sim;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.payment.Delivery;
import id.anjungan.kiosk.payment.PaymentEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a fresh id for a second try: what was posted is sent for posting again, under an id nobody journaled. */
final class DoubleDelivery implements Delivery {

    private final Delivery real;
    private final Consumer<PaymentEvent> answers;
    private final Map<PurchaseId, Runnable> again = new HashMap<>();
    private final Map<PurchaseId, PurchaseId> fresh = new HashMap<>();

    DoubleDelivery(Function<Consumer<PaymentEvent>, Delivery> real, Consumer<PaymentEvent> answers) {
        this.answers = answers;
        this.real = real.apply(this::heard);
    }

    private void heard(PaymentEvent event) {
        Runnable second = null;
        synchronized (again) {
            if (fresh.containsValue(event.purchase())) {
                return;
            }
            if (event instanceof PaymentEvent.Posted) {
                second = again.remove(event.purchase());
            }
        }
        if (second != null) {
            second.run();
        }
        answers.accept(event);
    }

    @Override
    public void post(PurchaseId purchase, Bill bill, Rupiah amount, String method, String paymentReference,
            Instant paidAt) {
        synchronized (again) {
            if (fresh.putIfAbsent(purchase, other(purchase)) == null) {
                again.put(purchase, () -> real.post(other(purchase), bill, amount, method, paymentReference, paidAt));
            }
        }
        real.post(purchase, bill, amount, method, paymentReference, paidAt);
    }

    private static PurchaseId other(PurchaseId purchase) {
        String id = purchase.value();
        return new PurchaseId(id.substring(0, id.length() - 1) + (id.endsWith("Z") ? "Y" : "Z"));
    }

    @Override
    public void query(PurchaseId purchase) {
        real.query(purchase);
    }
}
