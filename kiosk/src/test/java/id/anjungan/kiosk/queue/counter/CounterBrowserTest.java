package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.anjungan.config.TerminalConfig;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.queue.MemoryJournal;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages in a real browser: Debian's Chromium. */
@Tag("peer")
class CounterBrowserTest {

    private static Playwright playwright;
    private static Browser chromium;

    private final HandClock clock = Office.clock();
    private final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock,
            Runnable::run);
    private CounterServer server;
    private BrowserContext context;
    private String base;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void quit() {
        chromium.close();
        playwright.close();
    }

    @BeforeEach
    void open() throws Exception {
        start(0);
        context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
    }

    private void start(int port) throws Exception {
        server = CounterServer.start(new CounterServer.Setup(new TerminalConfig.Listen("127.0.0.1", port),
                "Samsat Manyar, Kota Surabaya", new ClerkCode("loket-358"), Office.QUEUE), host, clock,
                new SecureRandom(), Thread::new);
        base = "http://127.0.0.1:" + server.port();
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    @Test
    void callNextAtTheCounter_changesTheBoardWithoutAReload() {
        host.take(Office.regular("pengesahan"), answer -> { });
        host.take(Office.regular("lima-tahunan"), answer -> { });
        Page board = context.newPage();
        board.navigate(base + "/papan");
        Page counter = loggedIn();
        counter.keyboard().press("n");
        assertThat(counter.locator(".serving .number")).hasText("A001");
        assertThat(board.locator(".now .number")).hasText("A001");
        assertThat(board.locator(".goto strong")).hasText("Loket 2");
        assertThat(board.locator(".foot")).containsText("Menunggu: 1 orang");
        counter.keyboard().press("s");
        assertThat(counter.locator(".free-word")).hasText("Loket kosong");
        assertThat(counter.locator(".serving .notice")).hasText("A001 selesai dilayani.");
        assertThat(board.locator(".before li strong")).hasText("A001");
    }

    @Test
    void aDoublePress_callsOnePerson() {
        host.take(Office.regular("pengesahan"), answer -> { });
        host.take(Office.regular("pengesahan"), answer -> { });
        Page counter = loggedIn();
        counter.locator("[data-key=n]").dblclick();
        assertThat(counter.locator(".serving .number")).hasText("A001");
        assertEquals(1, host.board().waiting());
    }

    @Test
    void terminalAway_theBoardGoesBlankAndComesBackWhole() throws Exception {
        host.take(Office.regular("pengesahan"), answer -> { });
        Office.call(host, "Loket 1");
        Page board = context.newPage();
        board.navigate(base + "/papan");
        assertThat(board.locator(".now .number")).isVisible();
        int port = server.port();
        server.close();
        assertThat(board.locator(".board-lost")).isVisible(
                new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(board.locator(".now .number")).isHidden();
        host.take(Office.regular("pengesahan"), answer -> { });
        Office.call(host, "Loket 3");
        start(port);
        assertThat(board.locator(".now .number")).hasText("A002",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat(board.locator(".board-lost")).isHidden();
    }

    /** In {@code target/gallery/counter}, to be looked at by people; no page may be wider than its window. */
    @Test
    void everyPageHasAPicture_onADeskAndOnAPhone() {
        for (int i = 0; i < 9; i++) {
            host.take(Office.regular("pengesahan"), answer -> { });
        }
        host.take(Office.regular("lima-tahunan"), answer -> { });
        Office.call(host, "Loket 1");
        Office.call(host, "Loket 3");
        Page page = loggedIn();
        pictures(page, "free", "/loket");
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A003");
        pictures(page, "serving", "/loket");
        pictures(page, "board", "/papan");
        pictures(page, "login", "/masuk");
    }

    private void pictures(Page page, String name, String path) {
        for (int[] size : new int[][] {{1440, 900}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(base + path);
            page.waitForFunction("document.fonts.status === 'loaded'");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "gallery", "counter",
                    name + "-" + size[0] + ".png")));
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name);
        }
    }

    @Test
    void axeFindsNothingSerious() throws Exception {
        host.take(Office.regular("pengesahan"), answer -> { });
        host.take(Office.regular("pengesahan"), answer -> { });
        Page page = context.newPage();
        page.navigate(base + "/masuk");
        assertEquals(List.of(), serious(page));
        page = loggedIn();
        assertEquals(List.of(), serious(page));
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A001");
        assertEquals(List.of(), serious(page));
        page.navigate(base + "/papan");
        assertEquals(List.of(), serious(page));
    }

    private Page loggedIn() {
        Page counter = context.newPage();
        counter.navigate(base + "/");
        counter.getByLabel("Loket 2").check();
        counter.locator("[name=kode]").fill("loket-358");
        counter.keyboard().press("Enter");
        assertThat(counter.locator("[data-link=live] .serving")).isVisible();
        return counter;
    }

    /** Rules of axe-core broken with impact serious or critical. Evaluated, not loaded: the pages' policy stays. */
    private static Object serious(Page page) throws Exception {
        try (InputStream in = CounterBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate("""
                async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))
                  .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""");
    }
}
