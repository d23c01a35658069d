package id.anjungan.central.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.anjungan.contract.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON over HTTP on loopback, with faults. A handler gets a request and gives a reply; no request ends the server. */
public final class JsonServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JsonServer.class);
    private static final ObjectMapper JSON = Json.mapper();
    private static final int MAX_BYTES = 256 * 1024;
    private static final int HUGE_BYTES = 4 * 1024 * 1024;

    /**
     * A request.
     *
     * @param argument what the path's group caught, empty if it has none
     * @param raw      the body's bytes as they came
     */
    public record Request(String method, String path, String argument, java.util.function.UnaryOperator<String> headers,
            byte[] raw) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.apply(name));
        }

        /** The body as an object; empty if it is none. */
        public Optional<JsonNode> json() {
            try {
                return Optional.ofNullable(JSON.readTree(raw)).filter(JsonNode::isObject);
            } catch (IOException notJson) {
                return Optional.empty();
            }
        }
    }

    /** A reply, as the bytes to send. */
    public record Reply(int status, byte[] body) {
        public static Reply json(int status, Object body) {
            try {
                return new Reply(status, JSON.writeValueAsBytes(body));
            } catch (JsonProcessingException fault) {
                throw new IllegalStateException("a reply that cannot be written", fault);
            }
        }

        public static Reply error(int status, String code) {
            return json(status, java.util.Map.of("error", code));
        }
    }

    /** What a path does. */
    public interface Handler {
        Reply handle(Request request);
    }

    static {
        // Without it an answer of two small writes waits for the caller's delayed acknowledgement, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Route(String method, Pattern path, String operation, boolean gated, Handler handler) {
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults;
    private final List<Route> routes = new ArrayList<>();

    /** @param port 0 for any free one. @throws UncheckedIOException if the port is taken */
    public JsonServer(int port, Faults faults, String name) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port, taken);
        }
        threads = Executors.newCachedThreadPool(work -> {
            Thread t = Executors.defaultThreadFactory().newThread(work);
            t.setName(name + "-http");
            t.setDaemon(true);
            return t;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    /** @param path a pattern for the whole path, with at most one group; {@code operation} names it for faults */
    public JsonServer route(String method, String path, String operation, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path), operation, false, handler));
        return this;
    }

    /** As {@link #route}, and held back while the gate of the faults is shut. */
    public JsonServer gated(String method, String path, String operation, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path), operation, true, handler));
        return this;
    }

    public JsonServer start() {
        server.start();
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        faults.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
            String path = exchange.getRequestURI().getPath();
            for (Route r : routes) {
                Matcher m = r.path.matcher(path);
                if (m.matches() && r.method.equals(exchange.getRequestMethod())) {
                    Request request = new Request(r.method, path, m.groupCount() > 0 ? m.group(1) : "",
                            exchange.getRequestHeaders()::getFirst, body);
                    carryOut(exchange, r, request);
                    return;
                }
            }
            send(exchange, Reply.error(404, "no_such_path"));
        } catch (IOException gone) {
            LOG.debug("caller went away: {}", gone.getClass().getSimpleName());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            LOG.error("simulator fault", fault);
        }
    }

    private void carryOut(HttpExchange exchange, Route route, Request request)
            throws IOException, InterruptedException {
        if (request.raw.length > MAX_BYTES) {
            send(exchange, Reply.error(413, "too_long"));
            return;
        }
        if (route.gated && !faults.passGate()) {
            return;
        }
        FaultKind fault = faults.next(route.operation);
        switch (fault) {
            case ERROR -> send(exchange, Reply.error(500, "simulated"));
            case HTML -> send(exchange, "text/html; charset=utf-8", 200,
                    "<html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8));
            case EMPTY -> send(exchange, "application/json", 200, new byte[0]);
            case HUGE -> send(exchange, "application/json", 200, huge());
            case SILENT -> faults.neverAnswer();
            case LOST_ANSWER -> {
                route.handler.handle(request);
                faults.neverAnswer();
            }
            case WRONG_TOTAL -> send(exchange, falsified(route.handler.handle(request)));
            case NONE -> send(exchange, route.handler.handle(request));
        }
    }

    private static byte[] huge() {
        byte[] bytes = new byte[HUGE_BYTES];
        java.util.Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '{';
        bytes[bytes.length - 1] = '}';
        return bytes;
    }

    /** Adds a thousand rupiah to the first total found anywhere in a reply. */
    private static Reply falsified(Reply reply) {
        String text = new String(reply.body, StandardCharsets.UTF_8);
        Matcher m = Pattern.compile("\"total\":(\\d+)").matcher(text);
        return m.find() ? new Reply(reply.status, (text.substring(0, m.start(1)) + (Long.parseLong(m.group(1)) + 1000)
                + text.substring(m.end(1))).getBytes(StandardCharsets.UTF_8)) : reply;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        send(exchange, "application/json", reply.status, reply.body);
    }

    private static void send(HttpExchange exchange, String type, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Simulasi", "SIMULASI");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
