package id.anjungan.kiosk.queue.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.lan.Chain;
import id.anjungan.kiosk.lan.Trusting;
import id.anjungan.kiosk.queue.Office;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The counter pages over TLS, asked by a client that trusts the office's authority alone and checks names. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CounterTlsTest {

    @TempDir
    private static Path data;
    private static LanOffice office;
    private static HttpClient tablet;

    @BeforeAll
    static void open() throws Exception {
        office = new LanOffice(data, "loket.local");
        tablet = office.tablet();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return tablet.send(HttpRequest.newBuilder(URI.create(office.base() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> logIn(String code, String origin, String cookie) throws Exception {
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(office.base() + "/masuk")).header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("loket=Loket+1&kode=" + code));
        if (!cookie.isEmpty()) {
            ask.header("Cookie", cookie);
        }
        return tablet.send(ask.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    @Test
    void beyondLoopback_thereIsNoServerWithoutADoor() {
        assertThrows(IllegalArgumentException.class, () -> new CounterServer.Setup(new TerminalConfig.Listen(
                "192.168.1.10", 18833), "Samsat", new ClerkCode(LanOffice.CODE), Office.QUEUE));
    }

    @Test
    void whatAClerkKeeps_goesOverTlsOnly() throws Exception {
        HttpResponse<String> in = logIn(LanOffice.CODE, office.base(), "");
        assertEquals(303, in.statusCode());
        assertTrue(cookies(in).stream().allMatch(c -> c.contains("; Secure") && c.contains("HttpOnly")
                && c.contains("SameSite=Strict")), cookies(in).toString());
        assertTrue(cookies(in).stream().anyMatch(c -> c.startsWith("__Host-loket=")), cookies(in).toString());
        assertTrue(in.headers().firstValue("Strict-Transport-Security").isEmpty(),
                "a name of the office's network may serve other programs too");
        assertTrue(get("/papan").headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src"));
    }

    @Test
    void aPageOfAnotherOrigin_orOfOurOwnNameWithoutTls_pressesNothing() throws Exception {
        for (String origin : List.of("https://jahat.example", "http://" + LanOffice.HOST + ":" + office.server.port(),
                "null")) {
            assertEquals(403, logIn(LanOffice.CODE, origin, "").statusCode(), origin);
        }
    }

    @Test
    void aNameThatWasPointedHere_isSentAway_andOursIsServed() throws Exception {
        assertTrue(raw("jahat.example").startsWith("HTTP/1.1 421"));
        assertTrue(raw("loket.local:" + office.server.port()).startsWith("HTTP/1.1 200"));
    }

    /** As a browser asks that was told to look for that name here. */
    private static String raw(String host) throws Exception {
        try (SSLSocket socket = (SSLSocket) Trusting.only(office.door.authority().orElseThrow())
                .getSocketFactory().createSocket(LanOffice.HOST, office.server.port())) {
            socket.getOutputStream().write(("GET /masuk HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theCertificateToInstall_isTheAuthoritys_andThePageTellsItsFingerprint() throws Exception {
        HttpResponse<String> file = get("/sertifikat/anjungan.crt");
        assertEquals("application/x-x509-ca-cert", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(new String(Chain.pem(office.door.authority().orElseThrow()), StandardCharsets.US_ASCII),
                file.body());
        String print = Chain.fingerprint(office.door.authority().orElseThrow());
        assertTrue(get("/sertifikat").body().contains(print));
        assertTrue(get("/sertifikat?bahasa=en").body().contains("Office certificate"));
        assertTrue(get("/masuk").body().contains("/sertifikat"));
    }

    @Test
    void strangersWhoGuess_doNotShutOutTheBrowserThatWasHereBefore_andItHasItsOwnLimit() throws Exception {
        try (LanOffice other = new LanOffice(data)) {
            Clerks clerks = new Clerks(new ClerkCode(LanOffice.CODE), other.clock, new SecureRandom());
            Clerks.LogIn.Welcome first = (Clerks.LogIn.Welcome) clerks.logIn(new Clerks.Browser("10.0.0.1",
                    Optional.empty()), LanOffice.CODE, "Loket 1");
            for (int i = 0; i < 40; i++) {
                clerks.logIn(new Clerks.Browser("10.0.1." + i, Optional.empty()), "tebakan", "Loket 1");
            }
            assertTrue(clerks.logIn(new Clerks.Browser("10.0.2.1", Optional.empty()), LanOffice.CODE, "Loket 1")
                    instanceof Clerks.LogIn.TooManyTries);
            Clerks.Browser known = new Clerks.Browser("10.0.1.1", Optional.of(first.device()));
            assertTrue(clerks.logIn(known, LanOffice.CODE, "Loket 1") instanceof Clerks.LogIn.Welcome);
            Clerks.Browser forged = new Clerks.Browser("10.0.2.1", Optional.of(first.device().replace('.', 'x')));
            assertTrue(clerks.logIn(forged, LanOffice.CODE, "Loket 1") instanceof Clerks.LogIn.TooManyTries);
            for (int i = 0; i < 5; i++) {
                assertTrue(clerks.logIn(known, "tebakan", "Loket 1") instanceof Clerks.LogIn.WrongCode);
            }
            assertTrue(clerks.logIn(known, LanOffice.CODE, "Loket 1") instanceof Clerks.LogIn.TooManyTries);
            other.clock.forward(Duration.ofMinutes(6));
            assertTrue(clerks.logIn(known, LanOffice.CODE, "Loket 1") instanceof Clerks.LogIn.Welcome);
        }
    }

    @Test
    void theProofOfAnEarlierLogIn_outlivesARestart_andEndsWithTheCode() {
        String proof = new ClerkCode(LanOffice.CODE).deviceProof("abc");
        assertTrue(new ClerkCode(LanOffice.CODE).provesDevice(proof));
        assertFalse(new ClerkCode("loket-359").provesDevice(proof));
        for (String bad : List.of("", ".", "abc", "abc.", proof + "0", "x".repeat(5000) + "." + proof)) {
            assertFalse(new ClerkCode(LanOffice.CODE).provesDevice(bad), bad);
        }
    }

    @Test
    void theLivePage_isHeardOverTls_andAReturningOneIsNotDrawnAgainForNothing() throws Exception {
        office.host.take(Office.regular("pengesahan"), answer -> { });
        String mark;
        try (BufferedReader lines = stream("")) {
            assertEquals("retry: 300", lines.readLine());
            assertEquals("event: state", lines.readLine());
            mark = lines.readLine();
            assertTrue(mark.startsWith("id: "), mark);
        }
        try (BufferedReader lines = stream(mark.substring("id: ".length()))) {
            assertEquals("retry: 300", lines.readLine());
            assertEquals("event: beat", lines.readLine());
            Office.call(office.host, "Loket 3");
            for (String line = lines.readLine(); !line.contains("A001"); line = lines.readLine()) {
                assertFalse(line.startsWith("event: leave"));
            }
        }
    }

    private static BufferedReader stream(String last) throws IOException, InterruptedException {
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(office.base() + "/peristiwa/papan"));
        if (!last.isEmpty()) {
            ask.header("Last-Event-ID", last);
        }
        return new BufferedReader(new InputStreamReader(tablet.send(ask.build(),
                HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }
}
