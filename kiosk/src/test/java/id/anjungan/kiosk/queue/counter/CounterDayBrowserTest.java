package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.anjungan.house.Chromium;
import id.anjungan.kiosk.queue.Office;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong in a day at the counters, and every button by its key. */
@Tag("peer")
class CounterDayBrowserTest extends CounterBrowser {

    private static final Duration GAP = Office.QUEUE.turns().callGap();
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(15_000);
    /** Counts the chimes: each with the number that the board showed at that moment. */
    private static final String BELL = """
            window.chimes = [];
            window.AudioContext = class {
              constructor() { this.state = 'running'; this.currentTime = 0; this.destination = {}; this.voices = 0; }
              createOscillator() {
                if (this.voices++ % 2 === 0) { window.chimes.push(document.querySelector('.now .number').textContent); }
                return { frequency: {}, connect: (n) => n, start() {}, stop() {} };
              }
              createGain() {
                const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
                return { gain, connect: (n) => n };
              }
              resume() {}
            };""";

    private void take(int regular) {
        for (int i = 0; i < regular; i++) {
            host.take(Office.regular("pengesahan"), answer -> { });
        }
    }

    /** A second press of the same key counts again once the double press is surely over. */
    private static void quiet(Page page) {
        double pressed = ((Number) page.evaluate("Date.now()")).doubleValue();
        page.waitForCondition(() -> ((Number) page.evaluate("Date.now()")).doubleValue() > pressed + 1250);
    }

