package id.anjungan.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' pages in a real browser: Debian's Chromium. */
@Tag("peer")
class HubBrowserTest {

    private static final String OFFICE = "SMS-3578-01";
    private static final String OWN = "kuda-lumping-42";

    private static Playwright playwright;
    private static Browser chromium;

    @TempDir
    private Path directory;
    private final List<String> complaints = new ArrayList<>();
    private PagesFixture hub;
    private BrowserContext context;
    private TerminalId terminal;

    @BeforeAll
    static void launch() {
        // The end of patience on a loaded machine, not a measure: what is waited for comes within a second.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
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
        hub = new PagesFixture(directory);
        terminal = hub.enrolled("KSK-3578-01", OFFICE);
        context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
    }

    @AfterEach
    void close() {
        context.close();
        hub.close();
    }

    @Test
    void theFleetPage_followsATerminalWithoutAReload() {
        Page page = loggedIn();
        page.navigate(hub.base() + "/armada");
        assertThat(page.locator("tbody tr")).containsText("Belum pernah");
        page.evaluate("window.stayed = true");
        hub.status(terminal, OFFICE, ServiceState.OPEN, DeviceState.UP, "");
        assertThat(page.locator("tbody tr")).containsText("3 perangkat baik");
        hub.status(terminal, OFFICE, ServiceState.PARTLY, DeviceState.DOWN, "paper_out");
        assertThat(page.locator("tbody tr")).containsText("kertas habis");
        hub.fleet.lost(terminal, new FleetBody.LinkLost(7));
        assertThat(page.locator("tbody tr")).containsText("Putus");
        assertEquals(true, page.evaluate("window.stayed"));
        assertEquals(List.of(), complaints);
    }

    @Test
    void aCallForStaff_ringsOnEveryPageUntilSomebodyTakesIt() {
        Page page = loggedIn();
        page.navigate(hub.base() + "/transaksi");
        hub.staffCalled(terminal);
        assertThat(page.locator(".ring")).containsText("KSK-3578-01");
        page.locator(".ring button").click();
        assertThat(page.locator(".ring")).hasCount(0);
    }

    @Test
    void transactionsAreFoundByPlate_andANewOneAppearsByItself() {
        hub.purchase(terminal, OFFICE, "L 1234 AB", "PAID0001-AAAA", "settled", "done");
        Page page = loggedIn();
        page.navigate(hub.base() + "/transaksi");
        assertThat(page.locator("tbody tr")).hasCount(1);
        hub.purchase(terminal, OFFICE, "AE 77 CD", "OPEN0002-BBBB", "auth_intent", "");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("#cari").fill("1234");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a").click();
        assertThat(page.locator("h1")).containsText("L 1234 AB");
        assertThat(page.locator(".bill")).containsText("Jasa Raharja");
    }

    @Test
    void axeFindsNothingSerious() throws Exception {
        Page page = context.newPage();
        page.navigate(hub.base() + "/masuk");
        assertEquals(List.of(), serious(page));
        page = loggedIn();
        hub.status(terminal, OFFICE, ServiceState.PARTLY, DeviceState.DOWN, "paper_out");
        hub.purchase(terminal, OFFICE, "L 1234 AB", "PAID0001-AAAA", "settled", "done");
        hub.purchase(terminal, OFFICE, "AE 77 CD", "OWED0002-BBBB", "refund_owed", "");
        hub.staffCalled(terminal);
        for (String path : List.of("/", "/armada", "/armada/KSK-3578-01", "/transaksi", "/transaksi/PAID0001-AAAA",
                "/pendaftaran", "/akun", "/catatan", "/sandi", "/tidak-ada")) {
            page.navigate(hub.base() + path);
            assertEquals(List.of(), serious(page), path);
        }
    }

    private Page loggedIn() {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(hub.base() + "/");
        page.locator("[name=nama]").fill("admin");
        page.locator("[name=sandi]").fill(hub.first.password());
        page.keyboard().press("Enter");
        page.locator("[name=lama]").fill(hub.first.password());
        page.locator("[name=baru]").fill(OWN);
        page.locator("[name=ulang]").fill(OWN);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Hari ini");
        return page;
    }

    /** Rules of axe-core broken with impact serious or critical. Evaluated, not loaded: the pages' policy stays. */
    private static Object serious(Page page) throws Exception {
        try (InputStream in = HubBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate("""
                async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))
                  .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))""");
    }
}
