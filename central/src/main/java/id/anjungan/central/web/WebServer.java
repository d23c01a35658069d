package id.anjungan.central.web;

import id.anjungan.central.auth.Attempts;
import id.anjungan.central.auth.Auth;
import id.anjungan.central.fleet.Enrol;
import id.anjungan.central.fleet.Fleet;
import id.anjungan.central.fleet.StaffCalls;
import id.anjungan.central.ledger.Transactions;
import id.anjungan.central.office.OfficeReports;
import id.anjungan.central.store.EventLog;
import id.anjungan.central.store.Store;
import id.anjungan.config.HubConfig;
import id.anjungan.region.Regions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub's web: operators' pages and the three doors for machines. Loopback unless TLS is configured. */
public final class WebServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final long LARGEST_REQUEST = 64 * 1024;
    /** Asked without logging in by whatever watches over the hub. */
    public static final String HEALTH = "/sehat";
    private static final String NOTIFY = "/snap/v1.0/qr/qr-mpm-notify";

    /** What the pages read and the few things they may do. */
    public record Rooms(Store store, EventLog events, Fleet fleet, Transactions transactions, Enrol enrol,
            StaffCalls calls, Auth auth) {
    }

    /** Another program listens there. The message is {@code host:port}. */
    public static final class WebPortTaken extends IOException {
        private static final long serialVersionUID = 1;

        WebPortTaken(String address, Throwable cause) {
            super(address, cause);
        }
    }

    private final Javalin app;
    private final LiveStream live;
    private final int port;

    /**
     * @param doors   the acquirer's notice, which proves itself by signature, and the hub's health
     * @param threads makes the one thread that tells open pages
     * @throws WebPortTaken when another program listens on its port
     * @throws IllegalArgumentException when the address is not loopback and no TLS is configured
     */
    public static WebServer start(HubConfig config, Rooms rooms, MachineDoor doors, Clock clock,
            ThreadFactory threads) throws WebPortTaken {
        if (config.web().tls().isEmpty() && !loopback(config.web().host())) {
            throw new IllegalArgumentException("web.host " + config.web().host()
                    + " bukan loopback: isi web.tls, atau pakai 127.0.0.1");
        }
        return new WebServer(config, rooms, doors, clock, threads);
    }

    private WebServer(HubConfig config, Rooms rooms, MachineDoor doors, Clock clock, ThreadFactory threads)
            throws WebPortTaken {
        boolean tls = config.web().tls().isPresent();
        Gate gate = new Gate(rooms.auth(), tls);
        Pages pages = new Pages(gate, rooms.calls(), clock, config.name(), config.simulation());
        Attempts enrolments = new Attempts(clock, 20, Duration.ofMinutes(10));
        live = new LiveStream(rooms.store().changes(), threads);
        app = Javalin.create(javalin -> {
            settings(javalin, config.web());
            RoutesConfig routes = javalin.routes;
            routes.before(gate::before);
            new LogInPages(pages, gate, rooms.auth()).mount(routes);
            new FleetPages(pages, gate, rooms).mount(routes);
            new MoneyPages(pages, rooms).mount(routes);
            new OfficePages(pages, new OfficeReports(rooms.store(), clock, Regions.eastJava()), rooms.fleet())
                    .mount(routes);
            new AdminPages(pages, gate, rooms).mount(routes);
            routes.sse("/peristiwa", live::join);
            files(routes);
            routes.get("/journal/{stream}/head", ctx -> answer(ctx, JournalHead.of(rooms.store(),
                    ctx.pathParam("stream"))));
            routes.post("/enrol", ctx -> enrol(ctx, rooms.enrol(), enrolments));
            routes.post(NOTIFY, ctx -> answer(ctx, doors.handle(NOTIFY, ctx.headerMap(), ctx.bodyAsBytes())));
            routes.get(HEALTH, ctx -> answer(ctx, doors.handle(HEALTH, Map.of(), new byte[0])));
            troubles(routes, pages);
        });
        try {
            app.start();
        } catch (JavalinBindException taken) {
            live.close();
            throw new WebPortTaken(config.web().host() + ":" + config.web().port(), taken);
        }
        port = ((ServerConnector) app.jettyServer().server().getConnectors()[0]).getLocalPort();
        LOG.info("operator pages on {}://{}:{}/", tls ? "https" : "http", config.web().host(), port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        live.close();
        app.stop();
    }

    private static void settings(JavalinConfig javalin, HubConfig.Listen listen) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.maxRequestSize = LARGEST_REQUEST;
        javalin.jetty.addConnector((server, http) -> connector(server, http, listen));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, HubConfig.Listen listen) {
        http.setSendServerVersion(false);
        ServerConnector connector;
        if (listen.tls().isPresent()) {
            SslContextFactory.Server ssl = new SslContextFactory.Server();
            ssl.setKeyStorePath(listen.tls().get().keyStore().toString());
            ssl.setKeyStoreType("PKCS12");
            ssl.setKeyStorePassword(listen.tls().get().password().read());
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(server, new SslConnectionFactory(ssl, HttpVersion.HTTP_1_1.asString()),
                    new HttpConnectionFactory(http));
        } else {
            connector = new ServerConnector(server, new HttpConnectionFactory(http));
        }
        connector.setHost(listen.host());
        connector.setPort(listen.port());
        return connector;
    }

    private static void files(RoutesConfig routes) {
        WebFiles files = new WebFiles();
        routes.get("/aset/{name}", ctx -> {
            Optional<WebFiles.WebFile> file = files.named(ctx.pathParam("name"));
            if (file.isPresent()) {
                ctx.header("Cache-Control", "max-age=3600").contentType(file.get().type()).result(file.get().bytes());
            } else {
                ctx.status(404).result("not found");
            }
        });
    }

    private static void enrol(Context ctx, Enrol enrol, Attempts attempts) {
        if (attempts.start(ctx.ip()).isPresent()) {
            answer(ctx, new MachineDoor.Answer(429, "{\"code\":\"too_many\"}".getBytes()));
            return;
        }
        Enrol.Response response = enrol.handle(ctx.bodyAsBytes());
        if (response.status() == 200) {
            attempts.good(ctx.ip());
        }
        answer(ctx, new MachineDoor.Answer(response.status(), response.body()));
    }

    private static void answer(Context ctx, MachineDoor.Answer answer) {
        ctx.status(answer.status()).contentType("application/json").result(answer.body());
    }

    private static void troubles(RoutesConfig routes, Pages pages) {
        routes.exception(RuntimeException.class, (fault, ctx) -> {
            if (fault instanceof HttpResponseException said) {
                ctx.status(said.getStatus()).result(String.valueOf(said.getMessage()));
            } else {
                LOG.error("page failed: {} {}", ctx.method(), ctx.path(), fault);
                ctx.status(500).result("");
            }
        });
        Map.of(403, "message.forbidden", 404, "message.notFound", 500, "message.fault").forEach((status, key) ->
                routes.error(status, "html", ctx -> {
                    if (!Pages.drawn(ctx)) {
                        pages.message(ctx, status, key);
                    }
                }));
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
