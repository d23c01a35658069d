package id.anjungan.central.services.qris;

import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisBody;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The acquirer of QRIS payments as the hub sees it. Calls block until there is an answer or a time-out has passed and
 * never throw for what the other side did. "Not known" is kept apart from every definite answer.
 */
public interface QrisSource {

    /** Issues a dynamic QR. Repeated with the same purchase id it gives the same QR, or none. */
    Generated generate(Order order);

    /** @param reference the acquirer's own number from {@link Generated.Issued}; empty if it never arrived */
    State query(PurchaseId purchase, Optional<String> reference);

    /** Makes the QR unpayable if it is not paid yet. The answer is the state after it. */
    State cancel(PurchaseId purchase, Optional<String> reference, String why);

    /** Proves that a notification is the acquirer's: signature, age, and that it was not taken before. */
    Notice verify(Notification notification);

    /** What a genuine notification says is stored: from now on the same one again is a repeat. */
    void taken(Notification notification);

    /**
     * One QR to issue.
     *
     * @param validUntil nobody can pay it after that
     * @param billNo     for the payer's bank statement, at most 25 letters and digits; no personal data
     * @param terminal   the terminal that shows it
     */
    record Order(PurchaseId purchase, Rupiah amount, Instant validUntil, String billNo, String terminal) {
    }

    /** What came of issuing. */
    sealed interface Generated {
        record Issued(String payload, String reference, Instant validUntil) implements Generated {
        }

        /** A definite no: no QR exists. {@code code} is the acquirer's response code. */
        record Refused(String code) implements Generated {
        }

        /** Silence, 500 or nonsense: a QR may exist though nobody has seen it. */
        record Unknown(String detail) implements Generated {
        }
    }

    /**
     * State of a QR at the acquirer.
     *
     * @param status           UNKNOWN when the acquirer gave no usable answer
     * @param paymentReference the payment's own number (RRN), when paid
     * @param detail           for the operator: response code or an exception's name
     */
    record State(QrisBody.Status status, Optional<Rupiah> amount, Optional<String> paymentReference,
            Optional<Instant> paidAt, String detail) {

        public static State unknown(String detail) {
            return new State(QrisBody.Status.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), detail);
        }
    }

    /**
     * A notification as it came in over HTTP.
     *
     * @param path    the relative URL it was posted to, as signed, e.g. {@code /v1.0/qr/qr-mpm-notify}
     * @param headers names in any case
     */
    record Notification(String path, Map<String, String> headers, byte[] body) {
    }

    /** What a notification proved to be. Anything but Genuine changes nothing and is an event for the operator. */
    sealed interface Notice {
        record Genuine(PurchaseId purchase, State state) implements Notice {
        }

        /** Taken before, word for word: acknowledge it, do nothing. */
        record Repeated(PurchaseId purchase) implements Notice {
        }

        record Rejected(Why why) implements Notice {
        }

        /** Why a notification is turned away: {@code detail.<code>} of its event. */
        enum Why {
            BAD_SIGNATURE("bad_signature"), STALE("stale"), UNREADABLE("unreadable"),
            UNKNOWN_SENDER("unknown_sender"), TOO_LARGE("too_large"), UNKNOWN_PURCHASE("unknown_purchase");

            private final String code;

            Why(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }
    }
}
