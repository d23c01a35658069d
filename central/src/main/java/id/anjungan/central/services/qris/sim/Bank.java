package id.anjungan.central.services.qris.sim;

import id.anjungan.central.services.qris.sim.AcquirerStore.Qr;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.qris.QrisPayload;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the simulated bank knows and decides about QRs and payments. One lock, its own. */
final class Bank {

    /** Shown by every wallet that reads the QR. */
    private static final String MERCHANT_NAME = "SIMULASI SAMSAT JATIM";
    private static final QrisPayload.Account ACCOUNT =
            new QrisPayload.Account("ID.CO.SIMULASI.WWW", "936009990000000001", "SIMULASI0000001");

    private final AcquirerStore store;
    private final Clock clock;

    Bank(AcquirerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What the phone shows. */
    sealed interface Payment {
        record Paid(Qr qr) implements Payment {
        }

        /** @param why {@code not_a_qr | not_ours | already_paid | cancelled | expired} */
        record Declined(String why) implements Payment {
        }
    }

    /** The same QR again for the same purchase and amount; empty for a purchase that was used otherwise. */
    synchronized Optional<Qr> generate(String purchase, Rupiah amount, Instant validUntil, String billNo,
            String terminal) {
        Optional<Qr> before = store.byPurchase(purchase);
        if (before.isPresent()) {
            return before.filter(q -> q.amount() == amount.amount());
        }
        String reference = String.format("SIM%012d", store.count() + 1);
        String text = new QrisPayload(true, ACCOUNT, "ID9999999999999", "URE", "9399", Optional.of(amount),
                MERCHANT_NAME, "SURABAYA", "60231", Optional.of(billNo).filter(b -> !b.isEmpty()),
                Optional.of(reference), Optional.of(terminal).filter(t -> !t.isEmpty())).text();
        Qr qr = new Qr(purchase, reference, amount.amount(), text, validUntil, "open", Optional.empty(),
                Optional.empty());
        store.add(qr);
        return Optional.of(qr);
    }

    /** @param late the wallet approved in time and the money arrives after the QR expired */
    synchronized Payment pay(String text, boolean late) {
        Optional<QrisPayload> read = QrisPayload.read(text);
        if (read.isEmpty()) {
            return new Payment.Declined("not_a_qr");
        }
        Optional<Qr> found = read.get().reference().flatMap(store::byReference).filter(q -> q.text().equals(text));
        if (found.isEmpty()) {
            return new Payment.Declined("not_ours");
        }
        Qr qr = found.get();
        if (!qr.state().equals("open")) {
            return new Payment.Declined(qr.state().equals("cancelled") ? "cancelled" : "already_paid");
        }
        if (expired(qr) && !late) {
            return new Payment.Declined("expired");
        }
        store.paid(qr.purchase(), "9" + qr.reference().substring(qr.reference().length() - 11), clock.instant());
        return new Payment.Paid(store.byPurchase(qr.purchase()).orElseThrow());
    }

    synchronized Optional<Qr> find(String purchase) {
        return store.byPurchase(purchase);
    }

    /** The state after it. Only an unpaid QR can be cancelled. */
    synchronized Optional<Qr> cancel(String purchase) {
        if (store.byPurchase(purchase).filter(q -> q.state().equals("open")).isPresent()) {
            store.state(purchase, "cancelled");
        }
        return store.byPurchase(purchase);
    }

    /** False if there is nothing to give back. */
    synchronized boolean refund(String purchase) {
        boolean paid = store.byPurchase(purchase).filter(q -> q.state().equals("paid")).isPresent();
        if (paid) {
            store.state(purchase, "refunded");
        }
        return paid;
    }

    synchronized List<Qr> open() {
        return store.inState("open").stream().filter(q -> !expired(q)).toList();
    }

    synchronized long paidCount() {
        return store.inState("paid").size();
    }

    synchronized boolean firstUse(String day, String externalId) {
        return store.firstUse(day, externalId);
    }

    boolean expired(Qr qr) {
        return clock.instant().isAfter(qr.validUntil());
    }
}
