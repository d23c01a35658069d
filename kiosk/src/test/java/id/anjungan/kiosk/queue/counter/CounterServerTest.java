package id.anjungan.kiosk.queue.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.TerminalConfig;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.queue.MemoryJournal;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CounterServerTest {

    private final HandClock clock = Office.clock();
    private final MemoryJournal journal = new MemoryJournal(clock);
    private final QueueHost host = QueueHost.scanning(Office.QUEUE, journal, clock,
            Runnable::run);
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<String> staff = new CopyOnWriteArrayList<>();
    private final StaffRings.Listener heard = new StaffRings.Listener() {
        @Override
        public void coming(String call, String counter) {
            staff.add(call + " " + counter);
        }

        @Override
        public void done(String call) {
            staff.add(call);
        }
    };
    private CounterServer server;
    private String base;

    @BeforeEach
    void start() throws Exception {
        server = CounterServer.start(new CounterServer.Setup(new TerminalConfig.Listen("127.0.0.1", 0),
                "Samsat Manyar, Kota Surabaya", new ClerkCode("loket-358"), Office.QUEUE), host, heard, clock,
                new SecureRandom(), Thread::new);
        base = "http://127.0.0.1:" + server.port();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCounterPageIsShutWithoutTheCode() throws Exception {
        HttpResponse<String> page = get("/loket", "");
        assertEquals(303, page.statusCode());
        assertEquals("/masuk", page.headers().firstValue("Location").orElse(""));
        assertEquals(403, logIn("salah-sekali").statusCode());
        assertEquals(401, post("/loket/panggil", "", base, "loket=tebakan", true).statusCode());
    }

    @Test
    void aCallForStaff_isTakenUpByOneClerkOnly_andByNobodyWithoutTheCode() throws Exception {
        String first = session();
        String second = session();
        server.staff().show(Optional.of(new StaffRing("P1-1", "KSK-3578-01", clock.instant(), Optional.empty())));
        assertEquals(401, post("/loket/datang", "panggilan=P1-1", base, "loket=tebakan", true).statusCode());
        assertTrue(post("/loket/datang", "panggilan=P1-9", base, first, true).body().contains("sudah selesai"));
        assertEquals(List.of(), staff);
        assertEquals(200, post("/loket/datang", "panggilan=P1-1", base, first, true).statusCode());
        assertTrue(post("/loket/datang", "panggilan=P1-1", base, second, true).body().contains("petugas lain"));
        assertEquals(List.of("P1-1 Loket 1"), staff);
        assertEquals(200, post("/loket/ditangani", "panggilan=P1-1", base, second, true).statusCode());
        assertTrue(post("/loket/ditangani", "panggilan=P1-1", base, first, true).body().contains("sudah selesai"));
        assertEquals(List.of("P1-1 Loket 1", "P1-1"), staff);
    }

    @Test
    void aPressFromAForeignPage_isRefusedBeforeItIsRead() throws Exception {
        String session = session();
        host.take(Office.regular("pengesahan"), answer -> { });
        for (String origin : List.of("http://jahat.example", "null", "")) {
            assertEquals(403, post("/loket/panggil", "", origin, session, true).statusCode(), origin);
        }
        assertEquals(1, host.board().waiting());
    }

    @Test
    void guessingTheCode_isStoppedAfterFiveTries() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(403, logIn("tebakan-" + i).statusCode());
        }
        assertEquals(429, logIn("loket-358").statusCode());
        clock.forward(Duration.ofMinutes(6));
        assertEquals(303, logIn("loket-358").statusCode());
    }

    @Test
    void callingNext_showsTheNumberAndASecondPressOfTheOldPageSkipsNobody() throws Exception {
        String session = session();
        host.take(Office.regular("pengesahan"), answer -> { });
        host.take(Office.regular("pengesahan"), answer -> { });
        HttpResponse<String> first = post("/loket/panggil", "melayani=", base, session, true);
        assertTrue(first.body().contains("A001"), first.body());
        HttpResponse<String> again = post("/loket/panggil", "melayani=", base, session, true);
        assertTrue(again.body().contains("sudah berubah"), again.body());
        assertEquals(1, host.board().waiting());
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders_andTheCookieIsOutOfReach() throws Exception {
        HttpResponse<String> page = get("/papan", "");
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        String cookie = logIn("loket-358").headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        for (String outside : List.of("http://", "https://", "//cdn", "onclick=", "<style", "<script>")) {
            assertFalse(page.body().contains(outside), outside);
        }
    }

    @Test
    void onlyTheListedFilesAreServed() throws Exception {
        assertEquals(200, get("/aset/counter.css", "").statusCode());
        assertEquals(200, get("/aset/PlusJakartaSans-700.woff2", "").statusCode());
        assertEquals(404, get("/aset/../Clerks.class", "").statusCode());
        assertEquals(404, get("/aset/texts_id.properties", "").statusCode());
        assertEquals(404, get("/apa-saja", "").statusCode());
    }

    @Test
    void theBoardSpeaksEnglishWhenAsked_andIndonesianFirst() throws Exception {
        assertTrue(get("/papan", "").body().contains("Papan antrean"));
        HttpResponse<String> english = get("/papan?bahasa=en", "");
        assertTrue(english.body().contains("Queue board"));
        assertTrue(english.headers().firstValue("Set-Cookie").orElse("").startsWith("bahasa=en"));
    }

    @Test
    void theBoardsStream_sendsFullStateOnConnectAndOnEachCall() throws Exception {
        host.take(Office.regular("pengesahan"), answer -> { });
        HttpRequest ask = HttpRequest.newBuilder(URI.create(base + "/peristiwa/papan")).build();
        InputStream stream = browser.send(ask, HttpResponse.BodyHandlers.ofInputStream()).body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            readUntil(lines, "Menunggu: 1 orang");
            Office.call(host, "Loket 3");
            readUntil(lines, "A001");
            readUntil(lines, "Loket 3");
        }
    }

    @Test
    void bothLanguagesAreComplete() {
        assertEquals(List.of(), Texts.of("/id/anjungan/kiosk/queue/counter/").faults());
    }

    private static void readUntil(BufferedReader lines, String wanted) throws Exception {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(wanted)) {
                return;
            }
        }
        throw new AssertionError("the stream ended before " + wanted);
    }

    private String session() throws Exception {
        String cookie = logIn("loket-358").headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpResponse<String> logIn(String code) throws Exception {
        return post("/masuk", "loket=Loket+1&kode=" + code, base, "", false);
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String origin, String cookie, boolean live)
            throws Exception {
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            ask.header("Origin", origin);
        }
        if (live) {
            ask.header("X-Live", "1");
        }
        return browser.send(ask.build(), HttpResponse.BodyHandlers.ofString());
    }
}
