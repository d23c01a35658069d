package id.anjungan.central.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few files the pages need, read once at start; htmx from its WebJar. Nothing else can be asked for. */
final class WebFiles {

    record WebFile(String type, byte[] bytes) {
    }

    private static final String ROOM = "/id/anjungan/central/web/files/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2");
    private static final String[] NAMES = {"hub.css", "hub.js", "icon.svg", "PlusJakartaSans-400.woff2",
        "PlusJakartaSans-500.woff2", "PlusJakartaSans-700.woff2", "PlusJakartaSans-800.woff2"};

    private final Map<String, WebFile> byName = new LinkedHashMap<>();

    WebFiles() {
        for (String name : NAMES) {
            byName.put(name, new WebFile(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), read(ROOM + name)));
        }
        byName.put("htmx.js", new WebFile(TYPES.get("js"), read(HTMX)));
    }

    Optional<WebFile> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] read(String path) {
        try (InputStream in = WebFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
