package id.anjungan.central.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.central.store.PurchaseTable.Purchase;
import id.anjungan.central.store.Tx;
import id.anjungan.central.store.VisitTable;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Folds a terminal's row into the hub's tables, in the transaction that stores the row. Tolerant: a field that is
 * missing or strange leaves its column as it was, because a row once stored is never refused. Of another terminal's
 * purchase a row can tell only that a copy of its paper was printed.
 */
public final class Projection {

    private static final String NOTHING_YET = "-";

    /** @param fields the row's JSON */
    public record Told(TerminalId terminal, String office, Instant at, String kind, Optional<PurchaseId> purchase,
            JsonNode fields) {
    }

    private Projection() {
    }

    /** @throws ArithmeticException for an amount no purchase has: the row is put aside, nothing of it is folded */
    public static void apply(Tx tx, Told row) {
        if (row.purchase().filter(id -> Owners.foreign(tx, id, row.terminal())).isPresent()) {
            if (isCopy(row)) {
                tx.purchases().copied(row.purchase().get(), row.fields().path("copy").asInt(0));
            }
            return;
        }
        switch (row.kind()) {
            case "payment" -> row.purchase().ifPresent(id -> payment(tx, id, row));
            case "delivery" -> row.purchase().ifPresent(id -> tx.purchases().delivery(id, to(row),
                    text(row.fields(), "number"), date(row.fields(), "valid_until"), row.at()));
            case "receipt" -> row.purchase().ifPresent(id -> receipt(tx, id, row));
            case "visit.started", "visit.step", "visit.ended" ->
                    text(row.fields(), "visit").ifPresent(v -> visit(tx, v, row));
            case "ticket.issued", "ticket.called", "ticket.recalled", "ticket.no_show", "ticket.returned",
                    "ticket.transferred", "ticket.finished", "ticket.closed" ->
                    text(row.fields(), "number").ifPresent(n -> ticket(tx, n, row));
            default -> {
                // The other kinds are history: stored, not folded.
            }
        }
    }

    /** Anybody's paper is copied at any terminal. */
    static boolean isCopy(Told row) {
        return row.kind().equals("receipt") && row.fields().path("copy").asInt(0) > 0;
    }

    private static void payment(Tx tx, PurchaseId id, Told row) {
        JsonNode f = row.fields();
        if (f.has("bill")) {
            JsonNode bill = f.get("bill");
            tx.purchases().begin(new Purchase(id, row.terminal(), row.office(), text(bill.path("vehicle"), "plate"),
                    text(bill.path("vehicle"), "chassisTail"), text(bill, "regency"),
                    amount(f.hasNonNull("amount") ? f.get("amount") : bill.path("total")),
                    text(f, "method").orElse(NOTHING_YET), Optional.of(bill.toString()), text(f, "reference"),
                    to(row), NOTHING_YET, NOTHING_YET, 0, Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), row.at(), row.at()));
        }
        tx.purchases().payment(id, to(row), text(f, "payment_reference"), instant(f, "paid_at"), row.at());
    }

    private static Rupiah amount(JsonNode number) {
        Rupiah amount = new Rupiah(number.asLong());
        boolean whole = !number.isNumber() || number.canConvertToLong();
        if (!whole || !amount.payable() && !amount.equals(Rupiah.ZERO)) {
            throw new ArithmeticException("an amount that no purchase has");
        }
        return amount;
    }

    private static void receipt(Tx tx, PurchaseId id, Told row) {
        int copy = "printed".equals(to(row)) ? row.fields().path("copy").asInt(0) : 0;
        tx.purchases().receipt(id, to(row), copy, row.at());
    }

    private static void visit(Tx tx, String visit, Told row) {
        JsonNode f = row.fields();
        if (row.kind().equals("visit.started")) {
            tx.visits().started(visit, row.terminal(), text(f, "language"), row.at());
        }
        if (row.kind().equals("visit.ended")) {
            tx.visits().ended(visit, text(f, "outcome").orElse(NOTHING_YET),
                    Optional.ofNullable(f.get("touches")).map(JsonNode::asInt), f.path("millis").asLong(0), row.at());
        }
        text(f, "service").ifPresent(s -> tx.visits().service(visit, s));
    }

    private static void ticket(Tx tx, String number, Told row) {
        JsonNode f = row.fields();
        VisitTable.TicketKey key = new VisitTable.TicketKey(row.office(), text(f, "day").orElse(NOTHING_YET), number);
        switch (row.kind()) {
            case "ticket.issued" -> tx.visits().issued(key, row.terminal(), text(f, "service").orElse(NOTHING_YET),
                    f.path("priority").asBoolean(false), promised(f), row.at());
            case "ticket.called" -> tx.visits().called(key, text(f, "counter").orElse(NOTHING_YET),
                    f.path("waited").asLong(0), row.at());
            case "ticket.recalled" -> tx.visits().recalled(key, f.path("call").asInt(0));
            case "ticket.transferred" -> tx.visits().transferred(key, text(f, "to").orElse(NOTHING_YET));
            case "ticket.returned" -> tx.visits().state(key, "waiting");
            case "ticket.no_show" -> tx.visits().state(key, "no_show");
            case "ticket.closed" -> tx.visits().state(key, "closed");
            default -> tx.visits().finished(key, f.path("served").asLong(0), row.at());
        }
    }

    private static Optional<VisitTable.Promised> promised(JsonNode f) {
        return f.path("low").isInt() && f.path("high").isInt()
                ? Optional.of(new VisitTable.Promised(f.get("low").intValue(), f.get("high").intValue()))
                : Optional.empty();
    }

    private static String to(Told row) {
        return text(row.fields(), "to").orElse(NOTHING_YET);
    }

    static Optional<String> text(JsonNode o, String field) {
        return Optional.ofNullable(o.get(field)).filter(JsonNode::isValueNode).filter(n -> !n.isNull())
                .map(JsonNode::asText);
    }

    private static Optional<Instant> instant(JsonNode o, String field) {
        try {
            return text(o, field).map(Instant::parse);
        } catch (java.time.DateTimeException strange) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(JsonNode o, String field) {
        try {
            return text(o, field).map(LocalDate::parse);
        } catch (java.time.DateTimeException strange) {
            return Optional.empty();
        }
    }
}
