package id.anjungan.kiosk.payment;

import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.purchase.StepWhy;
import id.anjungan.contract.sync.EventCode;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.PaymentEvent.Timer;
import id.anjungan.kiosk.payment.Purchase.Live;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step being written. Each durable change is a row first and reaches the purchase only by folding that row. Lives
 * inside a single call of the rules.
 */
final class Draft {

    private final List<Entry> rows = new ArrayList<>();
    private final List<PaymentEffect> effects = new ArrayList<>();
    private Purchase purchase;

    Draft(Purchase purchase) {
        this.purchase = purchase;
    }

    static Draft begun(Purchase purchase, Entry first) {
        Draft draft = new Draft(purchase);
        draft.rows.add(first);
        return draft;
    }

    Purchase now() {
        return purchase;
    }

    /** @param facts names and values in turn; an empty value is left out */
    Draft payment(PaymentState to, StepWhy why, String... facts) {
        return row(RowKind.PAYMENT, purchase.payment().code(), to.code(), why, facts);
    }

    Draft delivery(DeliveryState to, StepWhy why, String... facts) {
        return row(RowKind.DELIVERY, purchase.delivery().code(), to.code(), why, facts);
    }

    /** Queues a paper: the row, then the job. */
    Draft print(Paper paper, int copy, StepWhy why) {
        receipt(paper, ReceiptState.QUEUED, copy, why, Optional.empty());
        return effect(new PaymentEffect.Print(paper, copy));
    }

    Draft receipt(Paper paper, ReceiptState to, int copy, StepWhy why, Optional<Integer> evidence) {
        Map<String, Object> fields = new HashMap<>(Map.of("from", purchase.receipts().of(paper).code(),
                "to", to.code(), "paper", paper.code(), "copy", (long) copy, "why", why.code()));
        evidence.ifPresent(level -> fields.put("evidence", (long) level));
        return row(RowKind.RECEIPT, fields);
    }

    /** Something an operator must see. */
    Draft event(EventCode code, String detail) {
        return row(RowKind.EVENT, Map.of("code", code.code(), "detail", detail));
    }

    private Draft row(RowKind kind, String from, String to, StepWhy why, String... facts) {
        Map<String, Object> fields = new HashMap<>(Map.of("from", from, "to", to, "why", why.code()));
        for (int i = 0; i < facts.length; i += 2) {
            if (!facts[i + 1].isEmpty()) {
                fields.put(facts[i], facts[i + 1]);
            }
        }
        return row(kind, fields);
    }

    private Draft row(RowKind kind, Map<String, Object> fields) {
        Entry entry = new Entry(kind, Optional.of(purchase.id()), purchase.visit(), fields);
        rows.add(entry);
        purchase = PurchaseFold.apply(purchase, entry);
        return this;
    }

    Draft live(Live live) {
        purchase = purchase.with(live);
        return this;
    }

    Draft effect(PaymentEffect effect) {
        effects.add(effect);
        return this;
    }

    Draft timer(Timer timer, Duration after) {
        return effect(new PaymentEffect.SetTimer(timer, after));
    }

    Draft stop(Timer... timers) {
        for (Timer timer : timers) {
            effect(new PaymentEffect.StopTimer(timer));
        }
        return this;
    }

    Step done() {
        return new Step(purchase, rows, effects, Optional.empty());
    }
}
