package id.anjungan.kiosk.queue.counter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few files the pages need, read once at start; nothing else on the class path can be asked for. */
final class Assets {

    record Asset(String type, byte[] bytes) {
    }

    private static final String ROOM = "/id/anjungan/kiosk/queue/counter/web/";
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2");
    private static final String[] NAMES = {"counter.css", "desk.css", "counter.js", "chime.js", "ring.js", "board.js",
        "icon.svg", "PlusJakartaSans-400.woff2", "PlusJakartaSans-500.woff2", "PlusJakartaSans-700.woff2",
        "PlusJakartaSans-800.woff2"};

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    Assets() {
        for (String name : NAMES) {
            byName.put(name, new Asset(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), read(name)));
        }
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(ROOM + name)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + ROOM + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
