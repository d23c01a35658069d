package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.house.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen calls for staff; the clerks hear, see and answer. */
@Tag("peer")
class StaffRingBrowserTest extends CounterBrowser {

    private void calls(String call, StaffRing.Coming... coming) {
        server.staff().show(Optional.of(new StaffRing(call, "KSK-3578-01", clock.instant(),
                List.of(coming).stream().findFirst())));
    }

    @Test
    void aCall_ringsOnEveryCounterPageUntilOneClerkComes() throws Exception {
        assertFalse(server.staff().watched());
        Page first = loggedIn();
        try (BrowserContext other = chromium.visitor()) {
            Page second = loggedIn(other, "Loket 3");
            assertEquals(true, server.staff().watched());
            second.evaluate(Chromium.COUNTED_BELL);
            calls("P1-1");
            assertThat(first.locator(".staff-ring")).containsText("Warga memanggil petugas di terminal KSK-3578-01");
            assertThat(second.locator(".staff-ring.ringing")).isVisible();
            second.waitForCondition(() -> (int) second.evaluate("window.chimes") > 1);
            assertEquals(List.of(), Chromium.serious(first));
            pictures(first, "staff-rings");
            first.getByText("Saya datang").click();
            assertThat(first.locator(".staff-ring.coming")).containsText("Loket 2 datang ke warga");
            assertThat(second.locator(".staff-ring.coming")).containsText("Loket 2 datang ke warga");
            assertEquals(List.of("P1-1 Loket 2"), staff);
            assertEquals(List.of(), Chromium.serious(second));
            pictures(second, "staff-comes");
            second.keyboard().press("d");
            assertThat(second.locator(".staff-ring")).hasCount(0);
            assertThat(first.locator(".staff-ring")).hasCount(0);
            assertEquals(List.of("P1-1 Loket 2", "P1-1"), staff);
        }
    }

    @Test
    void aCallThatTheHubAnswersOrTheCitizenCancels_stopsRingingHere() {
        Page page = loggedIn();
        calls("P1-1");
        assertThat(page.locator(".staff-ring.ringing")).isVisible();
        calls("P1-1", new StaffRing.Coming(true, "siti"));
        assertThat(page.locator(".staff-ring.coming")).containsText("Pusat sudah menjawab");
        server.staff().show(Optional.empty());
        assertThat(page.locator(".staff-ring")).hasCount(0);
    }

    @Test
    void thePageIsEnglishByASwitch_theRingToo() {
        Page page = loggedIn();
        page.navigate(base + "/loket?bahasa=en");
        calls("P1-1");
        assertThat(page.locator(".staff-ring")).containsText("A citizen calls for staff at terminal KSK-3578-01");
        assertThat(page.locator(".staff-ring button")).containsText("I'm coming");
    }

    private void pictures(Page page, String name) {
        for (int[] size : new int[][] {{1280, 800}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "gallery", "counter",
                    name + "-" + size[0] + ".png")));
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name);
        }
    }
}
