package id.anjungan.kiosk.payment.qris;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.anjungan.contract.Body;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.qris.QrisBody;
import id.anjungan.contract.qris.QrisBody.Status;
import id.anjungan.contract.tax.TaxBody;
import id.anjungan.kiosk.link.HubLink;
import id.anjungan.kiosk.payment.PaymentEvent;
import id.anjungan.kiosk.payment.posting.HubDelivery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the hub says, as events of a purchase: only a clear word about the right purchase counts. */
class HubAdaptersTest {

    private static final PurchaseId ID = new PurchaseId("KSK-3578-01-00000001");
    private static final PurchaseId OTHER = new PurchaseId("KSK-3578-01-00000002");
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    /** A hub that answers at once whatever it is told to. */
    private static final class Scripted implements HubLink {
        private final Function<Body, Outcome> answer;
        private final List<Consumer<Body>> listeners = new ArrayList<>();

        Scripted(Function<Body, Outcome> answer) {
            this.answer = answer;
        }

        @Override
        public void ask(Body ask, Optional<VisitId> visit, Duration patience, Consumer<Outcome> done) {
            done.accept(answer.apply(ask));
        }

        @Override
        public void onPush(Consumer<Body> listener) {
            listeners.add(listener);
        }

        @Override
        public State state() {
            return State.UP;
        }
    }

    private static QrisBody.QrState state(PurchaseId id, Status status) {
        return new QrisBody.QrState(id, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PaymentEvent asked(Body answer, Consumer<QrisAcquirer> act) {
        List<PaymentEvent> events = new ArrayList<>();
        act.accept(new QrisAcquirer(new Scripted(ask -> new HubLink.Outcome.Answer(answer)), events::add));
        assertEquals(1, events.size());
        return events.get(0);
    }

    @Test
    void aNoIsDefinite_onlyAsTheAnswerToACancel() {
        assertEquals(new PaymentEvent.NotPaid(ID, Status.CANCELLED, true),
                asked(state(ID, Status.CANCELLED), a -> a.cancel(ID)));
        assertEquals(new PaymentEvent.NotPaid(ID, Status.NOT_FOUND, false),
                asked(state(ID, Status.NOT_FOUND), a -> a.query(ID)));
    }

    @Test
    void silence_aWrongPurchase_anotherBody_andPaidWithoutProof_areSilence() {
        PaymentEvent silent = new PaymentEvent.AcquirerSilent(ID);
        assertEquals(silent, asked(state(OTHER, Status.CANCELLED), a -> a.cancel(ID)));
        assertEquals(silent, asked(state(ID, Status.UNKNOWN), a -> a.query(ID)));
        assertEquals(silent, asked(state(ID, Status.PAID), a -> a.query(ID)));
        assertEquals(silent, asked(new TaxBody.OwnerAnswer(true), a -> a.query(ID)));
        List<PaymentEvent> events = new ArrayList<>();
        new QrisAcquirer(new Scripted(ask -> new HubLink.Outcome.Silence("no link")), events::add).query(ID);
        assertEquals(List.of(silent), events);
    }

    @Test
    void pushesBecomeEventsOfTheirOwnPurchase() {
        Scripted hub = new Scripted(ask -> new HubLink.Outcome.Silence("x"));
        List<PaymentEvent> events = new ArrayList<>();
        new QrisAcquirer(hub, events::add);
        new HubDelivery(hub, events::add);
        List<Body> pushed = List.of(
                new QrisBody.QrState(OTHER, Status.PAID, Optional.of(Rupiah.of(5)), Optional.of("RRN"),
                        Optional.of(AT)),
                new QrisBody.DeskDecided(ID, QrisBody.Decision.POSTED, "SKP", AT),
                new TaxBody.Posted(ID, "SKP", Rupiah.of(5), AT, LocalDate.of(2027, 1, 1)),
                new TaxBody.OwnerAnswer(true));
        pushed.forEach(body -> hub.listeners.forEach(l -> l.accept(body)));
        assertEquals(List.of(new PaymentEvent.Paid(OTHER, Rupiah.of(5), "RRN", AT),
                new PaymentEvent.DeskDecided(ID, QrisBody.Decision.POSTED, "SKP", AT),
                new PaymentEvent.Posted(ID, "SKP", Rupiah.of(5), AT, LocalDate.of(2027, 1, 1))), events);
    }

    @Test
    void aPostingWithoutAClearAnswer_isUnknown() {
        List<PaymentEvent> events = new ArrayList<>();
        for (Body answer : List.of(new TaxBody.PostingOpen(ID), new TaxBody.OwnerAnswer(true),
                new TaxBody.PostingRefused(OTHER, TaxBody.PostingRefusal.VOIDED))) {
            new HubDelivery(new Scripted(ask -> new HubLink.Outcome.Answer(answer)), events::add).query(ID);
        }
        PaymentEvent unknown = new PaymentEvent.PostingUnknown(ID);
        assertEquals(List.of(unknown, unknown, unknown), events);
    }
}
