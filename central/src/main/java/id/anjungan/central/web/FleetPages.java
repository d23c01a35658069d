package id.anjungan.central.web;

import id.anjungan.central.fleet.Enrol;
import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.central.fleet.TerminalView;
import id.anjungan.central.ledger.Transactions;
import id.anjungan.central.store.HubEvent;
import id.anjungan.central.store.Store;
import id.anjungan.contract.TerminalId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fleet, one terminal, what happened, and the calls for staff. */
final class FleetPages {

    private static final int MOST_ROWS = 300;

    private final Pages pages;
    private final Gate gate;
    private final WebServer.Rooms rooms;
    private final StaffCalls calls;
    private final Fleet fleet;
    private final Transactions transactions;
    private final Store store;

    FleetPages(Pages pages, Gate gate, WebServer.Rooms rooms) {
        this.pages = pages;
        this.gate = gate;
        this.rooms = rooms;
        this.calls = rooms.calls();
        this.fleet = rooms.fleet();
        this.transactions = rooms.transactions();
        this.store = rooms.store();
    }

    void mount(RoutesConfig routes) {
        routes.get("/armada", this::all);
        routes.get("/armada/{id}", this::one);
        routes.post("/armada/cabut", this::revoke);
        routes.get("/kejadian", this::events);
        routes.get("/panggilan", ctx -> pages.show(ctx, "", "ring.jte", Map.of()));
        routes.post("/panggilan/ambil", ctx -> {
            terminal(LogInPages.field(ctx, "terminal")).ifPresent(id -> calls.take(id,
                    LogInPages.field(ctx, "panggilan"), gate.mustHave(ctx).account().name()));
            ctx.status(303).header("Location", "/armada");
        });
    }

    private void all(Context ctx) {
        String text = Optional.ofNullable(ctx.queryParam("cari")).orElse("").strip();
        String state = Optional.ofNullable(ctx.queryParam("keadaan")).orElse("");
        List<TerminalView> everyone = fleet.terminals();
        List<TerminalView> matching = everyone.stream().filter(t -> matches(t, text))
                .filter(t -> state.isEmpty() || Standing.of(t).code().equals(state))
                .sorted(Comparator.comparing((TerminalView t) -> Standing.of(t)).thenComparing(t -> t.id().value()))
                .toList();
        pages.show(ctx, "fleet", "fleet.jte", Map.of("counts", Standing.counts(everyone), "text", text,
                "state", state, "total", matching.size(),
                "terminals", matching.subList(0, Math.min(MOST_ROWS, matching.size()))));
    }

    private boolean matches(TerminalView t, String text) {
        String all = t.id() + " " + t.office() + " " + pages.places().regency(t.office()) + " "
                + pages.places().bakorwil(t.office());
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void one(Context ctx) {
        Optional<TerminalId> id = terminal(ctx.pathParam("id"));
        Optional<TerminalView> view = id.flatMap(fleet::terminal);
        if (view.isEmpty()) {
            pages.message(ctx, 404, "message.noTerminal");
            return;
        }
        pages.show(ctx, "fleet", "terminal.jte", Map.of("terminal", view.get(),
                "events", fleet.eventsOf(id.get(), 30),
                "visits", store.read(tx -> tx.visits().newestOf(id.get(), 12)),
                "transactions", transactions.search("", id, 10),
                "branches", store.read(tx -> tx.rows().branchesOf(id.get()))));
    }

    /** Of all, or of one terminal. */
    private void events(Context ctx) {
        Optional<TerminalId> id = Optional.ofNullable(ctx.queryParam("terminal")).flatMap(FleetPages::terminal);
        int most = MOST_ROWS + 1;
        List<HubEvent> found = id.map(t -> fleet.eventsOf(t, most)).orElseGet(() -> fleet.events(most));
        pages.show(ctx, "fleet", "events.jte", Map.of("terminal", id,
                "events", found.subList(0, Math.min(MOST_ROWS, found.size())), "more", found.size() > MOST_ROWS));
    }

    private void revoke(Context ctx) {
        Optional<TerminalId> id = terminal(LogInPages.field(ctx, "terminal"))
                .filter(t -> fleet.terminal(t).isPresent());
        if (id.isEmpty()) {
            pages.message(ctx, 404, "message.noTerminal");
        } else {
            Enrol enrol = rooms.enrol();
            if (LogInPages.field(ctx, "yakin").equals("ya")) {
                enrol.revoke(id.get(), gate.mustHave(ctx).account().name());
            }
            ctx.status(303).header("Location", "/armada/" + id.get());
        }
    }

    /** Empty for what is no terminal's name. */
    static Optional<TerminalId> terminal(String typed) {
        try {
            return Optional.of(new TerminalId(typed.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
