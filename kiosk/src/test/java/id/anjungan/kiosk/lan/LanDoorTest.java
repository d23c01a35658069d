package id.anjungan.kiosk.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.anjungan.config.HubConfig;
import id.anjungan.config.TerminalConfig;
import id.anjungan.house.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The door on 127.0.0.2, which counts as beyond loopback: everything of the office's network, on this machine only. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LanDoorTest {

    private static final String HOST = "127.0.0.2";

    /** A machine whose addresses come and go. */
    private static final class Box implements Machine {
        private final List<InetAddress> addresses = new CopyOnWriteArrayList<>();
        private volatile boolean up = true;

        @Override
        public List<InetAddress> addresses() {
            return addresses;
        }

        @Override
        public boolean has(InetAddress host) {
            return up;
        }
    }

    private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

    /** Made once: keytool takes a second or two. */
    @TempDir
    private static Path made;

    @TempDir
    private Path data;

    private final HandClock clock = new HandClock(MONDAY);
    private final Box box = new Box();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer behind;
    private LanDoor door;

    @BeforeAll
    static void make() throws Exception {
        new OfficeAuthority(made, "Samsat Uji", Keytool.ofThisJava(), new SecureRandom(), new HandClock(MONDAY))
                .keys(List.of(SubjectName.of(HOST), SubjectName.of("localhost"), SubjectName.of("loket.local")));
    }

    @BeforeEach
    void serve() throws Exception {
        Files.createDirectory(data.resolve("counter-tls"));
        try (Stream<Path> files = Files.list(made.resolve("counter-tls"))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve("counter-tls").resolve(file.getFileName()));
            }
        }
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        behind.setExecutor(workers);
        behind.createContext("/", exchange -> {
            try (exchange) {
                String from = door.guest(exchange.getRemoteAddress().getPort()).map(g -> g.from().getHostAddress())
                        .orElse("nobody");
                byte[] said = (exchange.getRequestURI() + " " + from).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            }
        });
        behind.createContext("/flood", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                byte[] much = new byte[64 * 1024];
                while (true) {
                    exchange.getResponseBody().write(much);
                }
            }
        });
        behind.start();
    }

    @AfterEach
    void end() {
        if (door != null) {
            door.close();
        }
        behind.stop(0);
        workers.shutdownNow();
    }

    private void open(TerminalConfig.Listen bind, Relay.Patience patience) {
        door = new LanDoor(new LanDoor.Setup(bind, data, "Samsat Uji"), clock, box, new LanDoor.Pace(
                Duration.ofMillis(50), Duration.ofMillis(200), patience), Thread::new);
        door.open(behind.getAddress().getPort());
    }

    private void open(TerminalConfig.Listen bind) {
        open(bind, Relay.Patience.USUAL);
        until(() -> door.standing().open());
    }

    private static TerminalConfig.Listen bind(String... names) {
        return new TerminalConfig.Listen(HOST, 0, Optional.empty(), List.of(names));
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private HttpClient tablet() throws Exception {
        return HttpClient.newBuilder().sslContext(Trusting.only(door.authority().orElseThrow())).build();
    }

    private String get(HttpClient tablet, String path) throws Exception {
        return tablet.send(HttpRequest.newBuilder(URI.create("https://" + HOST + ":" + door.port() + path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void aTabletThatTrustsOnlyTheOffice_reachesThePages_andTheServerKnowsWhoAsks() throws Exception {
        open(bind());
        assertEquals("/a?b=c 127.0.0.1", get(tablet(), "/a?b=c"));
        assertThrows(SSLHandshakeException.class, () -> get(HttpClient.newHttpClient(), "/"));
        until(() -> door.connections() <= 1);
    }

    @Test
    void bothVersionsOfTlsThatAreStillGood_areSpoken_andNoOlderOne() throws Exception {
        open(bind());
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (SSLSocket socket = secure()) {
                socket.setEnabledProtocols(new String[] {version});
                socket.startHandshake();
                assertEquals(version, socket.getSession().getProtocol());
            }
        }
    }

    @Test
    void whoNeverSaysAnything_orStopsInTheHandshake_isCutOff_andOthersAreServedMeanwhile() throws Exception {
        open(bind(), new Relay.Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)));
        until(() -> door.standing().open());
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Socket socket = new Socket(HOST, door.port());
            if (i % 2 == 0) {
                socket.getOutputStream().write(new byte[] {0x16, 3, 1, 2});
            }
            silent.add(socket);
        }
        assertEquals("/ 127.0.0.1", get(tablet(), "/"));
        for (Socket socket : silent) {
            socket.setSoTimeout(20_000);
            assertEquals(-1, ended(socket));
            socket.close();
        }
        until(() -> door.connections() == 0);
    }

    @Test
    void whoDripsTheHandshakeByteByByte_hasNoMoreTimeThanOthers() throws Exception {
        open(bind(), new Relay.Patience(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2)));
        until(() -> door.standing().open());
        try (Socket drip = new Socket(HOST, door.port())) {
            drip.getOutputStream().write(new byte[] {0x16, 3, 1, 2, 0});
            until(() -> {
                try {
                    drip.getOutputStream().write(1);
                    return false;
                } catch (IOException cut) {
                    return true;
                }
            });
        }
        until(() -> door.connections() == 0);
    }

    @Test
    void whoReadsNothing_isCutOff_andTheServersThreadIsFree() throws Exception {
        open(bind(), new Relay.Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(60)));
        until(() -> door.standing().open());
        try (SSLSocket sleeper = secure()) {
            sleeper.startHandshake();
            sleeper.getOutputStream().write(("GET /flood HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            until(() -> door.connections() == 1);
            until(() -> door.connections() == 0);
        }
    }

    @Test
    void oneThatSleepsAfterItsPage_isForgotten() throws Exception {
        open(bind(), new Relay.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1)));
        until(() -> door.standing().open());
        try (SSLSocket tablet = secure()) {
            tablet.startHandshake();
            until(() -> door.connections() == 1);
            until(() -> door.connections() == 0);
        }
    }

    @Test
    void thereIsAnEndToConnections_andThenRoomAgain() throws Exception {
        open(bind());
        List<Socket> many = new ArrayList<>();
        for (int i = 0; i < LanDoor.MOST; i++) {
            many.add(new Socket(HOST, door.port()));
        }
        until(() -> door.connections() == LanDoor.MOST);
        try (Socket one = new Socket(HOST, door.port())) {
            one.setSoTimeout(20_000);
            assertEquals(-1, ended(one));
        }
        for (Socket socket : many) {
            socket.close();
        }
        until(() -> door.connections() == 0);
        assertEquals("/ 127.0.0.1", get(tablet(), "/"));
    }

    @Test
    void plainHttp_isSentToTheSamePageOverTls_butToNoForeignName() throws Exception {
        open(bind("loket.local"));
        String at = HOST + ":" + door.port();
        String sent = plain("GET /papan?bahasa=en HTTP/1.1\r\nHost: " + at + "\r\n\r\n");
        assertTrue(sent.startsWith("HTTP/1.1 302") && sent.contains("Location: https://" + at + "/papan?bahasa=en\r\n"),
                sent);
        assertTrue(plain("GET / HTTP/1.0\r\nhost: loket.local\r\n\r\n").contains("https://loket.local/\r\n"));
        for (String foreign : List.of("GET / HTTP/1.1\r\nHost: jahat.example\r\n\r\n", "POST / HTTP/1.1\r\nHost: " + at
                + "\r\n\r\n", "halo\r\n\r\n", "GET //jahat.example HTTP/1.1\r\n\r\n")) {
            String told = plain(foreign);
            assertTrue(told.startsWith("HTTP/1.1 400") && told.contains("https://"), told);
            assertFalse(told.contains("Location"), told);
        }
    }

    @Test
    void anAddressThatComesLater_isWaitedFor_andItsLossIsTold() throws Exception {
        box.up = false;
        open(bind(), Relay.Patience.USUAL);
        until(() -> door.standing().code() == Standing.Code.NO_ADDRESS);
        assertTrue(door.standing().sentence("id").contains(HOST), door.standing().sentence("id"));
        box.up = true;
        until(() -> door.standing().open());
        assertEquals("/ 127.0.0.1", get(tablet(), "/"));
        box.up = false;
        until(() -> door.standing().code() == Standing.Code.NO_ADDRESS);
        box.up = true;
        until(() -> door.standing().open());
    }

    @Test
    void aTakenPort_isTriedAgain() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            open(new TerminalConfig.Listen(HOST, other.getLocalPort()), Relay.Patience.USUAL);
            until(() -> door.standing().code() == Standing.Code.PORT_IN_USE);
        }
        until(() -> door.standing().open());
    }

    @Test
    void anOpenDoorOnAllAddresses_takesUpANewOne_withoutLettingItsTabletsDown() throws Exception {
        box.addresses.add(InetAddress.getByName("127.0.0.1"));
        open(new TerminalConfig.Listen("0.0.0.0", 0));
        X509Certificate authority = door.authority().orElseThrow();
        X509Certificate first = shown("127.0.0.1");
        box.addresses.add(InetAddress.getByName(HOST));
        until(() -> !shown(HOST).equals(first));
        assertEquals(authority, door.authority().orElseThrow());
        assertEquals("/ 127.0.0.1", get(tablet(), "/"));
        box.addresses.add(InetAddress.getByName("8.8.8.8"));
        X509Certificate second = shown(HOST);
        assertNotEquals(first, second);
        assertFalse(SubjectName.in(second).contains(SubjectName.of("8.8.8.8")));
    }

    @Test
    void aRestart_isNoNewsForTheTablet() throws Exception {
        open(bind());
        X509Certificate authority = door.authority().orElseThrow();
        X509Certificate leaf = shown(HOST);
        door.close();
        open(bind());
        assertEquals(authority, door.authority().orElseThrow());
        assertEquals(leaf, shown(HOST));
    }

    @Test
    void aCertificateOfTheOfficesOwn_isShown_andASpoiltOneIsAStanding() throws Exception {
        Path store = data.resolve("sendiri.p12");
        Path password = Files.writeString(data.resolve("sandi"), "rahasia-uji\n");
        HubConfig.Tls tls = new HubConfig.Tls(store, new HubConfig.Secret("file:" + password));
        open(new TerminalConfig.Listen(HOST, 0, Optional.of(tls), List.of()), Relay.Patience.USUAL);
        until(() -> door.standing().code() == Standing.Code.KEY_STORE);
        Keytool.ofThisJava().run(List.of("-genkeypair", "-alias", "kantor", "-keyalg", "EC", "-dname", "CN=kantor",
                "-ext", "san=ip:" + HOST, "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                "rahasia-uji"));
        clock.to(Instant.now());
        until(() -> door.standing().open());
        assertEquals("CN=kantor", shown(HOST).getSubjectX500Principal().toString());
        assertTrue(door.authority().isEmpty());
        clock.forward(Duration.ofDays(400));
        until(() -> door.standing().code() == Standing.Code.KEY_STORE);
        assertEquals("CN=kantor", shown(HOST).getSubjectX500Principal().toString(), "who is inside is not sent away");
    }

    @Test
    void theDoctor_seesAnOpenDoor_andTellsTheSameFingerprint() throws Exception {
        open(bind());
        TerminalConfig.Listen settings = new TerminalConfig.Listen(HOST, door.port());
        DoorInspection seen = new DoorInspection(settings, data, clock, box);
        assertTrue(seen.standing(true).open(), seen.standing(true).toString());
        assertEquals(door.authority(), seen.authority());
        assertEquals(Standing.Code.WAITING, seen.standing(false).code());
        door.close();
        assertEquals(Standing.Code.FAULT, seen.standing(true).code());
    }

    private X509Certificate shown(String host) {
        try (SSLSocket socket = (SSLSocket) Trusting.all().getSocketFactory().createSocket(host, door.port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private SSLSocket secure() throws Exception {
        return (SSLSocket) Trusting.only(door.authority().orElseThrow()).getSocketFactory().createSocket(HOST,
                door.port());
    }

    private String plain(String request) throws IOException {
        try (Socket socket = new Socket(HOST, door.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** -1 when the other end has closed or cut the connection. */
    private static int ended(Socket socket) throws IOException {
        try {
            InputStream in = socket.getInputStream();
            return in.read();
        } catch (SocketException cut) {
            return -1;
        }
    }
}