    @Test
    void theWholeDay_isDoneByKeysAlone() {
        take(2);
        host.take(Office.priority("pengesahan"), answer -> { });
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).containsText("A003");
        page.keyboard().press("p");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("A003 pindah ke Perpanjangan lima tahunan");
        page.keyboard().press("i");
        assertThat(page.locator(".free-word")).hasText("Istirahat");
        assertThat(page.locator("#b-n")).isDisabled();
        quiet(page);
        page.keyboard().press("i");
        assertThat(page.locator(".free-word")).hasText("Loket kosong");
        page.keyboard().press("l");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("sekarang melayani: Perpanjangan lima tahunan");
        assertEquals(Set.of("lima-tahunan"), host.view("Loket 2").services());
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).containsText("A003");
        page.keyboard().press("s");
        assertThat(page.locator(".notice.done")).containsText("A003 selesai dilayani.");
        assertNotEquals("BODY", page.evaluate("document.activeElement.tagName"));
    }

    @Test
    void whoDoesNotCome_isCalledThreeTimesSetAsideAndComesBack() {
        take(1);
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator("#b-t")).isDisabled();
        for (int call = 2; call <= 3; call++) {
            quiet(page);
            page.keyboard().press("u");
            assertThat(page.locator(".notice.refused")).containsText("A001 baru saja dipanggil");
            assertThat(page.locator(".notice.refused")).containsText("tekan lagi 15 detik lagi");
            quiet(page);
            clock.forward(GAP);
            page.keyboard().press("u");
            assertThat(page.locator(".serving .since")).containsText("Dipanggil " + call + " dari 3 kali");
        }
        assertThat(page.locator("#b-u")).isDisabled();
        clock.forward(GAP);
        page.keyboard().press("t");
        assertThat(page.locator(".notice.done")).containsText("A001 dicatat tidak hadir");
        page.locator("#back-A001").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.done")).containsText("A001 kembali ke antrean, 0 orang di depannya");
        assertThat(page.locator(".next li strong")).hasText("A001");
    }

    @Test
    void withoutScript_everyButtonStillWorks() {
        take(2);
        try (BrowserContext plain = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(base + "/");
            page.getByLabel("Loket 2").check();
            page.locator("[name=kode]").fill("loket-358");
            page.keyboard().press("Enter");
            for (String button : List.of("#b-n", "#b-u", "#b-u", "#b-t")) {
                page.locator(button).click();
                clock.forward(GAP);
            }
            assertThat(page.locator(".notice.done")).containsText("A001 dicatat tidak hadir");
            page.locator("#back-A001").click();
            assertThat(page.locator(".notice.done")).containsText("A001 kembali ke antrean");
            page.locator("#b-n").click();
            assertThat(page.locator(".serving .number")).hasText("A002");
            page.locator("#b-p").click();
            page.locator("#to-lima-tahunan").click();
            assertThat(page.locator(".notice.done")).containsText("A002 pindah ke Perpanjangan lima tahunan");
            page.locator("#b-i").click();
            assertThat(page.locator(".free-word")).hasText("Istirahat");
            page.locator("#b-l").click();
            page.locator("#tick-pengesahan").uncheck();
            page.locator("#tick-lima-tahunan").uncheck();
            page.locator("#b-save").click();
            assertThat(page.locator(".notice.refused")).hasText("Pilih paling sedikit satu layanan.");
        }
    }

    @Test
    void aCounterOnBreak_isAccessibleAndSaysWhoIsLeftUnserved() throws Exception {
        take(2);
        for (String counter : Office.QUEUE.counters()) {
            host.serve(counter, Set.of("lima-tahunan"));
        }
        host.pause("Loket 2");
        Page page = loggedIn();
        assertThat(page.locator(".line .notice")).containsText(
                "Tidak ada loket yang melayani Pengesahan tahunan: 2 orang menunggu.");
        for (int[] size : new int[][] {{1280, 800}, {800, 1280}}) {
            page.setViewportSize(size[0], size[1]);
            picture(page, "break-id-" + size[0]);
        }
    }

    @Test
    void twoClerksAtOneInstant_neverGetTheSamePerson() {
        take(2);
        try (BrowserContext other = chromium.visitor()) {
            Page one = loggedIn();
            Page two = loggedIn(other, "Loket 3");
            one.evaluate("document.querySelector('#b-n').click()");
            two.evaluate("document.querySelector('#b-n').click()");
            assertThat(one.locator(".serving .number")).isVisible();
            assertThat(two.locator(".serving .number")).isVisible();
            assertNotEquals(one.locator(".serving .number").textContent(),
                    two.locator(".serving .number").textContent());
            assertEquals(0, host.board().waiting());
        }
    }

    @Test
    void networkGap_thePageSaysSoHoldsItsButtonsAndIsRightAgain() throws Exception {
        take(3);
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).containsText("A001");
        int port = server.port();
        server.close();
        assertThat(page.locator(".lost-bar")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        page.keyboard().press("s");
        Office.call(host, "Loket 2");
        start(port);
        // The terminal was started again: its clerks log in again, and nothing of the counter is lost.
        assertThat(page.locator(".sheet .notice")).containsText("tetap tersimpan",
                new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(page.getByLabel("Loket 2")).isChecked();
        page.locator("[name=kode]").fill("loket-358");
        page.keyboard().press("Enter");
        assertThat(page.locator(".serving .number")).hasText("A002", PATIENT);
        assertEquals(1, host.board().waiting());
    }

    @Test
    void aPageOfYesterday_doesNothingSaysSoAndShowsToday() {
        take(1);
        Office.call(host, "Loket 2");
        clock.forward(Duration.ofHours(11));
        Page page = loggedIn();
        // A stream that says nothing: the page is still the one of yesterday.
        page.route("**/peristiwa/**", route -> { });
        page.reload();
        assertThat(page.locator(".serving .number")).hasText("A001");
        clock.forward(Duration.ofHours(4));
        page.locator("#b-s").click();
        assertThat(page.locator(".notice.refused")).containsText("dari hari lain");
        assertThat(page.locator(".free-word")).hasText("Loket kosong");
    }

    @Test
    void aSessionThatEnds_asksForTheCodeAndKeepsTheCounter() {
        take(1);
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A001");
        clock.forward(Duration.ofHours(13));
        assertThat(page.locator(".sheet .notice")).containsText("tetap tersimpan");
        page.locator("[name=kode]").fill("loket-358");
        page.keyboard().press("Enter");
        assertThat(page.locator(".serving .number")).hasText("A001");
    }

    @Test
    void aCallNobodyActsOn_isMarked() {
        take(1);
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A001");
        assertThat(page.locator(".forgotten")).hasCount(0);
        clock.forward(Office.QUEUE.turns().forgotten());
        assertThat(page.locator(".forgotten")).containsText("Masih dilayani?");
        page.keyboard().press("u");
        assertThat(page.locator(".forgotten")).hasCount(0);
    }

    @Test
    void callsAtOneInstant_areAnnouncedOneAfterTheOtherWithOneChimeEach() {
        take(3);
        Page board = context.newPage();
        board.addInitScript(BELL);
        board.navigate(base + "/papan");
        assertThat(board.locator("[data-link=live]")).hasCount(1);
        for (String counter : List.of("Loket 1", "Loket 2", "Loket 3")) {
            Office.call(host, counter);
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(board.locator(".now.called .number")).hasText("A001", PATIENT);
        assertThat(board.locator(".now.called .number")).hasText("A002", PATIENT);
        assertThat(board.locator(".now.called .number")).hasText("A003", PATIENT);
        clock.forward(GAP);
        host.recall("Loket 1", host.view("Loket 1").seen());
        board.waitForCondition(() -> board.evaluate("window.chimes.length").equals(4));
        assertEquals(List.of("A001", "A002", "A003", "A001"), board.evaluate("window.chimes"));
        host.pause("Loket 2");
        assertThat(board.locator(".on-break")).hasCount(0);
        Office.finish(host, "Loket 2");
        host.pause("Loket 2");
        assertThat(board.locator(".on-break")).hasText("Loket 2 istirahat");
        assertThat(board.locator(".before .resting")).hasText("istirahat");
    }

    /** In {@code target/gallery/counter}; every target a finger needs is 44 px or more, and axe finds nothing. */
    @Test
    void everyFaceOfThePage_isAccessibleInBothLanguages() throws Exception {
        take(30);
        host.take(Office.priority("lima-tahunan"), answer -> { });
        for (int i = 0; i < 2; i++) {
            setAside("Loket 3");
        }
        host.take(Office.priority("pengesahan"), answer -> { });
        Page page = loggedIn();
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).containsText("A");
        clock.forward(Office.QUEUE.turns().forgotten());
        for (String language : List.of("id", "en")) {
            faces(page, language);
        }
    }

    private void setAside(String counter) {
        Office.call(host, counter);
        for (int call = 2; call <= 3; call++) {
            clock.forward(GAP);
            host.recall(counter, host.view(counter).seen());
        }
        clock.forward(GAP);
        host.noShow(counter, host.view(counter).seen());
    }

    private void faces(Page page, String language) throws Exception {
        for (int[] size : new int[][] {{1280, 800}, {800, 1280}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(base + "/loket?bahasa=" + language);
            picture(page, "busy-" + language + "-" + size[0]);
            page.keyboard().press("p");
            picture(page, "transfer-" + language + "-" + size[0]);
            page.keyboard().press("l");
            picture(page, "services-" + language + "-" + size[0]);
            page.navigate(base + "/papan?bahasa=" + language);
            picture(page, "wall-" + language + "-" + size[0]);
        }
    }

    private static void picture(Page page, String name) throws Exception {
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "gallery", "counter", name + ".png")));
        assertEquals(List.of(), Chromium.serious(page), name);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name);
        for (Locator target : page.locator("button:visible, summary:visible, a:visible, .tick:visible").all()) {
            assertTrue(target.boundingBox().height >= 44, name + ": " + target.textContent());
        }
    }
}
