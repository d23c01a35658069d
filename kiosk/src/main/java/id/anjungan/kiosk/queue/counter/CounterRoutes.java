package id.anjungan.kiosk.queue.counter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.anjungan.contract.queue.QueueBody;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.lan.Chain;
import id.anjungan.kiosk.lan.LanDoor;
import id.anjungan.kiosk.queue.QueueHost;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which address shows what. Every press is answered with the counter as it now stands. */
final class CounterRoutes {

    private static final String COMING = "/loket/datang";
    private static final String HELPED = "/loket/ditangani";
    private static final String PAGES = "id.anjungan.kiosk.queue.counter.pages";

    private record DrawnBoard(long version, String html) {
    }

    private final Map<String, DrawnBoard> boards = new ConcurrentHashMap<>();
    private final CounterServer.Setup setup;
    private final QueueHost host;
    private final Clock clock;
    private final Clerks clerks;
    private final Streams streams;
    private final StaffRings rings;
    private final Presses presses;
    private final Assets assets = new Assets();
    private final Texts texts = Texts.of("/id/anjungan/kiosk/queue/counter/");
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, CounterRoutes.class.getClassLoader(), PAGES);

    CounterRoutes(CounterServer.Setup setup, QueueHost host, Clock clock, Clerks clerks, Streams streams,
            StaffRings rings) {
        this.setup = setup;
        this.host = host;
        this.clock = clock;
        this.clerks = clerks;
        this.streams = streams;
        this.rings = rings;
        this.presses = new Presses(host);
    }

    void answer(Visitor visitor) throws IOException {
        if (!visitor.byOurName()) {
            plain(visitor, 421, "host");
        } else if (visitor.method().equals("GET")) {
            show(visitor);
        } else if (!visitor.method().equals("POST")) {
            plain(visitor, 405, "method");
        } else if (!visitor.fromOurPages()) {
            plain(visitor, 403, "origin");
        } else {
            press(visitor);
        }
    }

    private void show(Visitor visitor) throws IOException {
        visitor.rememberLanguage();
        switch (visitor.path()) {
            case "/" -> visitor.redirect("/loket");
            case "/masuk" -> logInPage(visitor, 200, Optional.empty(),
                    visitor.cookie(Visitor.COUNTER).flatMap(Visitor::decoded).orElse(""));
            case "/loket" -> counterPage(visitor, Optional.empty());
            case Certificate.PAGE -> visitor.page(200, render(visitor, "certificate.jte",
                    Map.of("certificate", new Certificate(authority(), visitor.encrypted()))));
            case Certificate.FILE -> certificate(visitor);
            case "/papan" -> visitor.page(200, render(visitor, "board.jte", Map.of("board", host.board())));
            case "/peristiwa/papan" -> streams.serve(visitor, () -> Optional.of(board(visitor)));
            case "/peristiwa/loket" -> desk(visitor);
            default -> asset(visitor);
        }
    }

    /** While it is open somebody may hear a call for staff. */
    private void desk(Visitor visitor) throws IOException {
        boolean clerk = counter(visitor).isPresent();
        if (clerk) {
            rings.deskOpened();
        }
        try {
            streams.serve(visitor, () -> counter(visitor).map(c -> fragment(visitor, c, Optional.empty())));
        } finally {
            if (clerk) {
                rings.deskClosed();
            }
        }
    }

    private void press(Visitor visitor) throws IOException {
        switch (visitor.path()) {
            case "/masuk" -> logIn(visitor);
            case "/keluar" -> {
                visitor.session().ifPresent(clerks::logOut);
                visitor.setSession("", "; Max-Age=0");
                visitor.redirect("/masuk");
            }
            default -> pressAt(visitor);
        }
    }

    private void logIn(Visitor visitor) throws IOException {
        Map<String, String> form = visitor.form();
        Words words = words(visitor);
        String counter = form.getOrDefault("loket", "");
        if (!setup.queue().counters().contains(counter)) {
            logInPage(visitor, 422, Optional.of(words.say("counter.login.noCounter")), "");
            return;
        }
        Clerks.LogIn result = clerks.logIn(new Clerks.Browser(visitor.address(), visitor.device()),
                form.getOrDefault("kode", ""), counter);
        if (result instanceof Clerks.LogIn.Welcome welcome) {
            visitor.setSession(welcome.token(), "");
            visitor.setDevice(welcome.device());
            visitor.setCookie(Visitor.COUNTER, URLEncoder.encode(counter, StandardCharsets.UTF_8), "; Max-Age=2592000");
            visitor.redirect("/loket");
        } else if (result instanceof Clerks.LogIn.TooManyTries tries) {
            logInPage(visitor, 429, Optional.of(words.say("counter.login.wait", tries.pause().toMinutes() + 1)),
                    counter);
        } else {
            logInPage(visitor, 403, Optional.of(words.say("counter.login.wrong")), counter);
        }
    }

    private void pressAt(Visitor visitor) throws IOException {
        if (!presses.knows(visitor.path()) && !visitor.path().equals(COMING) && !visitor.path().equals(HELPED)) {
            plain(visitor, 404, "not found");
            return;
        }
        Optional<String> counter = counter(visitor);
        if (counter.isEmpty()) {
            if (live(visitor)) {
                plain(visitor, 401, "log in");
            } else {
                visitor.redirect("/masuk?lagi=1");
            }
            return;
        }
        Map<String, String> form = visitor.form();
        Optional<Answers.Said> message = said(visitor, counter.get(), form);
        if (live(visitor)) {
            visitor.page(200, fragment(visitor, counter.get(), message));
        } else if (message.isPresent()) {
            counterPage(visitor, message);
        } else {
            visitor.redirect("/loket");
        }
    }

    private Optional<Answers.Said> said(Visitor visitor, String counter, Map<String, String> form) {
        Words words = words(visitor);
        String call = form.getOrDefault("panggilan", "");
        if (visitor.path().equals(COMING)) {
            return rings.coming(call, counter) ? Optional.empty() : Optional.of(Answers.staffTaken(words));
        }
        if (visitor.path().equals(HELPED)) {
            return rings.done(call) ? Optional.empty() : Optional.of(Answers.staffTaken(words));
        }
        return presses.ofAnotherDay(counter, form) ? Optional.of(Answers.anotherDay(words))
                : Answers.of(words, presses.press(visitor.path(), counter, form));
    }

    private void logInPage(Visitor visitor, int status, Optional<String> fault, String chosen) throws IOException {
        visitor.page(status, render(visitor, "login.jte", Map.of("counters", setup.queue().counters(), "fault", fault,
                "chosen", chosen, "taken", clerks.counters(), "again", !visitor.query("lagi").isEmpty(),
                "encrypted", visitor.encrypted())));
    }

    private void counterPage(Visitor visitor, Optional<Answers.Said> message) throws IOException {
        Optional<String> counter = counter(visitor);
        if (counter.isEmpty()) {
            visitor.redirect(visitor.session().filter(s -> !s.isEmpty()).isPresent() ? "/masuk?lagi=1"
                    : "/masuk");
            return;
        }
        visitor.page(200, render(visitor, "counter.jte", Map.of("page", drawn(counter.get(), message))));
    }

    /** Every board in a language shows the same: it is drawn once for all of them. */
    private String board(Visitor visitor) {
        QueueBody.Board now = host.board();
        return boards.compute(visitor.language(), (language, drawn) -> drawn != null && drawn.version() == now.version()
                ? drawn : new DrawnBoard(now.version(), render(visitor, "boardLive.jte", Map.of("board", now)))).html();
    }

    private String fragment(Visitor visitor, String counter, Optional<Answers.Said> message) {
        return render(visitor, "counterLive.jte", Map.of("page", drawn(counter, message)));
    }

    private CounterPage drawn(String counter, Optional<Answers.Said> message) {
        long turn = rings.turn();
        return new CounterPage(host.view(counter), setup.queue(), clock.instant(), message, rings.ring(), turn);
    }

    private Optional<X509Certificate> authority() {
        return setup.door().flatMap(LanDoor::authority);
    }

    private void certificate(Visitor visitor) throws IOException {
        Optional<X509Certificate> authority = authority();
        if (authority.isPresent()) {
            visitor.send(200, "application/x-x509-ca-cert", Chain.pem(authority.get()), "no-store");
        } else {
            plain(visitor, 404, "not found");
        }
    }

    private void asset(Visitor visitor) throws IOException {
        Optional<Assets.Asset> asset = visitor.path().startsWith("/aset/")
                ? assets.named(visitor.path().substring("/aset/".length())) : Optional.empty();
        if (asset.isPresent()) {
            visitor.send(200, asset.get().type(), asset.get().bytes(), "max-age=3600");
        } else {
            plain(visitor, 404, "not found");
        }
    }

    private String render(Visitor visitor, String template, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("words", words(visitor));
        if (!template.endsWith("Live.jte")) {
            all.put("office", setup.office());
        }
        StringOutput out = new StringOutput();
        engine.render(template, all, out);
        return out.toString();
    }

    private Words words(Visitor visitor) {
        return new Words(texts, visitor.language(), setup.queue().services());
    }

    private Optional<String> counter(Visitor visitor) {
        return visitor.session().flatMap(clerks::counterOf);
    }

    private static boolean live(Visitor visitor) {
        return visitor.header("X-Live").isPresent();
    }

    private static void plain(Visitor visitor, int status, String words) throws IOException {
        visitor.send(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), "no-store");
    }
}
