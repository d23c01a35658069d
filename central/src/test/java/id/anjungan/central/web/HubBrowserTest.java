package id.anjungan.central.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.central.store.HubCode;
import id.anjungan.central.store.HubEvent;
import id.anjungan.contract.TerminalId;
import id.anjungan.contract.fleet.FleetBody;
import id.anjungan.contract.fleet.FleetBody.DeviceState;
import id.anjungan.contract.fleet.FleetBody.ServiceState;
import id.anjungan.house.Chromium;
import id.anjungan.house.InChromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' pages in a real browser: Debian's Chromium. */
@Tag("peer")
class HubBrowserTest extends InChromium {

    private static final String OFFICE = "SMS-3578-01";

    @TempDir
    private Path directory;
    private final List<String> complaints = new ArrayList<>();
    private PagesFixture hub;
    private BrowserContext context;
    private TerminalId terminal;

    @BeforeEach
    void open() throws Exception {
        hub = new PagesFixture(directory);
        terminal = hub.enrolled("KSK-3578-01", OFFICE);
        context = chromium.visitor();
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
        page.evaluate(Chromium.COUNTED_BELL);
        hub.staffRow(terminal, "staff.called", "P1-1");
        assertThat(page.locator(".ring")).containsText("KSK-3578-01");
        page.waitForCondition(() -> (int) page.evaluate("window.chimes") > 0);
        page.locator(".ring button").click();
        assertThat(page.locator(".ring")).hasCount(0);
        assertEquals(List.of(new FleetBody.StaffComing("P1-1", "admin", PagesFixture.MORNING)), hub.coming);
        page.navigate(hub.base() + "/catatan");
        assertThat(page.locator("main")).containsText("KSK-3578-01 P1-1");
    }

    @Test
    void aCallThatIsAnsweredAtACounterOrEnds_stopsRingingHere() {
        Page page = loggedIn();
        page.navigate(hub.base() + "/armada");
        hub.staffRow(terminal, "staff.called", "P1-1");
        assertThat(page.locator(".ring")).hasCount(1);
        hub.staffRow(terminal, "staff.answered", "P1-1", "from", "counter", "by", "3");
        assertThat(page.locator(".ring")).hasCount(0);
        hub.staffRow(terminal, "staff.called", "P1-2");
        assertThat(page.locator(".ring")).hasCount(1);
        hub.staffRow(terminal, "staff.ended", "P1-2", "end", "cancelled");
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
    void aTroubleThatGoesOn_isOneEventWithItsCountAndARemedy_inBothLanguages() throws Exception {
        for (int i = 0; i < 37; i++) {
            hub.episodes.happened(Optional.of(terminal), HubEvent.Severity.WARNING, HubCode.FOREIGN_TOPIC,
                    "wrote_to=anjungan/v1/07/KSK-9999-99/ask");
        }
        hub.clock.forward(Duration.ofSeconds(5));
        hub.episodes.doWork();
        Page page = loggedIn();
        page.navigate(hub.base() + "/armada/KSK-3578-01");
        assertThat(page.locator(".events li")).hasCount(1);
        assertThat(page.locator(".events li")).containsText("Terminal ini mencoba jalur milik pihak lain, dan ditolak");
        assertThat(page.locator(".events li")).containsText("menulis ke anjungan/v1/07/KSK-9999-99/ask");
        assertThat(page.locator(".events li")).containsText("masih berlangsung berulang 37 kali");
        assertThat(page.locator(".todo")).containsText("cabut terminal ini dan daftarkan ulang");
        assertEquals(List.of(), Chromium.serious(page));
        page.locator("[name=bahasa]").click();
        assertThat(page.locator(".events li")).containsText("This terminal tried lanes of somebody else");
        assertThat(page.locator(".events li")).containsText("still going on 37 times");
        hub.clock.forward(Duration.ofMinutes(11));
        hub.episodes.doWork();
        assertThat(page.locator(".events li")).containsText("has stopped 37 times");
    }

    @Test
    void axeFindsNothingSerious() throws Exception {
        Page page = context.newPage();
        page.navigate(hub.base() + "/masuk");
        assertEquals(List.of(), Chromium.serious(page));
        page = loggedIn();
        hub.status(terminal, OFFICE, ServiceState.PARTLY, DeviceState.DOWN, "paper_out");
        hub.purchase(terminal, OFFICE, "L 1234 AB", "PAID0001-AAAA", "settled", "done");
        hub.purchase(terminal, OFFICE, "AE 77 CD", "OWED0002-BBBB", "refund_owed", "");
        hub.staffRow(terminal, "staff.called", "P1-1");
        for (String path : List.of("/", "/armada", "/armada/KSK-3578-01", "/transaksi", "/transaksi/PAID0001-AAAA",
                "/pengembalian",
                "/pendaftaran", "/akun", "/catatan", "/sandi", "/tidak-ada")) {
            page.navigate(hub.base() + path);
            assertEquals(List.of(), Chromium.serious(page), path);
        }
    }

    private Page loggedIn() {
        return hub.loggedIn(context, complaints);
    }
}
