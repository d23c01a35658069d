package id.anjungan.kiosk.screen.driven;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;

/**
 * Driven mode: JSON lines in, one JSON line out for each. Refused in production by its wiring.
 *
 * <pre>
 * {"do":"touch","id":"tax"}            by a button's id; also "action" (the same), "text", or "x" and "y" in pixels
 * {"do":"type","text":"L 1234 AB"}     key by key; spaces are passed over
 * {"do":"page"}                        {"ok":true,"page":"tax.plate","version":12,"ready":true,...,
 *                                      "touchables":[...],"texts":[...]}
 * {"do":"shot","file":"/tmp/a.png"}    the scene as PNG
 * </pre>
 *
 * A fault is an answer: {@code {"ok":false,"why":"..."}}. Every answer carries {@code touches}, counted where the scene
 * receives them. A request's {@code "n"} comes back in its answer.
 */
public final class Driver {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Driven screen;
    private final Finger finger;

    /** @param screen a screen that lets itself be driven, {@code FxScreen.driven()} */
    public Driver(Driven screen) {
        this.screen = screen;
        this.finger = new Finger(screen.scene());
    }

    /** Serves until the lines end. Blocks; any thread but FX's. */
    public void run(Reader lines, Writer answers) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(lines);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                answers.write(answer(line) + "\n");
                answers.flush();
            }
        }
    }

    /** One line in, one line out. */
    public String answer(String line) throws InterruptedException {
        ObjectNode out = JSON.createObjectNode();
        try {
            JsonNode in = JSON.readTree(line);
            if (in.has("n")) {
                out.set("n", in.get("n"));
            }
            done(in, out);
        } catch (JsonProcessingException e) {
            refuse(out, "not JSON: " + e.getOriginalMessage());
        }
        out.put("touches", screen.touches());
        return out.toString();
    }

    private void done(JsonNode in, ObjectNode out) throws InterruptedException {
        switch (in.path("do").asText()) {
            case "touch" -> touch(in, out);
            case "type" -> type(in.path("text").asText(), out);
            case "page" -> page(out);
            case "shot" -> shot(in.path("file").asText(), out);
            default -> refuse(out, "\"do\" is one of touch, type, page, shot");
        }
    }

    private void touch(JsonNode in, ObjectNode out) throws InterruptedException {
        if (in.has("x") && in.has("y")) {
            Point2D there = new Point2D(in.get("x").asDouble(), in.get("y").asDouble());
            landed(finger.touch(() -> there), out);
            return;
        }
        String id = in.has("id") ? in.get("id").asText() : in.path("action").asText();
        Seen seen = screen.onFx(() -> Seen.in(screen.scene()));
        Optional<Seen.Touchable> found = wanted(seen, id, in);
        if (found.isEmpty()) {
            refuse(out, "nothing to touch: " + in + "; there is " + seen.touchables().stream()
                    .map(Seen.Touchable::id).filter(i -> !i.startsWith("key:")).toList());
            return;
        }
        Seen.Touchable t = found.get();
        out.put("id", t.id()).put("live", t.live());
        landed(finger.touch(() -> wanted(Seen.in(screen.scene()), id, in).orElse(t).middle()), out);
    }

    private static Optional<Seen.Touchable> wanted(Seen seen, String id, JsonNode in) {
        return id.isEmpty() ? seen.byText(in.path("text").asText()) : seen.byId(id);
    }

    private void type(String text, ObjectNode out) throws InterruptedException {
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == ' ') {
                continue;
            }
            Optional<Seen.Touchable> key = screen.onFx(() -> Seen.in(screen.scene())).byId("key:" + c);
            if (key.isEmpty()) {
                refuse(out, "no key " + c);
                return;
            }
            if (!finger.touch(() -> Seen.in(screen.scene()).byId("key:" + c).orElse(key.get()).middle())) {
                landed(false, out);
                return;
            }
        }
        out.put("ok", true).put("typed", screen.onFx(screen::typed));
    }

    private void page(ObjectNode out) {
        Seen seen = screen.onFx(() -> {
            out.put("ok", true);
            screen.describe(out);
            return Seen.in(screen.scene());
        });
        ArrayNode touchables = out.putArray("touchables");
        for (Seen.Touchable t : seen.touchables()) {
            touchables.addObject().put("id", t.id()).put("text", t.text()).put("live", t.live())
                    .put("x", Math.round(t.x())).put("y", Math.round(t.y()))
                    .put("w", Math.round(t.width())).put("h", Math.round(t.height()));
        }
        ArrayNode texts = out.putArray("texts");
        seen.texts().forEach(texts::add);
    }

    private void shot(String file, ObjectNode out) {
        if (file.isEmpty()) {
            refuse(out, "shot wants a \"file\"");
            return;
        }
        try {
            byte[] png = screen.png();
            Path path = Path.of(file).toAbsolutePath();
            Files.createDirectories(path.getParent());
            Files.write(path, png);
            out.put("ok", true).put("file", path.toString()).put("bytes", png.length);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            refuse(out, "not written: " + e);
        }
    }

    private static void landed(boolean received, ObjectNode out) {
        if (received) {
            out.put("ok", true);
        } else {
            refuse(out, "the scene did not receive the touch");
        }
    }

    private static void refuse(ObjectNode out, String why) {
        out.put("ok", false).put("why", why);
    }
}
