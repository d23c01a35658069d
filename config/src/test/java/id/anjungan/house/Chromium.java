package id.anjungan.house;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser for the tests of pages: Debian's Chromium, headless, nothing downloaded. */
public final class Chromium implements AutoCloseable {

    /** For a page that rings: sounds are counted in {@code window.chimes}, not heard. */
    public static final String COUNTED_BELL = """
            () => {
            window.chimes = 0;
            AudioContext.prototype.resume = () => Promise.resolve();
            AudioContext.prototype.createOscillator = function () {
              window.chimes++;
              throw new Error("counted");
            };
            }
            """;

    private static final int DESK_WIDTH = 1440;
    private static final int DESK_HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        this(List.of());
    }

    /** @param switches for its command line */
    public Chromium(List<String> switches) {
        // The end of patience on a loaded machine, not a measure: what is waited for comes within a second.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(Stream.concat(Stream.of("--no-sandbox"),
                        switches.stream()).toList()));
    }

    /** A visitor of their own, at a desk. */
    public BrowserContext visitor() {
        return visitor(new Browser.NewContextOptions().setViewportSize(DESK_WIDTH, DESK_HEIGHT));
    }

    public BrowserContext visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** Rules of axe-core broken with impact serious or critical. Evaluated, not loaded: the pages' policy stays. */
    public static Object serious(Page page) throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate("""
                async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))
                  .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
