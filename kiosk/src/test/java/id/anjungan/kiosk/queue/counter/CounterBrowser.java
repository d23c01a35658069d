package id.anjungan.kiosk.queue.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.anjungan.config.TerminalConfig;
import id.anjungan.house.Chromium;
import id.anjungan.house.InChromium;
import id.anjungan.house.HandClock;
import id.anjungan.kiosk.queue.MemoryJournal;
import id.anjungan.kiosk.queue.Office;
import id.anjungan.kiosk.queue.QueueHost;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An office whose counter pages are open in a real browser: Debian's Chromium. */
abstract class CounterBrowser extends InChromium {

    final HandClock clock = Office.clock();
    final QueueHost host = QueueHost.scanning(Office.QUEUE, new MemoryJournal(clock), clock,
            Runnable::run);
    /** What the terminal hears of its clerks: a call and the counter that takes it up, or only the call that is done. */
    final List<String> staff = new CopyOnWriteArrayList<>();
    private final StaffRings.Listener heard = new StaffRings.Listener() {
        @Override
        public void coming(String call, String counter) {
            staff.add(call + " " + counter);
        }

        @Override
        public void done(String call) {
            staff.add(call);
        }
    };
    CounterServer server;
    BrowserContext context;
    String base;

    @BeforeEach
    void open() throws Exception {
        start(0);
        context = chromium.visitor();
    }

    void start(int port) throws Exception {
        server = CounterServer.start(new CounterServer.Setup(new TerminalConfig.Listen("127.0.0.1", port),
                "Samsat Manyar, Kota Surabaya", new ClerkCode("loket-358"), Office.QUEUE), host, heard, clock,
                new SecureRandom(), Thread::new);
        base = "http://127.0.0.1:" + server.port();
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    Page loggedIn() {
        return loggedIn(context, "Loket 2");
    }

    Page loggedIn(BrowserContext context, String desk) {
        Page counter = context.newPage();
        counter.navigate(base + "/");
        counter.getByLabel(desk).check();
        counter.locator("[name=kode]").fill("loket-358");
        counter.keyboard().press("Enter");
        assertThat(counter.locator("[data-link=live] .serving")).isVisible();
        return counter;
    }
}
