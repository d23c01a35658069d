package id.anjungan.demo.office;

import id.anjungan.loopback.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A terminal on its own: a printer, and no hub within reach. For measuring.
 *
 * @param main      its class
 * @param arguments of it; it is driven by JSON lines
 */
public record Lone(String main, List<String> arguments) {

    /**
     * Writes its settings.
     *
     * @param data    a folder of its own; {@code sample} folder of {@code terminal.yaml}
     * @param printer port of a simulated one
     */
    public static Lone in(Path data, Path sample, int printer) throws IOException {
        Path config = Sample.of(sample.resolve("terminal.yaml")).with("data-directory", data.resolve("data").toString())
                .with("devices", List.of(Map.of("name", "printer", "kind", "printer", "driver", "escpos-tcp", "options",
                        Map.of("host", "127.0.0.1", "port", printer, "profile", "generic-80"))))
                .with("hub.mqtt", "tcp://127.0.0.1:" + FreePort.next())
                .with("hub.web", "http://127.0.0.1:" + FreePort.next()).with("queue.bind.port", 0)
                .write(data.resolve("config").resolve("terminal.yaml"));
        // Without a secret it would say that it is not enrolled and serve nobody; the hub it is for is not there.
        Files.writeString(Files.createDirectories(data.resolve("data")).resolve("hub.secret"), "measuring");
        return new Lone(Booth.MAIN, List.of("--config", config.getParent().toString(), "--driven", "--headless"));
    }

    /** A printer for it; ends when closed. */
    public static Child printer(Path data) throws IOException {
        return Child.start("printer", data.resolve("printer.log"), Programs.java(Programs.SMALL,
                "id.anjungan.devices.printer.sim.PrinterSimMain", List.of("--dir", data.resolve("papers").toString())));
    }
}
