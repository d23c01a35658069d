package id.anjungan.kiosk.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.VisitId;
import id.anjungan.contract.purchase.DeliveryState;
import id.anjungan.contract.purchase.PaymentState;
import id.anjungan.contract.purchase.ReceiptState;
import id.anjungan.contract.sync.RowKind;
import id.anjungan.contract.tax.Bill;
import id.anjungan.contract.wire.Json;
import id.anjungan.kiosk.journal.Journal.Entry;
import id.anjungan.kiosk.journal.Journal.Row;
import id.anjungan.kiosk.journal.Rows;
import id.anjungan.kiosk.page.Progress.Paper;
import id.anjungan.kiosk.payment.Purchase.Facts;
import id.anjungan.kiosk.payment.Purchase.Live;
import id.anjungan.kiosk.payment.Purchase.Receipts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A purchase out of its rows. The rules themselves move a purchase only by writing rows and folding them, so what is
 * decided and what is found again after a power cut cannot differ.
 */
public final class PurchaseFold {

    private static final ObjectMapper JSON = Json.mapper();

    private PurchaseFold() {
    }

    /** @return empty when the row is none of a purchase, or of one this journal did not begin */
    public static Optional<Purchase> apply(Optional<Purchase> known, Row row) {
        if (row.purchase().isEmpty()) {
            return known;
        }
        return apply(known, row.purchase().get(), row.kind(), Rows.json(row));
    }

    /** The same for a row not yet stored. */
    static Purchase apply(Purchase known, Entry entry) {
        return apply(Optional.of(known), known.id(), entry.kind(), JSON.valueToTree(entry.fields()))
                .orElseThrow();
    }

    static Purchase begin(PurchaseId id, Entry first) {
        return begin(id, JSON.valueToTree(first.fields()), first.visit()).orElseThrow();
    }

    private static Optional<Purchase> apply(Optional<Purchase> known, PurchaseId id, RowKind kind, JsonNode o) {
        if (known.isEmpty()) {
            return kind == RowKind.PAYMENT && o.has("bill")
                    ? begin(id, o, text(o, "visit").map(VisitId::new)) : Optional.empty();
        }
        return known.map(p -> switch (kind) {
            case PAYMENT -> payment(p, o);
            case DELIVERY -> delivery(p, o);
            case RECEIPT -> receipt(p, o);
            default -> p;
        });
    }

    private static Optional<Purchase> begin(PurchaseId id, JsonNode o, Optional<VisitId> visit) {
        try {
            return Optional.of(new Purchase(id, o.path("reference").asText(), o.path("method").asText(),
                    JSON.treeToValue(o.get("bill"), Bill.class), visit,
                    Instant.parse(o.path("begun").asText()), PaymentState.CREATED, DeliveryState.NOT_STARTED,
                    Receipts.NONE, Facts.NONE, Live.NONE));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("the first row of " + id + " carries no readable bill", fault);
        }
    }

    private static Purchase payment(Purchase p, JsonNode o) {
        Facts f = p.facts();
        List<String> references = new ArrayList<>(f.paymentReferences());
        text(o, "payment_reference").filter(r -> !references.contains(r)).ifPresent(references::add);
        Facts facts = new Facts(or(o, "acquirer_reference", s -> s, f.acquirerReference()),
                or(o, "qr_until", Instant::parse, f.qrUntil()), references,
                or(o, "paid_at", Instant::parse, f.paidAt()), f.posting(), f.postedAt(), f.validUntil(),
                or(o, "refund", s -> s, f.refund()), or(o, "desk", s -> s, f.desk()));
        return new Purchase(p.id(), p.reference(), p.method(), p.bill(), p.visit(), p.createdAt(),
                code(PaymentState.values(), PaymentState::code, o), p.delivery(), p.receipts(), facts, p.live());
    }

    private static Purchase delivery(Purchase p, JsonNode o) {
        Facts f = p.facts();
        Facts facts = new Facts(f.acquirerReference(), f.qrUntil(), f.paymentReferences(), f.paidAt(),
                or(o, "number", s -> s, f.posting()), or(o, "posted_at", Instant::parse, f.postedAt()),
                or(o, "valid_until", LocalDate::parse, f.validUntil()), f.refund(), f.desk());
        return new Purchase(p.id(), p.reference(), p.method(), p.bill(), p.visit(), p.createdAt(), p.payment(),
                code(DeliveryState.values(), DeliveryState::code, o), p.receipts(), facts, p.live());
    }

    private static Purchase receipt(Purchase p, JsonNode o) {
        Paper paper = Arrays.stream(Paper.values()).filter(k -> k.code().equals(o.path("paper").asText())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper " + o.path("paper").asText()));
        int copy = o.path("copy").asInt(0);
        ReceiptState state = code(ReceiptState.values(), ReceiptState::code, o);
        // The end of an older copy says nothing about the one in the printer now.
        boolean stale = state != ReceiptState.QUEUED && copy < p.receipts().copies() && copy > 0;
        Receipts receipts = stale ? p.receipts() : p.receipts().with(paper, state, copy);
        return new Purchase(p.id(), p.reference(), p.method(), p.bill(), p.visit(), p.createdAt(), p.payment(),
                p.delivery(), receipts, p.facts(), p.live());
    }

    private static <E> E code(E[] all, Function<E, String> code, JsonNode o) {
        return Arrays.stream(all).filter(e -> code.apply(e).equals(o.path("to").asText())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + o.path("to").asText()));
    }

    private static <T> Optional<T> or(JsonNode o, String field, Function<String, T> parse, Optional<T> before) {
        Optional<T> now = text(o, field).map(parse);
        return now.isPresent() ? now : before;
    }

    private static Optional<String> text(JsonNode o, String field) {
        return Optional.ofNullable(o.get(field)).filter(n -> !n.isNull()).map(JsonNode::asText);
    }
}
