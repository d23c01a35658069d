package id.anjungan.demo.bench;

import id.anjungan.demo.bench.Bench.Figure;
import id.anjungan.kiosk.page.Frame;
import id.anjungan.kiosk.page.Page;
import id.anjungan.kiosk.page.Text;
import id.anjungan.kiosk.page.Texts;
import id.anjungan.kiosk.screen.FxPlatform;
import id.anjungan.kiosk.screen.FxScreen;
import id.anjungan.kiosk.screen.driven.Driven;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;

/**
 * From the press to the next rendered frame: a key of the terminal's own keyboard against a bare button, turn by turn
 * in one process, side by side on one panel.
 */
final class TouchBench {

    static final String KEY = "key:A";
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 30;
    private static final int PRESSES = 10;
    private static final long SETTLE_NANOS = 1_500_000_000L;

    private TouchBench() {
    }

    static List<Figure> measure() throws InterruptedException, ExecutionException, TimeoutException {
        Scene terminal = keyboard(2 * BareWindow.WIDTH);
        Scene window = BareWindow.open(BareWindow.WIDTH).scene();
        LockSupport.parkNanos(SETTLE_NANOS);
        Spread key = new Spread();
        Spread bare = new Spread();
        for (int round = 1; round <= WARM_UP_ROUNDS + ROUNDS; round++) {
            List<Double> bareRound = Touch.presses(window, "button", PRESSES);
            List<Double> keyRound = Touch.presses(terminal, KEY, PRESSES);
            if (round > WARM_UP_ROUNDS) {
                bare.addAll(bareRound);
                key.addAll(keyRound);
            }
        }
        return List.of(new Figure("touch.bare.p50", bare.at(0.5), "ms", Double.NaN),
                new Figure("touch.bare.p99", bare.at(0.99), "ms", Double.NaN),
                new Figure("touch.key.p50", key.at(0.5), "ms", Double.NaN),
                new Figure("touch.key.p99", key.at(0.99), "ms", Double.NaN),
                new Figure("touch.ratio", key.at(0.99) / bare.at(0.99), "x", 1.5));
    }

    /** Starts the platform and shows the terminal's keyboard. @param panel its width in pixels */
    static Scene keyboard(int panel) {
        System.setProperty("glass.platform", "Monocle");
        FxPlatform.start(panel, BareWindow.HEIGHT);
        Page page = new Page.Form("bench", Optional.empty(), Text.plain("Nomor polisi"), Text.plain("Ketik di sini"),
                Page.Field.REFERENCE, "", Optional.empty(), Text.NONE, List.of(), false, List.of());
        FxScreen screen = FxScreen.open(new FxScreen.Setup(BareWindow.WIDTH, BareWindow.HEIGHT, 32, false, true),
                new Texts(FxScreen.TEXT_ROOMS), Clock.systemUTC(), touch -> { });
        screen.show(new Frame(1, page, "id", false, false, "Kantor", Optional.empty(), Frame.Staff.NOT_CALLED,
                List.of(), true));
        Driven driven = screen.driven();
        return driven.scene();
    }
}
