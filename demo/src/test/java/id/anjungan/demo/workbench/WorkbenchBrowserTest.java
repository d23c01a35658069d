package id.anjungan.demo.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.house.Chromium;
import id.anjungan.house.InChromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person reads on the workbench, in a real browser. */
@Tag("peer")
class WorkbenchBrowserTest extends InChromium {

    private final Hands hands = new Hands();
    private Workbench workbench;
    private BrowserContext context;
    private Page page;

    /** A bench without an office. */
    private static final class Hands implements Workbench.Bench {

        private volatile RuntimeException trouble;
        private volatile Said said = Said.PAID;

        @Override
        public Map<String, ?> state() {
            return Map.of("terminal", "KSK-1", "alive", true, "link", true, "card", false, "faults", List.of("hub"),
                    "papers", 0, "display", List.of("A001", "LOKET 1"), "vehicles",
                    List.of(Map.of("shows", "ordinary_3", "plate", "L 1 A", "chassisTail", "1", "ownerNik", "1")),
                    "addresses", Map.of("hub", "http://127.0.0.1:9/"));
        }

        @Override
        public byte[] screen() {
            throw new Cannot(Cannot.Why.TERMINAL_OFF);
        }

        @Override
        public Optional<Path> paper(int number) {
            return Optional.empty();
        }

        @Override
        public Optional<Said> act(String what, JsonNode with) {
            if (trouble != null) {
                throw trouble;
            }
            return Optional.of(said);
        }
    }

    @BeforeEach
    void openThePage() throws IOException {
        workbench = new Workbench(hands, 0);
        context = chromium.visitor();
        page = context.newPage();
        page.navigate(workbench.page().toString());
        assertThat(page.locator("#faults label")).hasCount(Fault.values().length);
    }

    @AfterEach
    void close() {
        context.close();
        workbench.close();
    }

    @Test
    void aRefusal_isASentenceInTheLanguageOfThePage() {
        hands.trouble = new Cannot(Cannot.Why.NO_QR, new IOException("com.google.zxing.NotFoundException"));
        page.locator("[data-pay=sekarang]").click();
        assertThat(page.locator("#said")).hasText("Tidak ada QR di layar. Buka sebuah tagihan sampai QR-nya tampil.");
        page.locator("#language").click();
        assertThat(page.locator("#said")).hasText("There is no QR on the screen. Open a bill until its QR shows.");
        assertThat(page.locator("h1")).hasText("Workbench");
        assertThat(page.locator("#vehicles td").first()).hasText("Motorcycle");
    }

    @Test
    void aFaultOfOurOwn_isASentenceToo() {
        hands.trouble = new IllegalStateException("printer: in 40 s there was no answer to {do=paper_out}; its log ends:");
        page.locator("#f-kertas").click();
        assertThat(page.locator("#said")).hasText(
                "Tidak berhasil. Coba sekali lagi; bila tetap begitu, hentikan demo dan mulai lagi.");
    }

    @Test
    void whatThePhoneDid_isSaid() {
        hands.said = Said.PAID_TWICE;
        page.locator("[data-pay=dua_kali]").click();
        assertThat(page.locator("#said")).containsText("yang kedua ditolak bank");
    }

    @Test
    void theDemoHasEnded_isSaidWithWhatToDo() {
        workbench.close();
        page.locator("[data-pay=sekarang]").click();
        assertThat(page.locator("#said")).hasText(
                "Demo sudah berakhir. Jalankan ./anjungan demo, lalu muat ulang halaman ini.");
    }

    /** In {@code target/gallery/workbench}, to be looked at by people. */
    @Test
    void thePageHasAPictureInBothLanguages_andNoSeriousBarrier() throws IOException {
        for (String language : List.of("id", "en")) {
            page.locator("[data-pay=sekarang]").click();
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "gallery", "workbench", language + ".png")));
            assertEquals(List.of(), Chromium.serious(page), language);
            page.locator("#language").click();
        }
    }
}
