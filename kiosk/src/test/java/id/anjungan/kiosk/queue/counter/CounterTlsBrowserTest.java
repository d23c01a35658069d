package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.anjungan.house.Chromium;
import id.anjungan.kiosk.queue.Office;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's tablet over HTTPS: a real browser that was told to trust the office's authority, and one that was not. */
@Tag("peer")
class CounterTlsBrowserTest {

    @TempDir
    private static Path data;
    private static LanOffice office;
    private static Chromium trusting;

    @BeforeAll
    static void open() throws Exception {
        office = new LanOffice(data, "loket.local");
        byte[] key = MessageDigest.getInstance("SHA-256").digest(office.door.authority().orElseThrow().getPublicKey()
                .getEncoded());
        trusting = new Chromium(List.of("--ignore-certificate-errors-spki-list=" + Base64.getEncoder()
                .encodeToString(key), "--host-resolver-rules=MAP loket.local " + LanOffice.HOST));
    }

    @AfterAll
    static void close() {
        trusting.close();
        office.close();
    }

    @Test
    void aClerkCallsNext_andTheBoardShowsIt_byAddressAndByName() {
        office.host.take(Office.regular("pengesahan"), answer -> { });
        String byName = "https://loket.local:" + office.server.port();
        try (BrowserContext visitor = trusting.visitor()) {
            Page board = visitor.newPage();
            board.navigate(office.base() + "/papan");
            Page counter = visitor.newPage();
            counter.navigate(byName + "/");
            counter.getByLabel("Loket 2").check();
            counter.locator("[name=kode]").fill(LanOffice.CODE);
            counter.keyboard().press("Enter");
            assertThat(counter.locator("[data-link=live] .serving")).isVisible();
            counter.keyboard().press("n");
            assertThat(counter.locator(".serving .number")).hasText("A001");
            assertThat(board.locator(".now .number")).hasText("A001");
            assertTrue(visitor.cookies().stream().filter(c -> c.name.startsWith("__Host-")).allMatch(c -> c.secure));
            assertEquals(2, visitor.cookies().stream().filter(c -> c.name.startsWith("__Host-")).count());
        }
    }

    @Test
    void plainHttpInTheAddressBar_endsAtThePageOverTls() {
        try (BrowserContext visitor = trusting.visitor()) {
            Page page = visitor.newPage();
            page.navigate(office.base().replace("https:", "http:") + "/papan");
            assertEquals(office.base() + "/papan", page.url());
        }
    }

    @Test
    void aTabletThatWasNotTold_warns() {
        try (Chromium stranger = new Chromium(); BrowserContext visitor = stranger.visitor()) {
            PlaywrightException refused = assertThrows(PlaywrightException.class,
                    () -> visitor.newPage().navigate(office.base() + "/masuk"));
            assertTrue(refused.getMessage().contains("ERR_CERT_AUTHORITY_INVALID"), refused.getMessage());
        }
    }

    @Test
    void theCertificatePage_isReadableByAll_onATabletAndOnADesk() throws Exception {
        for (int width : List.of(390, 1280)) {
            try (BrowserContext visitor = trusting.visitor(
                    new Browser.NewContextOptions().setViewportSize(width, 844))) {
                Page page = visitor.newPage();
                for (String path : List.of("/sertifikat", "/masuk", "/sertifikat?bahasa=en")) {
                    page.navigate(office.base() + path);
                    assertEquals(List.of(), Chromium.serious(page), path);
                    assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), path);
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages",
                            "tls" + path.replaceAll("\\W", "-") + "-" + width + ".png")));
                }
            }
        }
    }
}
