package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.anjungan.kiosk.queue.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines that fall silent without ending, and lines that end: a page finds its way back by itself. */
@Tag("peer")
class SilenceBrowserTest extends CounterBrowser {

    private static final double PATIENCE = 45_000;
    private SilentProxy proxy;

    @BeforeEach
    void between() throws Exception {
        proxy = new SilentProxy(server.port());
        base = "http://127.0.0.1:" + proxy.port();
    }

    @AfterEach
    void away() throws Exception {
        proxy.close();
    }

    private static LocatorAssertions.IsVisibleOptions patient() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Test
    void silenceOnTheLine_isGivenUpForANewOne_andPressesWorkAgain() {
        host.take(Office.regular("pengesahan"), answer -> { });
        host.take(Office.regular("pengesahan"), answer -> { });
        Page counter = loggedIn();
        Page board = context.newPage();
        board.navigate(base + "/papan");
        assertThat(board.locator("[data-link=live]")).hasCount(1);
        int before = proxy.lines();
        proxy.hush();
        assertThat(counter.locator(".lost-bar")).isVisible(patient());
        assertThat(board.locator(".board-lost")).isVisible(patient());
        counter.keyboard().press("n");
        assertEquals(2, host.board().waiting(), "a press waits for the line");
        proxy.serveNewOnes();
        assertThat(counter.locator("[data-link=live] .serving")).isVisible(patient());
        counter.keyboard().press("n");
        assertThat(counter.locator(".serving .number")).hasText("A001");
        assertThat(board.locator(".now .number")).hasText("A001", new LocatorAssertions.HasTextOptions()
                .setTimeout(PATIENCE));
        assertTrue(proxy.lines() - before < 60, "no storm of tries: " + (proxy.lines() - before));
    }

    @Test
    void aPressThatIsNeverAnswered_isGivenUp_andTheNextOneCounts() {
        host.take(Office.regular("pengesahan"), answer -> { });
        Page counter = loggedIn();
        proxy.hush();
        counter.keyboard().press("n");
        assertThat(counter.locator(".lost-bar")).isVisible(patient());
        proxy.serveNewOnes();
        assertThat(counter.locator("[data-link=live] .serving")).isVisible(patient());
        counter.keyboard().press("n");
        assertThat(counter.locator(".serving .number")).hasText("A001");
    }

    @Test
    void theEndOfTheLine_isSaidAtOnce() {
        Page counter = loggedIn();
        double asked = ((Number) counter.evaluate("""
                () => { window.endedAt = 0;
                  document.addEventListener('link', () => { window.endedAt = window.endedAt || Date.now(); });
                  return Date.now(); }""")).doubleValue();
        server.close();
        assertThat(counter.locator(".lost-bar")).isVisible();
        double said = ((Number) counter.evaluate("window.endedAt")).doubleValue() - asked;
        assertTrue(said < 5_000, "said after " + said + " ms");
    }
}
