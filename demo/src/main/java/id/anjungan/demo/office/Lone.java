package id.anjungan.demo.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A terminal on its own: no devices, no hub within reach. For measuring, and for making its class-data archive. */
public final class Lone {

    private Lone() {
    }

    /**
     * Writes its settings and gives its command line; it is driven by JSON lines.
     *
     * @param sample folder of {@code terminal.yaml}; {@code data} a folder of its own; {@code jvm} more flags
     */
    public static List<String> terminal(Path sample, Path data, List<String> jvm) throws IOException {
        Path config = Sample.of(sample.resolve("terminal.yaml")).with("data-directory", data.resolve("data").toString())
                .with("devices", List.of()).with("hub.mqtt", "tcp://127.0.0.1:" + Programs.freePort())
                .with("hub.web", "http://127.0.0.1:" + Programs.freePort()).with("queue.bind.port", 0)
                .write(data.resolve("config").resolve("terminal.yaml"));
        return Programs.java(with(jvm), Booth.MAIN, List.of("--config", config.getParent().toString(), "--driven",
                "--headless"));
    }

    /** The same flags for another main. */
    public static List<String> other(String main, List<String> jvm) {
        return Programs.java(with(jvm), main, List.of());
    }

    private static List<String> with(List<String> jvm) {
        List<String> all = new ArrayList<>(Programs.TERMINAL);
        all.addAll(jvm);
        return all;
    }
}
