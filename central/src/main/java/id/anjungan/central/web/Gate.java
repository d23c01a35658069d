package id.anjungan.central.web;

import id.anjungan.central.auth.Auth;
import id.anjungan.central.auth.Role;
import id.anjungan.central.store.Hash;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;

/**
 * Stands before every page: strict headers on every answer, a session for everything but the log-in, a press only from
 * our own pages and with the session's own token, and the administrator's rooms for administrators.
 */
final class Gate {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SESSION = "session";
    private static final List<String> ADMIN_ROOMS = List.of("/pendaftaran", "/akun", "/catatan", "/armada/cabut");

    private final Auth auth;
    private final boolean tls;
    private final String cookie;

    /** @param tls whether browsers come by HTTPS; then the cookie is bound to this host and never sent in clear */
    Gate(Auth auth, boolean tls) {
        this.auth = auth;
        this.tls = tls;
        this.cookie = tls ? "__Host-anjungan" : "anjungan";
    }

    void before(Context ctx) {
        headers(ctx);
        String path = ctx.path();
        if (forEverybody(path)) {
            return;
        }
        boolean press = ctx.method() != HandlerType.GET;
        if (press && !fromOurPages(ctx)) {
            refuse(ctx, 403, "origin");
            return;
        }
        Optional<Auth.Session> session = Optional.ofNullable(ctx.cookie(cookie)).flatMap(auth::session);
        session.ifPresent(s -> ctx.attribute(SESSION, s));
        if (path.equals("/masuk")) {
            return;
        }
        if (session.isEmpty()) {
            askToLogIn(ctx);
        } else if (press && !Hash.same(session.get().csrf(), given(ctx.formParam("csrf")))) {
            refuse(ctx, 403, "token");
        } else if (session.get().account().mustChange() && !path.equals("/sandi") && !path.equals("/keluar")) {
            away(ctx, "/sandi");
        } else if (ADMIN_ROOMS.stream().anyMatch(path::startsWith) && session.get().account().role() != Role.ADMIN) {
            refuse(ctx, 403, "role");
        }
    }

    /** Doors for machines that prove themselves otherwise, and what tells nothing: files, a sign of life, a hash. */
    private static boolean forEverybody(String path) {
        return path.equals("/enrol") || path.startsWith("/snap/") || path.startsWith("/aset/")
                || path.equals(WebServer.HEALTH) || path.startsWith("/journal/");
    }

    Optional<Auth.Session> session(Context ctx) {
        return Optional.ofNullable(ctx.attribute(SESSION));
    }

    /** Only for pages behind the gate. */
    Auth.Session mustHave(Context ctx) {
        return session(ctx).orElseThrow(() -> new IllegalStateException("no session behind the gate"));
    }

    void open(Context ctx, Auth.Session session) {
        ctx.cookie(new Cookie(cookie, session.token(), "/", -1, tls, true, null, SameSite.STRICT));
    }

    void shut(Context ctx) {
        ctx.cookie(new Cookie(cookie, "", "/", 0, tls, true, null, SameSite.STRICT));
    }

    private void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cache-Control", "no-store");
        if (tls) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean fromOurPages(Context ctx) {
        String origin = ctx.header("Origin");
        String host = ctx.header("Host");
        return origin != null && host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }

    private static void askToLogIn(Context ctx) {
        if (ctx.header("HX-Request") != null) {
            ctx.header("HX-Redirect", "/masuk");
            refuse(ctx, 401, "log in");
        } else if (ctx.path().equals("/peristiwa")) {
            refuse(ctx, 401, "log in");
        } else {
            away(ctx, "/masuk");
        }
    }

    private static void away(Context ctx, String to) {
        ctx.status(303).header("Location", to);
        ctx.skipRemainingHandlers();
    }

    private static void refuse(Context ctx, int status, String why) {
        ctx.status(status).result(why);
        ctx.skipRemainingHandlers();
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }
}
