package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import id.anjungan.kiosk.queue.Office;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clerk's page on the screens that offices have, less what their browsers take, with all there is to say at once. */
@Tag("peer")
class CounterFitBrowserTest extends CounterBrowser {

    private static final int[][] LAPTOPS = {{1366, 625}, {1280, 620}, {1280, 720}, {1024, 600}, {1440, 780}, {1920, 950}};
    private static final int[][] UPRIGHT = {{768, 1024}, {390, 844}};
    private static final List<String> NEEDED = List.of("#b-n", "#b-u", "#b-t", "#b-s", "#b-p", "#b-l", "#b-i", "#b-d");

    private Page crowded() {
        for (int i = 0; i < 30; i++) {
            host.take(Office.regular("pengesahan"), answer -> { });
        }
        host.take(Office.priority("pengesahan"), answer -> { });
        Office.call(host, "Loket 2");
        clock.forward(Office.QUEUE.turns().forgotten());
        server.staff().show(Optional.of(new StaffRing("P1-1", "KSK-3578-01", clock.instant(), Optional.empty())));
        return loggedIn();
    }

    /** A refusal that stays while the page is looked at, whatever the stream draws. */
    private void told(Page page) {
        page.evaluate("""
                () => { const told = document.createElement('p');
                  told.className = 'notice refused';
                  told.textContent = 'Loket ini sudah berubah sejak halaman Anda digambar. Tidak ada yang dipanggil; '
                    + 'lihat lagi lalu tekan.';
                  const put = () => { if (!told.isConnected) { document.querySelector('.actions').before(told); } };
                  document.addEventListener('drawn', put); put(); }""");
    }

    @Test
    void onALaptop_everyButtonIsSeenWithoutScrolling_whateverThereIsToSay() {
        Page page = crowded();
        assertThat(page.locator(".notice.forgotten")).isVisible();
        told(page);
        for (int[] size : LAPTOPS) {
            page.setViewportSize(size[0], size[1]);
            picture(page, size);
            for (String button : NEEDED) {
                BoundingBox box = page.locator(button).boundingBox();
                assertTrue(box.y >= 0 && box.y + box.height <= size[1] && box.height >= 44,
                        button + " at " + size[0] + "x" + size[1] + ": " + box.y + " + " + box.height);
            }
            nothingIsHidden(page, size);
        }
    }

    @Test
    void onATabletAndAPhone_thePageMayScroll_andNoPartOfItHidesAButton() {
        Page page = crowded();
        told(page);
        for (int[] size : UPRIGHT) {
            page.setViewportSize(size[0], size[1]);
            picture(page, size);
            nothingIsHidden(page, size);
        }
    }

    /** No button or sentence lies in a part that scrolls for itself, is cut, or is covered by another. */
    private static void nothingIsHidden(Page page, int[] size) {
        assertEquals(List.of(), page.evaluate("""
                () => [...document.querySelectorAll('.serving, .serving *, .staff-ring, .staff-ring *')]
                  .filter((e) => e.getClientRects().length && !e.closest('.unseen')
                    && getComputedStyle(e).overflow !== 'visible' && (e.scrollHeight > e.clientHeight + 1
                    || e.scrollWidth > e.clientWidth + 1)).map((e) => e.outerHTML.slice(0, 80))"""),
                size[0] + "x" + size[1]);
        for (String button : NEEDED) {
            Locator found = page.locator(button);
            found.scrollIntoViewIfNeeded();
            assertEquals(true, found.evaluate("""
                    (e) => { const b = e.getBoundingClientRect();
                      const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);
                      return e.contains(top); }"""), button + " at " + size[0] + "x" + size[1]);
        }
        page.evaluate("window.scrollTo(0, 0)");
    }

    private static void picture(Page page, int[] size) {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "gallery", "counter",
                "full-" + size[0] + "x" + size[1] + ".png")));
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "" + size[0]);
    }

    @Test
    void theNamesOfManyServices_areWrappedAndNotCut() {
        Page page = crowded();
        for (int[] size : new int[][] {{768, 1024}, {1024, 600}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            assertEquals(true, page.locator("#b-l span").evaluate("""
                    (e) => { e.textContent = 'Melayani: Pengesahan STNK tahunan, Perpanjangan lima tahunan dan ganti '
                        + 'pelat, Informasi dan pengaduan, Bayar pajak di loket';
                      return e.scrollWidth <= e.clientWidth && e.scrollHeight <= e.clientHeight + 1; }"""));
        }
    }

    @Test
    void atTheLogIn_whatIsToBeTypedHasTheFocus_andCountersInUseAreMarked() {
        Page page = context.newPage();
        page.navigate(base + "/masuk");
        assertThat(page.getByLabel("Loket 1")).isFocused();
        assertThat(page.locator(".choice small")).hasCount(0);
        page.close();
        Page counter = loggedIn();
        counter.getByText("Keluar").click();
        assertThat(counter.locator("[name=kode]")).isFocused();
        assertThat(counter.getByLabel("Loket 2")).isChecked();
        counter.locator("[name=kode]").fill("loket-358");
        counter.keyboard().press("Enter");
        assertThat(counter.locator(".serving")).isVisible();
        try (var other = chromium.visitor()) {
            Page second = other.newPage();
            second.navigate(base + "/masuk?lagi=1");
            assertThat(second.locator(".choice", new Page.LocatorOptions().setHasText("Loket 2")).locator("small"))
                    .hasText("sedang dipakai");
            assertThat(second.locator(".choice small")).hasCount(1);
            double gap = second.locator("fieldset").boundingBox().y - second.locator(".notice").boundingBox().y
                    - second.locator(".notice").boundingBox().height;
            assertTrue(gap >= 16, "the notice stands apart: " + gap);
            second.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "gallery", "counter",
                    "login-again.png")));
        }
    }

    @Test
    void loggingOutWhileSomebodyIsServed_asksFirst() {
        host.take(Office.regular("pengesahan"), answer -> { });
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A001");
        page.onceDialog(dialog -> {
            assertTrue(dialog.message().startsWith("A001 masih dilayani"), dialog.message());
            dialog.dismiss();
        });
        page.getByText("Keluar").click();
        assertThat(page.locator(".serving .number")).hasText("A001");
        page.onceDialog(dialog -> dialog.accept());
        page.getByText("Keluar").click();
        assertThat(page.locator("[name=kode]")).isFocused();
    }

    @Test
    void aCallThatAColleagueForgot_isSeenOnTheOtherPages() {
        host.take(Office.regular("pengesahan"), answer -> { });
        Office.call(host, "Loket 3");
        Page page = loggedIn();
        assertThat(page.locator(".elsewhere")).hasCount(0);
        clock.forward(Office.QUEUE.turns().forgotten());
        assertThat(page.locator(".elsewhere")).containsText("Loket 3: A001 dipanggil 15 menit lalu");
        Office.finish(host, "Loket 3");
        assertThat(page.locator(".elsewhere")).hasCount(0);
    }
}
