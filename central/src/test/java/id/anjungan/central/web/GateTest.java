package id.anjungan.central.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.central.store.DeskTable;
import id.anjungan.config.HubConfig;
import id.anjungan.contract.PurchaseId;
import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages over plain HTTP: who gets in, who may press, what every answer carries. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GateTest {

    private static final String OWN = "kuda-lumping-42";

    @TempDir
    private Path directory;
    private final HttpClient browser = HttpClient.newHttpClient();
    private PagesFixture hub;
    private String cookie = "";

    @BeforeEach
    void open() throws Exception {
        hub = new PagesFixture(directory);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void withoutASession_everyPageLeadsToTheLogInAndSaysNothing() throws Exception {
        for (String path : List.of("/", "/armada", "/transaksi", "/pengembalian", "/pendaftaran", "/akun",
                "/catatan", "/sandi")) {
            HttpResponse<String> page = get(path);
            assertEquals(303, page.statusCode(), path);
            assertEquals("/masuk", page.headers().firstValue("Location").orElse(""), path);
            assertEquals("", page.body(), path);
        }
        assertEquals(401, get("/peristiwa").statusCode());
        assertEquals(401, send("GET", "/armada", Map.of(), hub.base(), Map.of("HX-Request", "true")).statusCode());
    }

    @Test
    void theOneTimePassword_worksOnlyForChoosingAnOwnOne() throws Exception {
        HttpResponse<String> in = logIn("admin", hub.first.password());
        assertEquals("/sandi", in.headers().firstValue("Location").orElse(""));
        assertEquals("/sandi", get("/armada").headers().firstValue("Location").orElse(""));
        assertEquals(422, change(hub.first.password(), "pendek").statusCode());
        assertEquals(422, change("salah-sekali-ini", OWN).statusCode());
        assertEquals(422, change(hub.first.password(), hub.first.password()).statusCode());
        assertEquals(422, change(hub.first.password(), "admin-admin-admin").statusCode());
        assertEquals(303, change(hub.first.password(), OWN).statusCode());
        assertEquals(200, get("/armada").statusCode());
        cookie = "";
        assertEquals(403, logIn("admin", hub.first.password()).statusCode());
    }

    @Test
    void guessing_isStoppedForTheNameAndTellsNothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals(403, logIn("admin", "tebakan-nomor-" + i).statusCode());
        }
        assertEquals(429, logIn("admin", hub.first.password()).statusCode());
        assertEquals(403, logIn("tidak.ada", "apa-saja-boleh").statusCode());
        hub.clock.forward(Duration.ofMinutes(6));
        assertEquals(303, logIn("admin", hub.first.password()).statusCode());
    }

    @Test
    void aPressWithoutTokenOrFromElsewhere_isRefused() throws Exception {
        enter();
        Map<String, String> form = Map.of("terminal", "KSK-3578-01", "kantor", "SMS-3578-01", "berlaku", "15");
        assertEquals(403, send("POST", "/pendaftaran", form, hub.base(), Map.of()).statusCode());
        Map<String, String> good = with(form, "csrf", token());
        assertEquals(403, send("POST", "/pendaftaran", good, "https://jahat.example", Map.of()).statusCode());
        assertEquals(403, send("POST", "/pendaftaran", good, "", Map.of()).statusCode());
        HttpResponse<String> made = send("POST", "/pendaftaran", good, hub.base(), Map.of());
        assertEquals(200, made.statusCode());
        assertTrue(Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}").matcher(made.body()).find());
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders_andPagesBringNothingFromOutside() throws Exception {
        HttpResponse<String> in = logIn("admin", hub.first.password());
        String set = in.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Path=/"), set);
        change(hub.first.password(), OWN);
        for (String path : List.of("/masuk", "/", "/armada", "/transaksi", "/pengembalian", "/pendaftaran", "/akun",
                "/catatan")) {
            HttpResponse<String> page = get(path);
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""), path);
            assertFalse(Pattern.compile("(src|href)=\"(https?:)?//|\\son[a-z]+=|<style|style=\"|<script>")
                    .matcher(page.body()).find(), path);
        }
    }

    @Test
    void anOperator_seesTheFleetAndNoAdministratorsRoom() throws Exception {
        enter();
        HttpResponse<String> made = press("/akun/baru", Map.of("nama", "siti.rahayu", "peran", "operator"));
        Matcher password = Pattern.compile("class=\"code\">([A-Z2-9-]+)<").matcher(made.body());
        assertTrue(password.find());
        cookie = "";
        logIn("siti.rahayu", password.group(1));
        change(password.group(1), OWN);
        assertEquals(200, get("/armada").statusCode());
        for (String room : List.of("/pendaftaran", "/akun", "/catatan")) {
            assertEquals(403, get(room).statusCode(), room);
        }
        assertEquals(403, press("/armada/cabut", Map.of("terminal", "KSK-3578-01", "yakin", "ya")).statusCode());
    }

    @Test
    void loggingOutAndTime_endASession() throws Exception {
        enter();
        String before = cookie;
        press("/keluar", Map.of());
        cookie = before;
        assertEquals(303, get("/armada").statusCode());
        cookie = "";
        logIn("admin", OWN);
        hub.clock.forward(Duration.ofHours(3));
        assertEquals(303, get("/armada").statusCode());
    }

    @Test
    void everyActLeavesALineInTheAuditLog() throws Exception {
        enter();
        press("/pendaftaran", Map.of("terminal", "KSK-3578-01", "kantor", "SMS-3578-01", "berlaku", "15"));
        TerminalId terminal = hub.enrolled("KSK-3578-01", "SMS-3578-01");
        press("/armada/cabut", Map.of("terminal", terminal.value(), "yakin", "ya"));
        String log = get("/catatan").body();
        for (String act : List.of("Masuk", "Mengganti kata sandi", "Membuat kode pendaftaran", "Mencabut terminal")) {
            assertTrue(log.contains(act), act);
        }
    }

    @Test
    void theFleetShowsThreeFactsApart_andSearchFindsByRegion() throws Exception {
        TerminalId one = hub.enrolled("KSK-3578-01", "SMS-3578-01");
        hub.status(one, "SMS-3578-01", ServiceState.PARTLY, DeviceState.DOWN, "paper_out");
        hub.enrolled("KSK-3573-01", "SMS-3573-01");
        enter();
        String page = get("/armada").body();
        for (String fact : List.of("Sebagian", "Tersambung", "Lancar", "kertas habis", "Belum pernah")) {
            assertTrue(page.contains(fact), fact);
        }
        String found = get("/armada?cari=Kota+Malang").body();
        assertTrue(found.contains("KSK-3573-01") && !found.contains("KSK-3578-01"));
        hub.clock.forward(Duration.ofMinutes(5));
        assertTrue(get("/armada/KSK-3578-01").body().contains("Diam"));
        assertEquals(404, get("/armada/TIDAK-ADA").statusCode());
    }

    @Test
    void todaySplitsTheMoneyByItsOwner_andOnlyWhatIsPosted() throws Exception {
        TerminalId one = hub.enrolled("KSK-3578-01", "SMS-3578-01");
        hub.purchase(one, "SMS-3578-01", "L 1234 AB", "PAID0001-AAAA", "approved", "done");
        hub.purchase(one, "SMS-3578-01", "L 77 CD", "OPEN0002-BBBB", "auth_intent", "");
        enter();
        String page = get("/").body();
        for (String sum : List.of("Rp224.000", "Rp148.000", "Rp94.000", "Rp466.000", "Kota Surabaya")) {
            assertTrue(page.contains(sum), sum);
        }
        String found = get("/transaksi?cari=1234").body();
        assertTrue(found.contains("L 1234 AB") && !found.contains("L 77 CD"));
        assertTrue(get("/transaksi/PAID0001-AAAA").body().contains("Jasa Raharja"));
        assertTrue(get("/transaksi?cari=%3Cscript%3E").body().contains("&lt;script&gt;"));
    }

    @Test
    void theFigureOfRefundsLeadsToTheirList_andEachToWhatIsKnownOfIt_evenWithoutARow() throws Exception {
        TerminalId one = hub.enrolled("KSK-3578-01", "SMS-3578-01");
        PurchaseId untold = new PurchaseId("KSK-3578-01-0001ABCD");
        hub.store.change(tx -> tx.desk().addRefund(new DeskTable.Refund("RF-" + untold, untold, one,
                new Rupiah(123_000), "paid_otherwise", "desk", PagesFixture.MORNING)));
        enter();
        assertTrue(get("/").body().contains("href=\"/pengembalian?hari=2026-11-23\""));
        for (String path : List.of("/pengembalian", "/pengembalian?hari=2026-11-23", "/pengembalian?hari=x")) {
            assertTrue(get(path).body().contains("/transaksi/" + untold), path);
        }
        assertFalse(get("/pengembalian?hari=2026-11-22").body().contains(untold.value()));
        HttpResponse<String> page = get("/transaksi/" + untold);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("RF-" + untold) && page.body().contains("Rp123.000")
                && page.body().contains("KSK-3578-01"));
    }

    @Test
    void machinesDoors_needNoSessionButTakeNoFlood() throws Exception {
        assertEquals(400, send("POST", "/enrol", Map.of("x", "y"), "", Map.of()).statusCode());
        assertEquals(200, send("POST", "/snap/v1.0/qr/qr-mpm-notify", Map.of(), "", Map.of()).statusCode());
        String flood = "x".repeat(70_000);
        assertEquals(413, send("POST", "/enrol", Map.of("x", flood), "", Map.of()).statusCode());
        for (int i = 0; i < 20; i++) {
            send("POST", "/enrol", Map.of("x", "y"), "", Map.of());
        }
        assertEquals(429, send("POST", "/enrol", Map.of("x", "y"), "", Map.of()).statusCode());
    }

    @Test
    void beyondLoopback_plainHttpIsRefusedAtTheStart() {
        HubConfig.Listen open = new HubConfig.Listen("0.0.0.0", 0, Optional.empty());
        HubConfig config = new HubConfig("x", directory, open, open, null, null, Map.of(), null, true);
        assertThrows(IllegalArgumentException.class, () -> WebServer.start(config, null, null, hub.clock, Thread::new));
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(Words.keys("id"), Words.keys("en"));
    }

    private void enter() throws Exception {
        logIn("admin", hub.first.password());
        change(hub.first.password(), OWN);
    }

    private HttpResponse<String> logIn(String name, String password) throws Exception {
        HttpResponse<String> in = send("POST", "/masuk", Map.of("nama", name, "sandi", password), hub.base(), Map.of());
        in.headers().firstValue("Set-Cookie").ifPresent(c -> cookie = c.substring(0, c.indexOf(';')));
        return in;
    }

    private HttpResponse<String> change(String old, String fresh) throws Exception {
        return press("/sandi", Map.of("lama", old, "baru", fresh, "ulang", fresh));
    }

    private HttpResponse<String> press(String path, Map<String, String> form) throws Exception {
        return send("POST", path, with(form, "csrf", token()), hub.base(), Map.of());
    }

    private String token() throws Exception {
        Matcher m = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"").matcher(get("/sandi").body());
        assertTrue(m.find());
        return m.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, Map.of(), "", Map.of());
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put(name, value);
        return all;
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> form, String origin,
            Map<String, String> headers) throws Exception {
        String body = form.entrySet().stream().map(e -> e.getKey() + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create(hub.base() + path)).header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            ask.header("Origin", origin);
        }
        headers.forEach(ask::header);
        return browser.send(ask.build(), HttpResponse.BodyHandlers.ofString());
    }
}
