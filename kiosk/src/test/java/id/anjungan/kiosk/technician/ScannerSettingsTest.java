package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.Loaded;
import id.anjungan.config.Problem;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.drivers.StandardDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerSettingsTest {

    @TempDir
    private Path directory;

    private Loaded<TerminalConfig> loaded(String device, boolean hosted) throws IOException {
        Files.writeString(directory.resolve("terminal.yaml"), """
                id: KSK-3578-09
                mode: production
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: data
                hub: {mqtt: "tcp://127.0.0.1:1", web: "http://127.0.0.1:1"}
                devices:
                  - {name: pemindai, %s}
                services: [tax]
                queue:
                  hosted: %s
                  services: [{id: a, prefix: A, name-id: A, name-en: A, opens: "08:00", closes: "14:00"}]
                  counters: ["1"]
                """.formatted(device, hosted));
        return Settings.load(directory.resolve("terminal.yaml"), StandardDrivers.table(Clock.systemUTC()),
                Set.of("tax"));
    }

    private String faults(String device, boolean hosted) throws IOException {
        Loaded.Problems<TerminalConfig> bad = assertInstanceOf(Loaded.Problems.class, loaded(device, hosted));
        return bad.all().stream().map((Problem p) -> p.sentence("id")).collect(Collectors.joining("\n"));
    }

    @Test
    void scannersOfEveryKind_areSettings() throws IOException {
        for (String device : List.of("driver: scanner-serial, options: {path: /dev/serial/by-id/a, baud: 115200}",
                "driver: scanner-tcp, options: {host: 10.0.0.9, port: 4001}",
                "driver: keyboard, options: {path: /dev/input/by-id/usb-scanner-event-kbd}")) {
            assertInstanceOf(Loaded.Valid.class, loaded("kind: scanner, " + device, false), device);
        }
    }

    @Test
    void everyFaultOfAScannerIsNamed() throws IOException {
        assertTrue(faults("kind: scaner, driver: keyboard", false).contains("mungkin maksudnya scanner"));
        assertTrue(faults("kind: scanner, driver: serial", false).contains(
                "scanner-serial, scanner-tcp, keyboard"));
        assertTrue(faults("kind: scanner, driver: keyboard", false).contains("options.path"));
        String said = faults("kind: scanner, driver: scanner-serial, options: {path: /dev/ttyS0, baud: 300, jeda: 3}",
                false);
        assertTrue(said.contains("options.jeda"), said);
        assertTrue(faults("kind: scanner, driver: scanner-serial, options: {path: /dev/ttyS0, baud: 300}", false)
                .contains("1200 sampai 921600"));
    }
}
