package id.anjungan.kiosk.queue.counter;

import com.sun.net.httpserver.HttpExchange;
import id.anjungan.kiosk.lan.Guest;
import id.anjungan.kiosk.lan.Hosts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request of a browser, and the answer to it. */
final class Visitor {

    /** A form of ours is a few fields; anything longer is not ours. */
    private static final int LONGEST_FORM = 4096;
    private static final String SESSION = "loket";
    /** This browser was logged in before: others' wrong codes do not shut it out. */
    private static final String DEVICE = "perangkat";
    /** The counter last logged in to, so that logging in again is the code alone. */
    static final String COUNTER = "meja";
    private static final String LANGUAGE = "bahasa";

    private final HttpExchange exchange;
    private final Guest guest;
    private final Hosts hosts;
    private final Map<String, String> query;

    Visitor(HttpExchange exchange, Guest guest, Hosts hosts) {
        this.exchange = exchange;
        this.guest = guest;
        this.hosts = hosts;
        this.query = fields(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String address() {
        return guest.from().getHostAddress();
    }

    String query(String name) {
        return query.getOrDefault(name, "");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Asked by a name of ours, not by one that somebody else has pointed here. */
    boolean byOurName() {
        return header("Host").map(host -> hosts.ours(host, guest.at())).orElse(false);
    }

    /** Through TLS of our own. */
    boolean encrypted() {
        return hosts.encrypted();
    }

    /**
     * A page of ours speaks to us: the form names the origin it came from, and it is this very address. On loopback an
     * encrypting program of the office may stand before us, so that its origin is https.
     */
    boolean fromOurPages() {
        Optional<String> host = header("Host");
        return host.isPresent() && header("Origin").map(o -> o.equals("https://" + host.get())
                || !hosts.encrypted() && o.equals("http://" + host.get())).orElse(false);
    }

    Optional<String> session() {
        return cookie(guarded(SESSION));
    }

    void setSession(String token, String more) {
        setCookie(guarded(SESSION), token, more);
    }

    Optional<String> device() {
        return cookie(guarded(DEVICE));
    }

    void setDevice(String proof) {
        setCookie(guarded(DEVICE), proof, "; Max-Age=31536000");
    }

    /** Over TLS a browser takes a cookie of this name only from the host itself, encrypted. */
    private String guarded(String name) {
        return hosts.encrypted() ? "__Host-" + name : name;
    }

    Map<String, String> form() throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
        return body.length > LONGEST_FORM ? Map.of() : fields(new String(body, StandardCharsets.UTF_8));
    }

    Optional<String> cookie(String name) {
        for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", java.util.List.of())) {
            for (String pair : line.split(";")) {
                if (pair.strip().startsWith(name + "=")) {
                    return Optional.of(pair.strip().substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Indonesian unless asked otherwise; an asked language is remembered. */
    String language() {
        String asked = query(LANGUAGE);
        return asked.isEmpty() ? cookie(LANGUAGE).filter("en"::equals).orElse("id") : asked.equals("en") ? "en" : "id";
    }

    void rememberLanguage() {
        if (!query(LANGUAGE).isEmpty()) {
            setCookie(LANGUAGE, language(), "; Max-Age=31536000");
        }
    }

    void setCookie(String name, String value, String more) {
        exchange.getResponseHeaders().add("Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (hosts.encrypted() ? "; Secure" : "")
                        + more);
    }

    void page(int status, String html) throws IOException {
        send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), "no-store");
    }

    void send(int status, String type, byte[] body, String caching) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", caching);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    void redirect(String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(303, -1);
    }

    OutputStream stream() throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                decoded(pair.substring(at + 1)).ifPresent(value -> decoded(pair.substring(0, at))
                        .ifPresent(name -> fields.put(name, value)));
            }
        }
        return fields;
    }

    static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
