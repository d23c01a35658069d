package id.anjungan.central.web;

import id.anjungan.central.auth.Auth;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Log in, choose an own password, log out. */
final class LogInPages {

    private final Pages pages;
    private final Gate gate;
    private final Auth auth;

    LogInPages(Pages pages, Gate gate, Auth auth) {
        this.pages = pages;
        this.gate = gate;
        this.auth = auth;
    }

    void mount(RoutesConfig routes) {
        routes.get("/masuk", ctx -> form(ctx, Optional.empty()));
        routes.post("/masuk", this::logIn);
        routes.post("/keluar", ctx -> {
            auth.logOut(gate.mustHave(ctx));
            gate.shut(ctx);
            ctx.status(303).header("Location", "/masuk");
        });
        routes.get("/sandi", ctx -> password(ctx, Optional.empty()));
        routes.post("/sandi", this::change);
    }

    private void form(Context ctx, Optional<String> fault) {
        pages.show(ctx, "", "login.jte", Map.of("fault", fault));
    }

    private void logIn(Context ctx) {
        Auth.LogIn result = auth.logIn(field(ctx, "nama"), field(ctx, "sandi"), ctx.ip());
        if (result instanceof Auth.LogIn.Welcome welcome) {
            gate.session(ctx).ifPresent(auth::logOut);
            gate.open(ctx, welcome.session());
            ctx.status(303).header("Location", welcome.session().account().mustChange() ? "/sandi" : "/");
        } else if (result instanceof Auth.LogIn.TooMany many) {
            ctx.status(429);
            form(ctx, Optional.of(pages.words(ctx).say("login.wait", many.pause().toMinutes() + 1)));
        } else {
            ctx.status(403);
            form(ctx, Optional.of(pages.words(ctx).say("login.wrong")));
        }
    }

    private void password(Context ctx, Optional<Auth.Refusal> refusal) {
        Optional<String> fault = refusal.map(r -> pages.words(ctx).say("refusal." + r.name().toLowerCase(Locale.ROOT)));
        pages.show(ctx, "", "password.jte", Map.of("fault", fault));
    }

    private void change(Context ctx) {
        if (!field(ctx, "baru").equals(field(ctx, "ulang"))) {
            ctx.status(422);
            pages.show(ctx, "", "password.jte",
                    Map.of("fault", Optional.of(pages.words(ctx).say("password.differ"))));
            return;
        }
        Optional<Auth.Refusal> refusal =
                auth.changePassword(gate.mustHave(ctx), field(ctx, "lama"), field(ctx, "baru"));
        if (refusal.isPresent()) {
            ctx.status(422);
            password(ctx, refusal);
        } else {
            ctx.status(303).header("Location", "/");
        }
    }

    static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }
}
