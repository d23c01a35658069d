package id.anjungan.kiosk.payment.posting;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.payment.Delivery;
import id.anjungan.kiosk.payment.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Posts through the hub. Whatever is not a clear answer about this purchase is {@code PostingUnknown}. */
public final class HubDelivery implements Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HubLink hub;
    private final Consumer<PaymentEvent> answers;

    /** @param answers thread-safe; only enqueues onto the session loop */
    public HubDelivery(HubLink hub, Consumer<PaymentEvent> answers) {
        this.hub = hub;
        this.answers = answers;
        hub.onPush(body -> event(body).filter(e -> e.purchase() != null).ifPresent(answers));
    }

    @Override
    public void post(PurchaseId purchase, Bill bill, Rupiah amount, String method, String paymentReference,
            Instant paidAt) {
        ask(purchase, new TaxBody.AskPosting(purchase, bill.quoteId(), bill.vehicle().plate(),
                bill.vehicle().chassisTail(), amount, method, paymentReference, paidAt));
    }

    @Override
    public void query(PurchaseId purchase) {
        ask(purchase, new TaxBody.AskPostingState(purchase));
    }

    private void ask(PurchaseId purchase, TaxBody ask) {
        hub.ask(ask, Optional.empty(), PATIENCE, outcome -> {
            Optional<PaymentEvent> event = outcome instanceof HubLink.Outcome.Answer answer
                    ? event(answer.body()).filter(e -> purchase.equals(e.purchase())) : Optional.empty();
            answers.accept(event.orElseGet(() -> new PaymentEvent.PostingUnknown(purchase)));
        });
    }

    private static Optional<PaymentEvent> event(Body body) {
        if (body instanceof TaxBody.Posted b) {
            return Optional.of(new PaymentEvent.Posted(b.purchase(), b.number(), b.amount(), b.postedAt(),
                    b.validUntil()));
        } else if (body instanceof TaxBody.PostingRefused b) {
            return Optional.of(new PaymentEvent.PostingRefused(b.purchase(), b.why()));
        } else if (body instanceof TaxBody.PostingOpen b) {
            return Optional.of(new PaymentEvent.PostingUnknown(b.purchase()));
        }
        return Optional.empty();
    }
}
