package id.anjungan.central.services.tax.sim;

import id.anjungan.calendar.Wib;
import id.anjungan.central.simulation.JsonServer.Reply;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.tax.TaxBody.PostingRefusal;
import id.anjungan.region.ChassisTail;
import id.anjungan.region.Plate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Postings, idempotent by purchase id: what was answered once is stored with its effect and repeated byte for byte. */
final class PostingOffice {

    /** What a PUT carries. */
    record Order(String quoteId, String plate, String chassisTail, Rupiah amount, String method,
            String paymentReference, Instant paidAt) {
        boolean whole() {
            return quoteId != null && plate != null && chassisTail != null && amount != null && method != null
                    && paymentReference != null && paidAt != null;
        }
    }

    record PostedAnswer(String state, String purchase, String number, Rupiah amount, Instant postedAt,
            LocalDate validUntil) {
    }

    record RefusedAnswer(String state, String purchase, PostingRefusal why) {
    }

    record VoidedAnswer(String state, String purchase, Instant at) {
    }

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int DIFFERS = 422;

    private final TaxOffice office;
    private final TaxServerStore store;
    private final Clock clock;
    private final BiConsumer<String, Rupiah> onPosted;
    private boolean forgetful;

    /** @param onPosted told of each new posting: purchase id and amount */
    PostingOffice(TaxOffice office, TaxServerStore store, Clock clock, BiConsumer<String, Rupiah> onPosted) {
        this.office = office;
        this.store = store;
        this.clock = clock;
        this.onPosted = onPosted;
    }

    /** From now on no void is remembered: a broken server, to show that the check of this rule is awake. */
    void forgetVoids() {
        synchronized (office) {
            forgetful = true;
        }
    }

    Reply post(String purchase, Order order) {
        synchronized (office) {
            return noted(purchase, "post", answered(purchase, order));
        }
    }

    Reply query(String purchase) {
        synchronized (office) {
            return noted(purchase, "query", stored(purchase));
        }
    }

    Reply bury(String purchase) {
        synchronized (office) {
            return noted(purchase, "void", buried(purchase));
        }
    }

    private Reply noted(String purchase, String verb, Reply reply) {
        store.noteRequest(purchase, verb, reply.status(), reply.body());
        return reply;
    }

    private Reply answered(String purchase, Order order) {
        String plateKey = Plate.read(order.plate) instanceof Plate.EastJava ours ? ours.plate().key() : order.plate;
        Optional<TaxServerStore.Entry> before = store.entry(purchase);
        if (before.isPresent()) {
            return again(before.get(), order, plateKey);
        }
        Optional<PostingRefusal> why = refusal(order, plateKey);
        if (why.isPresent()) {
            Reply reply = refused(purchase, why.get());
            store.add(new TaxServerStore.Entry(purchase, order.quoteId, plateKey, order.amount.amount(), "refused",
                    CONFLICT, reply.body()), 0, office.today());
            return reply;
        }
        return carryOut(purchase, order, plateKey);
    }

    private Reply carryOut(String purchase, Order order, String plateKey) {
        TaxServerStore.Quote quote = store.quote(order.quoteId).orElseThrow();
        String number = String.format("SIM-TBP-%tY%<tm%<td-%05d", office.today(), store.postingsMade() + 1);
        Reply reply = Reply.json(OK, new PostedAnswer("posted", purchase, number, order.amount, clock.instant(),
                quote.validUntil()));
        int periods = quote.validUntil().getYear() - quote.due().getYear();
        store.add(new TaxServerStore.Entry(purchase, order.quoteId, plateKey, order.amount.amount(), "posted", OK,
                reply.body()), periods, office.today());
        onPosted.accept(purchase, order.amount);
        return reply;
    }

    private Reply again(TaxServerStore.Entry before, Order order, String plateKey) {
        if (before.state().equals("voided")) {
            return refused(before.purchase(), PostingRefusal.VOIDED);
        }
        boolean same = before.quote().equals(order.quoteId) && before.plateKey().equals(plateKey)
                && before.amount() == order.amount.amount();
        return same ? new Reply(before.status(), before.answer()) : Reply.error(DIFFERS, "purchase_differs");
    }

    private Optional<PostingRefusal> refusal(Order order, String plateKey) {
        Optional<TaxServerStore.Quote> found = store.quote(order.quoteId);
        if (found.isEmpty() || !found.get().plateKey().equals(plateKey) || !tailFits(order, plateKey)) {
            return Optional.of(PostingRefusal.UNKNOWN_BILL);
        }
        TaxServerStore.Quote quote = found.get();
        if (!office.dueOf(office.vehicle(plateKey)).equals(quote.due())) {
            return Optional.of(PostingRefusal.PAID_OTHERWISE);
        }
        boolean late = order.paidAt.isAfter(quote.holdUntil());
        Rupiah wanted = late ? office.totalOn(plateKey, Wib.day(order.paidAt))
                : Rupiah.of(quote.amount());
        return wanted.equals(order.amount) ? Optional.empty() : Optional.of(PostingRefusal.AMOUNT_DIFFERS);
    }

    private boolean tailFits(Order order, String plateKey) {
        return ChassisTail.read(order.chassisTail).filter(t -> t.sameAs(office.vehicle(plateKey).tail())).isPresent();
    }

    private Reply stored(String purchase) {
        return store.entry(purchase).map(e -> e.state().equals("voided")
                ? refused(purchase, PostingRefusal.VOIDED) : new Reply(e.status(), e.answer()))
                .orElseGet(() -> Reply.error(NOT_FOUND, "no_such_posting"));
    }

    private Reply buried(String purchase) {
        Optional<TaxServerStore.Entry> before = store.entry(purchase).filter(e -> e.state().equals("voided"));
        if (before.isPresent()) {
            return new Reply(OK, before.get().answer());
        }
        Reply reply = Reply.json(OK, new VoidedAnswer("voided", purchase, clock.instant()));
        if (forgetful) {
            store.forget(purchase);
        } else {
            store.bury(purchase, reply.body(), office.today());
        }
        return reply;
    }

    long posted() {
        synchronized (office) {
            return store.posted();
        }
    }

    private static Reply refused(String purchase, PostingRefusal why) {
        return Reply.json(CONFLICT, new RefusedAnswer("refused", purchase, why));
    }
}
