package id.anjungan.central.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.anjungan.central.auth.Auth;
import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.region.Regions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws pages. A page asked for by htmx is drawn without its frame: the same template, so the two never differ. */
final class Pages {

    private static final String LANGUAGE = "bahasa";
    private static final String DRAWN = "drawn";
    private static final int A_YEAR = 31_536_000;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Pages.class.getClassLoader(), "id.anjungan.central.web.pages");
    private final Gate gate;
    private final StaffCalls calls;
    private final Clock clock;
    private final String hub;
    private final boolean simulation;
    private final Places places = new Places(Regions.eastJava());

    Pages(Gate gate, StaffCalls calls, Clock clock, String hub, boolean simulation) {
        this.gate = gate;
        this.calls = calls;
        this.clock = clock;
        this.hub = hub;
        this.simulation = simulation;
    }

    Places places() {
        return places;
    }

    /** A day as a link or a date field names it; anything else is none. */
    static Optional<LocalDate> day(Context ctx, String parameter) {
        try {
            return Optional.ofNullable(ctx.queryParam(parameter)).filter(t -> t.length() == 10).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** @param facts what the template asks for besides frame and whole */
    void show(Context ctx, String tab, String template, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("frame", frame(ctx, tab));
        all.put("whole", ctx.header("HX-Request") == null);
        StringOutput out = new StringOutput();
        engine.render(template, all, out);
        ctx.attribute(DRAWN, true);
        ctx.html(out.toString());
    }

    /** Whether the answer is a page of ours already. */
    static boolean drawn(Context ctx) {
        return ctx.attribute(DRAWN) != null;
    }

    void message(Context ctx, int status, String key) {
        ctx.status(status);
        show(ctx, "", "message.jte", Map.of("key", key));
    }

    Words words(Context ctx) {
        return new Words(language(ctx), clock);
    }

    private Frame frame(Context ctx, String tab) {
        Optional<Auth.Session> session = gate.session(ctx);
        boolean inside = session.isPresent() && !session.get().account().mustChange();
        return new Frame(words(ctx), places, hub, simulation, session.map(Auth.Session::account),
                session.map(Auth.Session::csrf).orElse(""), tab, path(ctx), inside ? calls.open() : List.of());
    }

    /** Indonesian unless asked otherwise; an asked language is remembered. */
    private static String language(Context ctx) {
        String asked = ctx.queryParam(LANGUAGE);
        if (asked != null) {
            String chosen = asked.equals("en") ? "en" : "id";
            ctx.cookie(new Cookie(LANGUAGE, chosen, "/", A_YEAR, false, true, null, SameSite.STRICT));
            return chosen;
        }
        return "en".equals(ctx.cookie(LANGUAGE)) ? "en" : "id";
    }

    private static String path(Context ctx) {
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }
}
