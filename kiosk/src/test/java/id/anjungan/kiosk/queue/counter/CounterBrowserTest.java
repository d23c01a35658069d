package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import id.anjungan.house.Chromium;
import id.anjungan.kiosk.queue.Office;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daily work at a counter, and the board beside it. */
@Tag("peer")
class CounterBrowserTest extends CounterBrowser {

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

    /** A browser that lets a page sound only after a touch, unless its office has allowed it. */
    private static final String STRICT = """
            window.AudioContext = class {
              constructor() { this.state = 'suspended'; window.resumed = 0; }
              resume() { window.resumed++; if (window.name === 'allowed') { this.state = 'running'; this.onstatechange(); } }
            };""";

    @Test
    void aBoardToldToSoundOnce_soundsAgainAfterEveryLoad_whereItsBrowserAllowsIt() {
        Page board = context.newPage();
        board.addInitScript(STRICT);
        board.navigate(base + "/papan");
        assertThat(board.locator("#sound")).isVisible();
        assertEquals(0, board.evaluate("window.resumed"));
        board.locator("#sound").click();
        board.reload();
        assertThat(board.locator("#sound")).isVisible();
        board.evaluate("window.name = 'allowed'");
        board.locator(".before").click();
        assertThat(board.locator("#sound")).isHidden();
        board.reload();
        assertThat(board.locator("#sound")).isHidden();
        assertEquals(1, board.evaluate("window.resumed"));
        assertThat(board.locator("#clock")).hasText(Pattern.compile("\\d\\d\\.\\d\\d WIB"));
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
        for (int[] size : new int[][] {{1280, 800}, {800, 1280}, {390, 844}}) {
            page.setViewportSize(size[0], size[1]);
            page.navigate(base + path);
            page.evaluate("document.fonts.ready.then(() => true)");
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
        assertEquals(List.of(), Chromium.serious(page));
        page = loggedIn();
        assertEquals(List.of(), Chromium.serious(page));
        page.keyboard().press("n");
        assertThat(page.locator(".serving .number")).hasText("A001");
        assertEquals(List.of(), Chromium.serious(page));
        page.navigate(base + "/papan");
        assertEquals(List.of(), Chromium.serious(page));
    }
}
