package id.anjungan.demo.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.anjungan.house.Chromium;
import id.anjungan.kiosk.journal.TwinSigns;
import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Hub, broker and terminal as programs of their own, a citizen at the glass and an operator in a browser. */
@Tag("peer")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeOfficeTest {

    private static final String TERMINAL = "KSK-3578-01";
    private static final String OWN = "kuda-lumping-42";
    private static final Duration FIGHT = Duration.ofSeconds(150);
    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(FIGHT.toMillis());

    @TempDir
    static Path folder;
    private static Office office;
    private static Booth booth;
    private static Chromium chromium;
    private static BrowserContext context;
    private static Page page;

    @BeforeAll
    static void open() throws Exception {
        Path home = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
        office = new Office(new Office.Plan(home, folder.resolve("data"), folder.resolve("out"), false, line -> { }),
                Map.of());
        booth = office.booth(TERMINAL, Map.of(), List.of());
        booth.start(Optional.of(office.enrolmentCode(TERMINAL)), Map.of());
        chromium = new Chromium();
        context = chromium.visitor();
        page = context.newPage();
        page.navigate(office.hubPage() + "/");
        String first = office.firstPassword().orElseThrow().replaceAll(".* / ", "");
        page.locator("[name=nama]").fill("admin");
        page.locator("[name=sandi]").fill(first);
        page.keyboard().press("Enter");
        page.locator("[name=lama]").fill(first);
        page.locator("[name=baru]").fill(OWN);
        page.locator("[name=ulang]").fill(OWN);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Hari ini");
    }

    @AfterAll
    static void shut() {
        context.close();
        chromium.close();
        office.close();
    }

    private static void stand(String wanted) {
        booth.glass().await("staff " + wanted, p -> p.path("staff").asText().equals(wanted), Duration.ofSeconds(30));
    }

    @Test
    @Order(1)
    void aCallAtTheGlass_ringsAtTheHub_andThatSomebodyComesIsReadAtTheGlass() {
        page.navigate(office.hubPage() + "/transaksi");
        booth.glass().touch("staff");
        stand("CALLED");
        assertThat(page.locator(".ring")).containsText(TERMINAL, LONG);
        page.locator(".ring button").click();
        assertThat(page.locator(".ring")).hasCount(0);
        stand("COMING");
        assertThat(page.locator("#ring")).hasText("");
    }

    @Test
    @Order(2)
    void theQueuesServices_areCalledByTheirNamesAtTheHub() {
        ticket(booth.glass());
        page.navigate(office.hubPage() + "/kantor");
        assertThat(page.locator("[aria-labelledby=services]")).containsText("Pengesahan STNK", LONG);
        page.locator("[name=bahasa]").click();
        assertThat(page.locator("[aria-labelledby=services]")).containsText("Registration endorsement");
        page.locator("[name=bahasa]").click();
    }

    private static void ticket(Glass glass) {
        glass.go("queue", "queue.start");
        glass.go("pengesahan", "queue.ticket");
    }

    @Test
    @Order(3)
    void aSecondTerminalOnTheSameData_isRefusedWithASentence() throws Exception {
        Path said = folder.resolve("second.log");
        Process second = new ProcessBuilder(Programs.java(Programs.TERMINAL, Booth.MAIN, List.of("--config",
                booth.data().resolveSibling("config").toString(), "--driven", "--headless")))
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(second.waitFor(90, TimeUnit.SECONDS), "it goes on beside the first");
        assertEquals(1, second.exitValue());
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertTrue(words.contains("sedang dipakai program terminal lain"), words);
        assertTrue(booth.running());
    }

    @Test
    @Order(4)
    void aCopiedDisk_isAnAlarmAtTheHub_andNoRowOfEitherIsLost() throws Exception {
        booth.stop();
        Path copied = folder.resolve("copy");
        copy(booth.data(), copied.resolve("terminal"));
        Sample.of(booth.data().resolveSibling("config").resolve("terminal.yaml"))
                .with("data-directory", copied.resolve("terminal").toString())
                .with("queue.bind.port", FreePort.next()).write(copied.resolve("config").resolve("terminal.yaml"));
        booth.start(Optional.empty(), Map.of());
        try (Child twin = Child.start("twin", folder.resolve("twin.log"), Programs.java(Programs.TERMINAL, Booth.MAIN,
                List.of("--config", copied.resolve("config").toString(), "--driven", "--headless")))) {
            new Glass(twin).awaitPage("start");
            page.navigate(office.hubPage() + "/armada/" + TERMINAL);
            assertThat(page.locator(".events")).containsText("Dua mesin memakai nama terminal ini", LONG);
            assertThat(page.locator(".events")).containsText("masih berlangsung");
            assertThat(page.locator(".events")).containsText("matikan");
            ticket(booth.glass());
            ticket(new Glass(twin));
            until("the terminal knows", () -> TwinSigns.of(booth.journal()).nameTaken()
                    && TwinSigns.of(copied.resolve("terminal").resolve("journal.db")).nameTaken());
            until("all of both at the hub", () -> held().containsAll(rows(booth.journal()))
                    && held().containsAll(rows(copied.resolve("terminal").resolve("journal.db"))));
        }
        page.navigate(office.hubPage() + "/armada/" + TERMINAL);
        assertThat(page.locator(".notice.bad")).containsText("pernah bercabang");
        assertThat(page.locator(".facts")).containsText("Tersambung", LONG);
    }

    private interface Fact {
        boolean holds() throws Exception;
    }

    private static void until(String what, Fact fact) throws Exception {
        long end = System.nanoTime() + FIGHT.toNanos();
        while (!fact.holds()) {
            assertTrue(System.nanoTime() < end, "never came: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    private static Set<String> held() throws Exception {
        return rows(office.hubBook());
    }

    /** Number and hash; the journal's view and the hub's both have them. */
    private static Set<String> rows(Path book) throws Exception {
        Set<String> rows = new HashSet<>();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + book);
                ResultSet r = c.createStatement().executeQuery("select seq, hash from \"rows\"")) {
            while (r.next()) {
                rows.add(r.getLong(1) + " " + r.getString(2));
            }
        }
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
