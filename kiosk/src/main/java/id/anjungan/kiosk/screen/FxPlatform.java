package id.anjungan.kiosk.screen;

import id.anjungan.kiosk.screen.look.Type;
import id.anjungan.language.Sayings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.text.Font;

/**
 * Starts JavaFX once per process: on the display when there is one, else headless (Monocle), where everything is drawn
 * and can be touched and photographed but no panel shows it. Runs from the class path; a main class must not extend
 * {@code Application}.
 */
public final class FxPlatform {

    /** Kept, or the logger's level would be collected with it: JavaFX warns about being on the class path. */
    private static final Logger QUIET = Logger.getLogger("javafx");

    private static final long PATIENCE_S = 30;
    private static final double BODY = 30;

    private static boolean running;

    private FxPlatform() {
    }

    /** The screen cannot be drawn on this machine; the message says what to install. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Blocks until the toolkit runs. May be called again; the first call decides.
     *
     * @param widthPx  of the panel that is simulated where there is no display
     * @throws Unavailable when a native library is missing
     */
    public static synchronized void start(int widthPx, int heightPx) {
        if (running) {
            return;
        }
        settings();
        if (headless()) {
            setUnless("headless.geometry", widthPx + "x" + heightPx + "-32");
        }
        try {
            CompletableFuture<Void> up = new CompletableFuture<>();
            Platform.startup(() -> tryFonts(up));
            up.get(PATIENCE_S, TimeUnit.SECONDS);
            Platform.setImplicitExit(false);
            running = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Sayings.of(FxPlatform.class).say("interrupted"), e);
        } catch (ExecutionException | TimeoutException | RuntimeException | LinkageError e) {
            throw new Unavailable(sentence(), e);
        }
    }

    /**
     * What can be loaded before the panel's size is known: libraries, pipeline, fonts. Any thread, once, and finished
     * before {@link #start}. A fault here is left for {@link #start} to find, which has the sentence for it.
     */
    public static void ahead() {
        settings();
        try {
            for (Type.Weight weight : Type.Weight.values()) {
                weight.at(BODY);
            }
        } catch (RuntimeException | LinkageError fault) {
            Logger.getLogger(FxPlatform.class.getName()).log(Level.FINE, "not ahead", fault);
        }
    }

    private static void settings() {
        QUIET.setLevel(Level.SEVERE);
        setUnless("prism.order", "sw");
        setUnless("prism.lcdtext", "false");
        if (headless()) {
            setUnless("glass.platform", "Monocle");
            setUnless("monocle.platform", "Headless");
            setUnless("java.awt.headless", "true");
        }
    }

    public static boolean headless() {
        String platform = System.getProperty("glass.platform");
        String display = System.getenv("DISPLAY");
        return "Monocle".equals(platform) || platform == null && (display == null || display.isEmpty());
    }

    /** Ends the toolkit; the process may end then. */
    public static void stop() {
        Platform.exit();
    }

    /** Fonts load their native library on first use: better now, with a clear sentence, than at the first page. */
    private static void tryFonts(CompletableFuture<Void> up) {
        try {
            Font.getDefault();
            up.complete(null);
        } catch (RuntimeException | LinkageError e) {
            up.completeExceptionally(e);
        }
    }

    private static String sentence() {
        return Sayings.of(FxPlatform.class).say(headless() ? "natives.headless" : "natives.window");
    }

    private static void setUnless(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
