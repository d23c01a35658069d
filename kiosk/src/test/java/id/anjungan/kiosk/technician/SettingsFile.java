package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.anjungan.config.Loaded;
import id.anjungan.config.Problem;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.drivers.StandardDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** A terminal's settings with one device in them. @param device its name, kind, driver and options as YAML */
record SettingsFile(Path directory, String device, boolean hosted) {

    Loaded<TerminalConfig> loaded() throws IOException {
        Path file = Files.writeString(directory.resolve("terminal.yaml"), """
                id: KSK-3578-09
                mode: production
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: data
                hub: {mqtt: "tcp://127.0.0.1:1", web: "http://127.0.0.1:1"}
                devices:
                  - {%s}
                services: [tax, proof]
                queue:
                  hosted: %s
                  services: [{id: a, prefix: A, name-id: A, name-en: A, opens: "08:00", closes: "14:00"}]
                  counters: ["1"]
                """.formatted(device, hosted));
        return Settings.load(file, StandardDrivers.table(Clock.systemUTC()), Set.of("tax", "proof"));
    }

    /** Every fault in Indonesian, one a line. */
    String faults() throws IOException {
        Loaded.Problems<TerminalConfig> bad = assertInstanceOf(Loaded.Problems.class, loaded());
        return bad.all().stream().map((Problem p) -> p.sentence("id")).collect(Collectors.joining("\n"));
    }
}
