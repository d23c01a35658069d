package id.anjungan.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.calendar.Wib;
import id.anjungan.central.office.Told;
import id.anjungan.house.Chromium;
import id.anjungan.house.InChromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The offices' pages in a real browser, on a desk and on a telephone, with data and without. */
@Tag("peer")
class OfficeBrowserTest extends InChromium {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String OFFICE = "SMS-3578-01";
    private static final Path PICTURES = Path.of("target", "office-pages");

    @TempDir
    private Path directory;
    private final List<String> complaints = new ArrayList<>();
    private PagesFixture hub;
    private BrowserContext context;
    private Told told;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(PICTURES);
        hub = new PagesFixture(directory);
        told = new Told(hub.store, 7);
        context = chromium.visitor();
    }

    @AfterEach
    void close() {
        context.close();
        hub.close();
    }

    private void busyDays() {
        for (String office : List.of(OFFICE, "SMS-3578-02", "SMS-3515-01", "SMS-3509-01", "SMS-3573-01")) {
            told.enrolled("KSK-" + office.substring(4), office, hub.clock.instant());
            for (int back = 0; back < 9; back++) {
                LocalDate day = DAY.minusDays(back);
                told.day(office, day, 30 + 7 * back);
                for (int i = 0; i < 6; i++) {
                    told.purchase(office, day.atTime(8 + i % 4, 12).atZone(Wib.ZONE).toInstant(),
                            260_000L + 41_250L * i, "settled", true);
                }
            }
            told.faces(office, DAY, "tax", 1, 2, 14, 33);
            told.faces(office, DAY, "queue", 2, 4, 9, 10);
            told.sheets(office, DAY, "tax", "444344434", "343344434", "434443344", "333344433", "44344----",
                    "444444444");
            told.sheets(office, DAY, "queue", "232333222", "333233323", "322332233", "2--------", "333333333");
        }
    }

    @Test
    void onADeskAndOnATelephone_axeFindsNothingSerious_andNothingLeavesThePage() throws Exception {
        Page page = loggedIn();
        looksRight(page, "empty", "/kantor", "/kantor?wilayah=35.78");
        busyDays();
        looksRight(page, "province", "/kantor");
        looksRight(page, "bakorwil-week", "/kantor?wilayah=V&dari=2026-11-15&sampai=2026-11-23");
        looksRight(page, "office", "/kantor?wilayah=" + OFFICE);
        looksRight(page, "quarter", "/kantor?wilayah=" + OFFICE + "&dari=2026-01-01&sampai=2026-11-23");
        looksRight(page, "tickets", "/kantor/nomor?kantor=" + OFFICE);
        looksRight(page, "tickets-none", "/kantor/nomor?kantor=" + OFFICE + "&hari=2026-01-01");
        looksRight(page, "english", "/kantor?wilayah=35.78&bahasa=en");
        assertEquals(List.of(), complaints);
    }

    private void looksRight(Page page, String name, String... paths) throws Exception {
        for (String path : paths) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.navigate(hub.base() + path);
                assertThat(page.locator("h1")).isVisible();
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + ".png")));
                assertEquals(List.of(), Chromium.serious(page), path + " at " + width);
                assertTrue((Integer) page.evaluate("document.documentElement.scrollWidth") <= width,
                        path + " is wider than " + width);
            }
        }
    }

    @Test
    void todayFollowsWhatHappens_withoutAReload() {
        told.enrolled("KSK-3578-01", OFFICE, hub.clock.instant());
        Page page = loggedIn();
        page.navigate(hub.base() + "/kantor?wilayah=" + OFFICE);
        assertThat(page.locator("main")).containsText("Tidak ada nomor antrean");
        page.evaluate("window.stayed = true");
        told.day(OFFICE, DAY, 40);
        assertThat(page.locator(".figures")).containsText("40");
        told.purchase(OFFICE, hub.clock.instant(), 466_000, "settled", true);
        assertThat(page.locator(".hero")).containsText("Rp466.000");
        told.purchase(OFFICE, hub.clock.instant(), 100_000, "refund_owed", true);
        told.sheets(OFFICE, DAY, "tax", "444444444", "333333333", "4--------");
        assertThat(page.locator(".ikm")).containsText("87,50");
        assertThat(page.locator("main")).containsText("Lembar SKM lengkap: 2. Tidak lengkap, tidak dihitung: 1.");
        told.faces(OFFICE, DAY, "tax", 1, 0, 1, 2);
        assertThat(page.locator(".faces")).containsText("75%");
        assertThat(page.locator(".hero")).containsText("Rp466.000");
        assertEquals(true, page.evaluate("window.stayed"));
    }

    @Test
    void downTheTreeAndUpAgain_toTheTicketsOfADay() {
        busyDays();
        Page page = loggedIn();
        page.locator("nav >> text=Kantor").click();
        assertThat(page.locator("h1")).hasText("Jawa Timur");
        page.locator("a.row-link:has-text('Bakorwil')").first().click();
        page.locator("a.row-link").first().click();
        page.locator("a.row-link").first().click();
        assertThat(page.locator("h1")).containsText("SMS-35");
        page.locator(".more-link a").click();
        assertThat(page.locator("tbody tr")).hasCount(30);
        assertThat(page.locator("tbody")).containsText("Tidak datang");
        page.locator(".crumb a").first().click();
        assertThat(page.locator("h1")).hasText("Jawa Timur");
    }

    @Test
    void whatIsNoNodeOfTheTreeOrNoDay_isSaid_orToday() {
        Page page = loggedIn();
        assertEquals(404, page.navigate(hub.base() + "/kantor?wilayah=SMS-9999-99").status());
        assertEquals(404, page.navigate(hub.base() + "/kantor?wilayah=%3Cscript%3E").status());
        assertEquals(404, page.navigate(hub.base() + "/kantor/nomor").status());
        assertEquals(200, page.navigate(hub.base() + "/kantor?dari=kemarin&sampai=2026-02-31").status());
        assertThat(page.locator(".lead")).containsText("23 November 2026");
        assertEquals(200, page.navigate(hub.base() + "/kantor?dari=2026-11-23&sampai=2026-11-20").status());
        assertThat(page.locator("main .lead")).containsText("20 November 2026");
    }

    private Page loggedIn() {
        return hub.loggedIn(context, complaints);
    }
}
