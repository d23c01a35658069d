package id.anjungan.kiosk.payment;

import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import java.time.Duration;
import java.time.Instant;

/** What is to be done once the step is stored. All are idempotent by purchase id. */
public sealed interface PaymentEffect {

    record Issue(Instant validUntil) implements PaymentEffect {
    }

    record Query() implements PaymentEffect {
    }

    record CancelAtAcquirer() implements PaymentEffect {
    }

    record Post() implements PaymentEffect {
    }

    record QueryPosting() implements PaymentEffect {
    }

    record OpenRefund(StepWhy why) implements PaymentEffect {
    }

    /** @param copy 0 for the original, else its number */
    record Print(Paper paper, int copy) implements PaymentEffect {
    }

    /** A timer already set is set anew. */
    record SetTimer(Timer timer, Duration after) implements PaymentEffect {
    }

    record StopTimer(Timer timer) implements PaymentEffect {
    }
}
