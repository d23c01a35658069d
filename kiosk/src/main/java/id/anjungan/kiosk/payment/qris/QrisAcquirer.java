package id.anjungan.kiosk.payment.qris;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.tax.Bill;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.payment.Acquirer;
import id.anjungan.kiosk.payment.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * QRIS through the hub, which alone talks to the acquirer. An answer that is missing, late, about another purchase or
 * contradicts itself becomes {@code AcquirerSilent}: never a no.
 */
public final class QrisAcquirer implements Acquirer {

    private static final Logger LOG = LoggerFactory.getLogger(QrisAcquirer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HubLink hub;
    private final Consumer<PaymentEvent> answers;

    /** @param answers thread-safe; only enqueues onto the session loop */
    public QrisAcquirer(HubLink hub, Consumer<PaymentEvent> answers) {
        this.hub = hub;
        this.answers = answers;
        hub.onPush(this::pushed);
    }

    @Override
    public String method() {
        return "qris";
    }

    @Override
    public void issue(PurchaseId purchase, Rupiah amount, Instant validUntil, Bill bill) {
        ask(purchase, new QrisBody.IssueQr(purchase, amount, validUntil, bill));
    }

    @Override
    public void query(PurchaseId purchase) {
        ask(purchase, new QrisBody.AskQrState(purchase));
    }

    @Override
    public void cancel(PurchaseId purchase) {
        ask(purchase, new QrisBody.CancelQr(purchase));
    }

    @Override
    public void openRefund(PurchaseId purchase, Rupiah amount, String why) {
        ask(purchase, new QrisBody.OpenRefund(purchase, amount, why));
    }

    private void ask(PurchaseId purchase, QrisBody ask) {
        hub.ask(ask, Optional.empty(), PATIENCE, outcome -> {
            Optional<PaymentEvent> event = outcome instanceof HubLink.Outcome.Answer answer
                    ? event(answer.body(), ask instanceof QrisBody.CancelQr)
                            .filter(e -> purchase.equals(e.purchase())) : Optional.empty();
            answers.accept(event.orElseGet(() -> new PaymentEvent.AcquirerSilent(purchase)));
        });
    }

    private void pushed(Body body) {
        event(body, false).filter(e -> e.purchase() != null).ifPresent(answers);
    }

    private static Optional<PaymentEvent> event(Body body, boolean afterCancel) {
        if (body instanceof QrisBody.QrIssued b) {
            return Optional.of(new PaymentEvent.Issued(b.purchase(), b.payload(), b.reference(), b.validUntil()));
        } else if (body instanceof QrisBody.QrRefused b) {
            return Optional.of(new PaymentEvent.IssueRefused(b.purchase(), b.why()));
        } else if (body instanceof QrisBody.QrState b) {
            return Optional.of(state(b, afterCancel));
        } else if (body instanceof QrisBody.RefundOpened b) {
            return Optional.of(new PaymentEvent.RefundOpened(b.purchase(), b.number()));
        } else if (body instanceof QrisBody.DeskDecided b) {
            return Optional.of(new PaymentEvent.DeskDecided(b.purchase(), b.decision(), b.number(), b.at()));
        }
        return Optional.empty();
    }

    private static PaymentEvent state(QrisBody.QrState b, boolean afterCancel) {
        if (b.status() == null) {
            return new PaymentEvent.AcquirerSilent(b.purchase());
        }
        return switch (b.status()) {
            case PAID -> paid(b);
            case PENDING -> new PaymentEvent.StillPending(b.purchase());
            case EXPIRED, CANCELLED, NOT_FOUND, FAILED ->
                new PaymentEvent.NotPaid(b.purchase(), b.status(), afterCancel);
            case REFUNDED -> new PaymentEvent.Refunded(b.purchase());
            case UNKNOWN -> new PaymentEvent.AcquirerSilent(b.purchase());
        };
    }

    /** "Paid" without saying how much and under which number proves nothing. */
    private static PaymentEvent paid(QrisBody.QrState b) {
        if (b.amount().isEmpty() || b.paymentReference().isEmpty() || b.paidAt().isEmpty()) {
            LOG.warn("{} is said to be paid, without amount, reference or time", b.purchase());
            return new PaymentEvent.AcquirerSilent(b.purchase());
        }
        return new PaymentEvent.Paid(b.purchase(), b.amount().get(), b.paymentReference().get(), b.paidAt().get());
    }
}
