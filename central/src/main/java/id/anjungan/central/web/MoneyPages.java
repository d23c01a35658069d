package id.anjungan.central.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.anjungan.central.ledger.OwnerTotals;
import id.anjungan.central.ledger.Totals;
import id.anjungan.central.ledger.Transaction;
import id.anjungan.central.store.DeskTable;
import id.anjungan.central.store.RowTable;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.wire.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Today, the transactions, and one transaction with everything that is known of it. */
final class MoneyPages {

    /** As the field allows: a link may be longer. */
    private static final int LONGEST_SEARCH = 60;
    private static final int MOST = 200;
    private static final ObjectMapper JSON = Json.mapper();

    private final Pages pages;
    private final WebServer.Rooms rooms;

    MoneyPages(Pages pages, WebServer.Rooms rooms) {
        this.pages = pages;
        this.rooms = rooms;
    }

    void mount(RoutesConfig routes) {
        routes.get("/", this::today);
        routes.get("/transaksi", this::search);
        routes.get("/transaksi/{id}", this::one);
        routes.get("/pengembalian", this::refunds);
    }

    private void today(Context ctx) {
        Totals totals = rooms.transactions().today();
        pages.show(ctx, "today", "today.jte", Map.of("totals", totals,
                "owners", OwnerTotals.of(rooms.store(), totals.day()),
                "counts", Standing.counts(rooms.fleet().terminals()), "events", rooms.fleet().events(12)));
    }

    private void search(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("cari")).orElse("").strip();
        String text = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
        List<Transaction> found = rooms.transactions().search(text, Optional.empty(), MOST + 1);
        pages.show(ctx, "transactions", "transactions.jte", Map.of("text", text,
                "found", found.subList(0, Math.min(MOST, found.size())), "more", found.size() > MOST));
    }

    /** All that were opened, or those of one day: what the figure on the first page counts. */
    private void refunds(Context ctx) {
        Optional<LocalDate> day = Pages.day(ctx, "hari");
        List<DeskTable.Refund> found = rooms.transactions().refunds(day, MOST + 1);
        pages.show(ctx, "transactions", "refunds.jte", Map.of("day", day,
                "found", found.subList(0, Math.min(MOST, found.size())), "more", found.size() > MOST));
    }

    private void one(Context ctx) {
        Optional<PurchaseId> id = purchase(ctx.pathParam("id"));
        Optional<Transaction> found = id.flatMap(rooms.transactions()::find);
        if (found.isEmpty()) {
            pages.message(ctx, 404, "message.noTransaction");
            return;
        }
        pages.show(ctx, "transactions", "transaction.jte", Map.of("t", found.get(),
                "bill", rooms.transactions().bill(id.get()), "refund", rooms.transactions().refund(id.get()),
                "steps", rooms.transactions().rows(id.get()).stream().map(MoneyPages::step).toList()));
    }

    private static JournalStep step(RowTable.Row row) {
        JsonNode f;
        try {
            f = JSON.readTree(row.bytes());
        } catch (IOException strange) {
            f = JSON.createObjectNode();
        }
        return new JournalStep(row.seq(), row.at(), row.kind(), f.path("from").asText(""), f.path("to").asText(""),
                f.path("why").asText(""));
    }

    private static Optional<PurchaseId> purchase(String typed) {
        try {
            return Optional.of(new PurchaseId(typed.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
