package id.anjungan.central.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.house.Chromium;
import id.anjungan.house.InChromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' pages on a phone, a tablet and a desk: nothing scrolls sideways, a thumb hits what it aims at. */
@Tag("peer")
class PhoneBrowserTest extends InChromium {

    private static final String OFFICE = "SMS-3578-01";
    private static final String LONG_OFFICE = "SMS-3578-KANTOR-BERSAMA-TIMUR";
    private static final String LONG_TERMINAL = "KSK-3578-KANTOR-BERSAMA-TIMUR-01";
    private static final String LONG_PURCHASE = "KSK-3578-KANTOR-BERSAMA-TIMUR-0100ZZAAQQ";
    private static final List<String> PATHS = List.of("/", "/armada", "/armada/KSK-3578-01", "/armada/" + LONG_TERMINAL,
            "/transaksi", "/transaksi?cari=tidak-ada", "/transaksi/" + LONG_PURCHASE, "/pengembalian", "/kejadian",
            "/kejadian?terminal=" + LONG_TERMINAL, "/kantor",
            "/kantor?wilayah=" + OFFICE, "/kantor/nomor?kantor=" + OFFICE, "/pendaftaran", "/akun", "/catatan",
            "/sandi", "/tidak-ada");

    @TempDir
    private Path directory;
    private PagesFixture hub;

    @BeforeEach
    void open() throws Exception {
        hub = new PagesFixture(directory);
        TerminalId one = hub.enrolled("KSK-3578-01", OFFICE);
        TerminalId other = hub.enrolled(LONG_TERMINAL, LONG_OFFICE);
        hub.status(one, OFFICE, ServiceState.PARTLY, DeviceState.DOWN, "paper_out");
        hub.status(other, LONG_OFFICE, ServiceState.OPEN, DeviceState.UP, "");
        hub.purchase(one, OFFICE, "L 1234 AB", "PAID0001-AAAA", "settled", "done");
        hub.purchase(other, LONG_OFFICE, "AE 7712 CDE", LONG_PURCHASE, "refund_owed", "", 98_765_432_100L);
        hub.staffRow(one, "staff.called", "P1-1");
        hub.ticket(one, OFFICE, "A001", "pengesahan-stnk-tahunan-kendaraan");
        for (int i = 0; i < 1234; i++) {
            hub.episodes.happened(Optional.of(one), HubEvent.Severity.WARNING, HubCode.FOREIGN_TOPIC,
                    "wrote_to=anjungan/v1/07/" + LONG_TERMINAL + "/ask");
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1280})
    void noPageScrollsSideways_andEverythingIsBigEnoughToTap(int width) throws Exception {
        try (BrowserContext visitor = chromium.visitor(new Browser.NewContextOptions().setViewportSize(width, 844))) {
            Page page = visitor.newPage();
            page.navigate(hub.base() + "/masuk");
            List<String> faults = new ArrayList<>(faults(page, width, "/masuk"));
            page.close();
            page = hub.loggedIn(visitor, new ArrayList<>());
            for (String path : PATHS) {
                page.navigate(hub.base() + path);
                faults.addAll(faults(page, width, path));
            }
            assertEquals(List.of(), faults);
        }
    }

    private static List<String> faults(Page page, int width, String path) throws Exception {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "hub-pages",
                width + path.replaceAll("\\W+", "-") + ".png")));
        List<String> faults = new ArrayList<>();
        for (Object fault : (List<?>) page.evaluate(LOOK, width)) {
            faults.add(width + " " + path + ": " + fault);
        }
        ((List<?>) Chromium.serious(page)).forEach(a -> faults.add(width + " " + path + ": " + a));
        return faults;
    }

    /** Links inside a sentence are text; everything else that is touched has 44 px, or a label that has. */
    private static final String LOOK = """
            width => {
            const faults = [];
            const root = document.documentElement;
            if (root.scrollWidth > root.clientWidth) {
              const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right
                > root.clientWidth).slice(-3).map(e => e.outerHTML.slice(0, 80));
              faults.push('scrolls sideways: ' + wide.join(' | '));
            }
            for (const e of document.querySelectorAll('.scroll')) {
              if (width < 1000 && e.scrollWidth > e.clientWidth + 1) faults.push('a table scrolls sideways');
            }
            for (const e of document.querySelectorAll('a, button, input, summary')) {
              if (e.type === 'hidden' || e.matches('.skip, .off')) continue;
              const target = e.closest('label') && e.matches('[type=radio], [type=checkbox]') ? e.closest('label') : e;
              const box = target.getBoundingClientRect();
              if (box.width > 0 && (box.height < 43.5 || box.width < 43.5)) {
                faults.push('small: ' + Math.round(box.width) + 'x' + Math.round(box.height) + ' '
                  + e.outerHTML.slice(0, 90));
              }
            }
            return faults;
            }""";
}
