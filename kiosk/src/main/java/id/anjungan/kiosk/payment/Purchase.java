package id.anjungan.kiosk.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.tax.TaxBody.MoneyState;
import id.anjungan.contract.tax.TaxBody.PaidBill;
import id.anjungan.kiosk.page.PaperState;
import id.anjungan.kiosk.page.Progress;
import id.anjungan.kiosk.page.Progress.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One purchase: three independent axes and what is known of it. All but {@code live} is a fold of journal rows
 * ({@link PurchaseFold}); {@code live} is gone after a restart and nothing may depend on it.
 *
 * @param reference short, printed on every paper
 * @param method    how it is paid: {@code qris}
 */
public record Purchase(PurchaseId id, String reference, String method, Bill bill, Optional<VisitId> visit,
        Instant createdAt, PaymentState payment, DeliveryState delivery, Receipts receipts, Facts facts,
        @JsonIgnore Live live) {

    public Purchase {
        live = live == null ? Live.NONE : live;
    }

    /** What the world has told. {@code paymentReferences}: the acquirer's numbers, the first is the one used. */
    public record Facts(Optional<String> acquirerReference, Optional<Instant> qrUntil, List<String> paymentReferences,
            Optional<Instant> paidAt, Optional<String> posting, Optional<Instant> postedAt,
            Optional<LocalDate> validUntil, Optional<String> refund, Optional<String> desk) {

        public static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Facts {
            paymentReferences = List.copyOf(paymentReferences);
        }
    }

    /** Both papers' states, copies numbered so far, and which paper was asked last. */
    public record Receipts(ReceiptState provisional, ReceiptState settled, int copies, Optional<Paper> last) {

        public static final Receipts NONE = new Receipts(ReceiptState.NONE, ReceiptState.NONE, 0, Optional.empty());

        public ReceiptState of(Paper paper) {
            return paper == Paper.BUKTI_SEMENTARA ? provisional : settled;
        }

        Receipts with(Paper paper, ReceiptState state, int copy) {
            boolean first = paper == Paper.BUKTI_SEMENTARA;
            return new Receipts(first ? state : provisional, first ? settled : state, Math.max(copies, copy),
                    Optional.of(paper));
        }

        @JsonIgnore
        boolean isQueued() {
            return provisional == ReceiptState.QUEUED || settled == ReceiptState.QUEUED;
        }
    }

    /**
     * What only this run knows.
     *
     * @param qr          the text to draw while it shows
     * @param until       end of the countdown
     * @param tries       checks of the money so far; {@code posts} tries of the posting
     * @param cancelAsked the acquirer was asked to cancel, so its next no is definite
     * @param attended    the citizen is still there: papers may come out unasked
     */
    public record Live(Optional<String> qr, Optional<Instant> until, int tries, int posts, boolean cancelAsked,
            boolean attended) {

        public static final Live NONE = new Live(Optional.empty(), Optional.empty(), 0, 0, false, false);

        static final Live ATTENDED = new Live(Optional.empty(), Optional.empty(), 0, 0, false, true);

        Live showing(String text, Instant end) {
            return new Live(Optional.of(text), Optional.of(end), tries, posts, cancelAsked, attended);
        }

        /** The QR is off the screen. */
        Live dark() {
            return new Live(Optional.empty(), Optional.empty(), tries, posts, cancelAsked, attended);
        }

        Live asked() {
            return new Live(qr, until, tries + 1, posts, true, attended);
        }

        Live tried() {
            return new Live(qr, until, tries + 1, posts, cancelAsked, attended);
        }

        Live posted() {
            return new Live(qr, until, tries, posts + 1, cancelAsked, attended);
        }

        Live alone() {
            return new Live(qr, until, tries, posts, cancelAsked, false);
        }

        Live fresh() {
            return new Live(qr, until, 0, posts, cancelAsked, attended);
        }
    }

    @JsonIgnore
    public Rupiah amount() {
        return bill.total();
    }

    /** A QR was put before the citizen at some time, so somebody may have paid it. */
    @JsonIgnore
    public boolean wasShown() {
        return facts.acquirerReference().isPresent();
    }

    /** Something still has to happen to it. */
    @JsonIgnore
    public boolean isOpen() {
        return !payment.isEnd() || receipts.isQueued();
    }

    public Purchase with(Live other) {
        return new Purchase(id, reference, method, bill, visit, createdAt, payment, delivery, receipts, facts, other);
    }

    /** As its citizen may see it. */
    public Progress progress(boolean mayExtend) {
        boolean waiting = payment == PaymentState.AUTH_INTENT;
        return new Progress(id, stage(), amount(), live.qr(), live.until(), mayExtend, waiting, reference,
                facts.posting(), receipts.last(), receipts.last().map(p -> PaperState.of(receipts.of(p)))
                        .orElse(PaperState.NONE));
    }

    private Progress.Stage stage() {
        return switch (payment) {
            case CREATED -> Progress.Stage.ISSUING;
            case AUTH_INTENT -> live.qr().isPresent() ? Progress.Stage.WAITING_FOR_MONEY : Progress.Stage.ISSUING;
            // A QR that nobody ever saw cannot have been paid: the certain side decides what is said.
            case UNKNOWN -> wasShown() ? Progress.Stage.CHECKING : Progress.Stage.NOT_CHARGED;
            case REVERSAL_OWED -> Progress.Stage.CHECKING;
            case DECLINED, CANCELLED, REVERSED -> Progress.Stage.NOT_CHARGED;
            case APPROVED -> Progress.Stage.POSTING;
            case SETTLED -> Progress.Stage.POSTED;
            case REFUND_OWED -> Progress.Stage.REFUND_OWED;
            case REFUNDED -> Progress.Stage.REFUNDED;
            case PARKED -> Progress.Stage.PARKED;
        };
    }

    /** As "Sudah bayar, belum dapat bukti?" tells it. Before any money, {@code paidAt} is the start of the purchase. */
    public PaidBill paidBill() {
        return new PaidBill(id, bill, moneyState(), facts.paidAt().orElse(createdAt),
                facts.paymentReferences().stream().findFirst().orElse(""), facts.posting(), facts.validUntil(),
                receipts.copies());
    }

    private MoneyState moneyState() {
        return switch (payment) {
            case CREATED, AUTH_INTENT -> MoneyState.WAITING;
            case UNKNOWN, PARKED, REVERSAL_OWED -> MoneyState.BEING_CHECKED;
            case APPROVED -> MoneyState.POSTING;
            case SETTLED -> MoneyState.POSTED;
            case REFUND_OWED -> MoneyState.REFUND_OWED;
            case REFUNDED -> MoneyState.REFUNDED;
            case DECLINED, CANCELLED, REVERSED -> MoneyState.NOT_CHARGED;
        };
    }

    /** A purchase of another terminal, as the hub tells it: enough to print a copy. */
    public static Purchase of(PaidBill paid) {
        boolean posted = paid.state() == MoneyState.POSTED;
        List<String> references = paid.paymentReference().isBlank() ? List.of() : List.of(paid.paymentReference());
        Facts facts = new Facts(Optional.empty(), Optional.empty(), references,
                Optional.of(paid.paidAt()), paid.posting(), Optional.empty(), paid.validUntil(), Optional.empty(),
                Optional.empty());
        return new Purchase(paid.purchase(), PurchaseIds.reference(paid.purchase()), "qris", paid.bill(),
                Optional.empty(), paid.paidAt(), told(paid.state(), !references.isEmpty()),
                posted ? DeliveryState.DONE : DeliveryState.UNKNOWN,
                new Receipts(ReceiptState.NONE, ReceiptState.NONE, paid.copies(), Optional.empty()), facts, Live.NONE);
    }

    /** Nothing that is told may read as more money than there is: only a state with money in it allows a paper. */
    private static PaymentState told(MoneyState state, boolean moneyCame) {
        return switch (state) {
            case WAITING -> PaymentState.AUTH_INTENT;
            case BEING_CHECKED -> moneyCame ? PaymentState.PARKED : PaymentState.UNKNOWN;
            case POSTING -> PaymentState.APPROVED;
            case POSTED -> PaymentState.SETTLED;
            case REFUND_OWED -> PaymentState.REFUND_OWED;
            case REFUNDED -> PaymentState.REFUNDED;
            case NOT_CHARGED -> PaymentState.CANCELLED;
        };
    }
}
