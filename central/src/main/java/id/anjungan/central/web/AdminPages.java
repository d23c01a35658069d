package id.anjungan.central.web;

import id.anjungan.central.auth.Auth;
import id.anjungan.central.auth.Role;
import id.anjungan.central.fleet.Enrol;
import id.anjungan.contract.TerminalId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The administrator's rooms: enrolment, accounts, audit log. What is secret is shown once, in the answer itself. */
final class AdminPages {

    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,31}");
    private static final Map<String, Duration> LIVES = Map.of("15", Duration.ofMinutes(15), "60", Duration.ofHours(1),
            "1440", Duration.ofHours(24));
    private static final int MOST_LINES = 300;

    private final Pages pages;
    private final Gate gate;
    private final WebServer.Rooms rooms;

    AdminPages(Pages pages, Gate gate, WebServer.Rooms rooms) {
        this.pages = pages;
        this.gate = gate;
        this.rooms = rooms;
    }

    void mount(RoutesConfig routes) {
        routes.get("/pendaftaran", ctx -> enrolment(ctx, Optional.empty(), Optional.empty()));
        routes.post("/pendaftaran", this::newCode);
        routes.get("/akun", ctx -> accounts(ctx, Optional.empty(), Optional.empty()));
        routes.post("/akun/baru", ctx -> given(ctx, rooms.auth().make(gate.mustHave(ctx),
                LogInPages.field(ctx, "nama"), LogInPages.field(ctx, "peran").equals("admin") ? Role.ADMIN
                        : Role.OPERATOR)));
        routes.post("/akun/sandi", ctx -> given(ctx, rooms.auth().reset(gate.mustHave(ctx),
                LogInPages.field(ctx, "nama"))));
        routes.post("/akun/nyala", ctx -> {
            Optional<Auth.Refusal> refusal = rooms.auth().enable(gate.mustHave(ctx), LogInPages.field(ctx, "nama"),
                    LogInPages.field(ctx, "nyala").equals("ya"));
            ctx.status(refusal.isPresent() ? 422 : 200);
            accounts(ctx, Optional.empty(), refusal);
        });
        routes.get("/catatan", ctx -> pages.show(ctx, "audit", "audit.jte",
                Map.of("lines", rooms.store().read(tx -> tx.events().audited(MOST_LINES)))));
    }

    private void newCode(Context ctx) {
        Optional<TerminalId> terminal = FleetPages.terminal(LogInPages.field(ctx, "terminal"));
        String office = LogInPages.field(ctx, "kantor").strip().toUpperCase(Locale.ROOT);
        Duration life = LIVES.getOrDefault(LogInPages.field(ctx, "berlaku"), Duration.ofMinutes(15));
        if (terminal.isEmpty() || !OFFICE.matcher(office).matches()) {
            ctx.status(422);
            enrolment(ctx, Optional.empty(),
                    Optional.of(pages.words(ctx).say(terminal.isEmpty() ? "enrol.badTerminal" : "enrol.badOffice")));
            return;
        }
        Enrol.NewCode code = rooms.enrol().newCode(office, terminal, life, gate.mustHave(ctx).account().name());
        enrolment(ctx, Optional.of(new MadeCode(terminal.get(), office, code)), Optional.empty());
    }

    private void enrolment(Context ctx, Optional<MadeCode> made, Optional<String> fault) {
        pages.show(ctx, "enrol", "enrol.jte", Map.of("made", made, "fault", fault));
    }

    private void given(Context ctx, Auth.Given given) {
        if (given instanceof Auth.Given.Password password) {
            accounts(ctx, Optional.of(password.oneTime()), Optional.empty());
        } else {
            ctx.status(422);
            accounts(ctx, Optional.empty(), Optional.of(((Auth.Given.Refused) given).why()));
        }
    }

    private void accounts(Context ctx, Optional<Auth.OneTime> oneTime, Optional<Auth.Refusal> refusal) {
        Optional<String> fault =
                refusal.map(r -> pages.words(ctx).say("refusal." + r.name().toLowerCase(Locale.ROOT)));
        pages.show(ctx, "accounts", "accounts.jte",
                Map.of("accounts", rooms.auth().accounts(), "oneTime", oneTime, "fault", fault));
    }
}
