package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** An office whose counter pages are open in a real browser: Debian's Chromium. */
abstract class CounterBrowser {

    private static Playwright playwright;
    static Browser chromium;

    final HandClock clock = Office.clock();
    final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock,
            Runnable::run);
    CounterServer server;
    BrowserContext context;
    String base;

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

    void start(int port) throws Exception {
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

    Page loggedIn() {
        return loggedIn(context, "Loket 2");
    }

    Page loggedIn(BrowserContext context, String desk) {
        Page counter = context.newPage();
        counter.navigate(base + "/");
        counter.getByLabel(desk).check();
        counter.locator("[name=kode]").fill("loket-358");
        counter.keyboard().press("Enter");
        assertThat(counter.locator("[data-link=live] .serving")).isVisible();
        return counter;
    }

    /** Rules of axe-core broken with impact serious or critical. Evaluated, not loaded: the pages' policy stays. */
    static Object serious(Page page) throws Exception {
        try (InputStream in = CounterBrowser.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate("""
                async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))
                  .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""");
    }
}
