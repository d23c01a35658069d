package id.anjungan.demo.office;

import com.fasterxml.jackson.databind.JsonNode;
import id.anjungan.devices.scanner.sim.QrEye;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A terminal's screen as a citizen has it: what it shows, and where it can be touched. Every touch goes through the
 * scene's robot of the terminal's own process. One touch is one touch: none is repeated, so that a touch the terminal
 * loses fails the visit.
 */
public final class Glass {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Child terminal;

    Glass(Child terminal) {
        this.terminal = terminal;
    }

    /**
     * Presses what has this id, once: an action, {@code next}, {@code key:A}, or the bottom bar's {@code language}, ...
     * Waits first until it can be touched.
     *
     * @throws Child.Silent when it cannot be touched in time
     */
    public void touch(String id) {
        awaitLive(id);
        terminal.ask(Map.of("do", "touch", "id", id));
    }

    /** Presses, once, what is switched off and only tells why. */
    public void touchOff(String id) {
        await("a \"" + id + "\" that is switched off", p -> p.path("ready").asBoolean() && !live(p, id), PATIENCE);
        terminal.ask(Map.of("do", "touch", "id", id));
    }

    /** @param x pixels from the left of the screen, {@code y} from its top */
    public void touch(int x, int y) {
        terminal.ask(Map.of("do", "touch", "x", x, "y", y));
    }

    /** Touches, once, what leads to another page, and waits for it. @throws Child.Silent when it does not come */
    public void go(String id, String page) {
        String from = page().path("page").asText();
        touch(id);
        await("page " + page + ", though \"" + id + "\" was touched on " + from,
                p -> p.path("page").asText().equals(page), PATIENCE);
    }

    /**
     * Types on the keyboard that the screen draws, one touch per letter.
     *
     * @throws Child.Silent when not every letter stands in the field afterwards
     */
    public void type(String text) {
        awaitLive("key:" + text.charAt(0));
        terminal.ask(Map.of("do", "type", "text", text));
        int wanted = letters(text);
        await(wanted + " letters in the field", p -> letters(p.path("typed").asText()) == wanted, PATIENCE);
    }

    private static int letters(String text) {
        return text.replace(" ", "").length();
    }

    /** The page is drawn and at rest, and this can be touched on it. */
    private void awaitLive(String id) {
        await("a \"" + id + "\" that can be touched", p -> p.path("ready").asBoolean() && live(p, id), PATIENCE);
    }

    private static boolean live(JsonNode page, String id) {
        for (JsonNode t : page.path("touchables")) {
            if (t.path("id").asText().equals(id) && t.path("live").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** What is shown now: at least {@code page} (its id) and {@code version}. */
    public JsonNode page() {
        return terminal.ask(Map.of("do", "page"));
    }

    public JsonNode awaitPage(String id) {
        return await("page " + id, p -> p.path("page").asText().equals(id), PATIENCE);
    }

    /** Looks at the page until it fits. @throws Child.Silent naming the page that stood instead */
    public JsonNode await(String what, Predicate<JsonNode> fits, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (JsonNode shown = page(); ; shown = page()) {
            if (fits.test(shown)) {
                return shown;
            }
            if (System.nanoTime() > end) {
                throw new Child.Silent("the screen did not come to " + what + " in " + patience.toSeconds()
                        + " s; it shows " + shown.path("page").asText());
            }
            LockSupport.parkNanos(60_000_000);
        }
    }

    public Path shot(Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        terminal.ask(Map.of("do", "shot", "file", png.toAbsolutePath().toString()));
        return png;
    }

    /** The QR on the glass, read from a picture of it as a phone would. @throws IOException when none can be read */
    public static String scan(Path png) throws IOException {
        return QrEye.read(png);
    }
}
