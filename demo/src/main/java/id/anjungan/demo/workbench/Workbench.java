package id.anjungan.demo.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.anjungan.contract.wire.Json;
import id.anjungan.demo.office.HubFonts;
import id.anjungan.language.Sayings;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workbench over HTTP on loopback. Answers only requests that name it by its own address, so that a page of another
 * site cannot reach it through the browser.
 */
public final class Workbench implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final ObjectMapper JSON = Json.mapper();
    private static final int LONGEST = 16 * 1024;
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "png", "image/png", "woff",
            "font/woff", "woff2", "font/woff2");
    private static final List<String> ASSETS = List.of("workbench.html", "workbench.css", "workbench.js");

    private final Bench bench;
    private final HttpServer server;

    /** What the workbench shows and does. Each may throw {@link Cannot}. */
    public interface Bench {

        /** Everything the page shows, as JSON values. */
        Map<String, ?> state();

        /** The screen as PNG. */
        byte[] screen() throws IOException;

        /** A sheet as PNG; empty when there is none of this number. */
        Optional<Path> paper(int number);

        /** @return what the page shall say of it */
        Optional<Said> act(String what, JsonNode with);
    }

    /** @param port 0 for any free one */
    public Workbench(Bench bench, int port) throws IOException {
        this.bench = bench;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread t = Executors.defaultThreadFactory().newThread(work);
            t.setName("workbench");
            t.setDaemon(true);
            return t;
        }));
        server.createContext("/", this::serve);
        server.start();
    }

    public URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            if (!ours(exchange)) {
                send(exchange, 403, "text/plain; charset=utf-8",
                        Sayings.of(Workbench.class).say("cannot.elsewhere").getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange);
            }
        } catch (IOException gone) {
            LOG.debug("workbench: {}", gone.toString());
        } catch (RuntimeException fault) {
            LOG.warn("workbench", fault);
        }
    }

    /** A refusal is a code, for which the page has a sentence; what only an engineer understands goes to the log. */
    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (exchange.getRequestMethod().equals("POST")) {
                act(exchange);
            } else {
                show(exchange, exchange.getRequestURI().getPath());
            }
        } catch (Cannot refused) {
            if (refused.getCause() != null) {
                LOG.warn("workbench {}: {}", exchange.getRequestURI(), refused.why(), refused.getCause());
            }
            refuse(exchange, refused.why());
        } catch (JsonProcessingException | RuntimeException fault) {
            LOG.warn("workbench {}", exchange.getRequestURI(), fault);
            refuse(exchange, Cannot.Why.FAILED);
        }
    }

    private static void refuse(HttpExchange exchange, Cannot.Why why) throws IOException {
        send(exchange, 409, "application/json", JSON.writeValueAsBytes(Map.of("ok", false, "why", why.code())));
    }

    private boolean ours(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        int port = server.getAddress().getPort();
        boolean named = host != null && (host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port));
        return named && (origin == null || origin.equals("http://" + host));
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/keadaan")) {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(bench.state()));
        } else if (path.equals("/kata")) {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(words()));
        } else if (path.equals("/layar.png")) {
            send(exchange, 200, "image/png", bench.screen());
        } else if (path.matches("/kertas/\\d{1,6}\\.png")) {
            Path paper = bench.paper(Integer.parseInt(path.replaceAll("\\D", "")))
                    .orElseThrow(() -> new Cannot(Cannot.Why.NO_PAPER));
            send(exchange, 200, "image/png", Files.readAllBytes(paper));
        } else if (path.matches("/font-[478]00\\.woff2")) {
            send(exchange, 200, TYPES.get("woff2"), HubFonts.woff2(path.substring(6, 9)));
        } else {
            asset(exchange, path.equals("/") ? "workbench.html" : path.substring(1));
        }
    }

    /** Both languages, so that the page can switch without asking; the faults in their order. */
    private static Map<String, Object> words() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("chosen", Sayings.chosen());
        all.put("faults", Arrays.stream(Fault.values()).map(Fault::code).toList());
        for (String language : new TreeSet<>(Sayings.LANGUAGES)) {
            all.put(language, Sayings.of(Workbench.class, language).all());
        }
        return all;
    }

    private void asset(HttpExchange exchange, String name) throws IOException {
        if (!ASSETS.contains(name)) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        try (InputStream in = Workbench.class.getResourceAsStream(name)) {
            send(exchange, 200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), in.readAllBytes());
        }
    }

    private void act(HttpExchange exchange) throws IOException {
        JsonNode with = JSON.readTree(exchange.getRequestBody().readNBytes(LONGEST));
        String said = bench.act(exchange.getRequestURI().getPath().substring(1), with).map(Said::code).orElse("");
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(Map.of("ok", true, "said", said)));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy",
                "default-src 'self'; img-src 'self' blob:; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
