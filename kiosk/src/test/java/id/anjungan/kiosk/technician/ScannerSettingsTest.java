package id.anjungan.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerSettingsTest {

    @TempDir
    private Path directory;

    private SettingsFile with(String device, boolean hosted) {
        return new SettingsFile(directory, "name: pemindai, " + device, hosted);
    }

    @Test
    void scannersOfEveryKind_areSettings() throws IOException {
        for (String device : List.of("driver: scanner-serial, options: {path: /dev/serial/by-id/a, baud: 115200}",
                "driver: scanner-tcp, options: {host: 10.0.0.9, port: 4001}",
                "driver: keyboard, options: {path: /dev/input/by-id/usb-scanner-event-kbd}")) {
            assertInstanceOf(Loaded.Valid.class, with("kind: scanner, " + device, false).loaded(), device);
        }
    }

    @Test
    void everyFaultOfAScannerIsNamed() throws IOException {
        assertTrue(with("kind: scaner, driver: keyboard", false).faults().contains("mungkin maksudnya scanner"));
        assertTrue(with("kind: scanner, driver: serial", false).faults().contains(
                "scanner-serial, scanner-tcp, keyboard"));
        assertTrue(with("kind: scanner, driver: keyboard", false).faults().contains("options.path"));
        String said = with("kind: scanner, driver: scanner-serial, options: {path: /dev/ttyS0, baud: 300, jeda: 3}",
                false).faults();
        assertTrue(said.contains("options.jeda"), said);
        assertTrue(with("kind: scanner, driver: scanner-serial, options: {path: /dev/ttyS0, baud: 300}", false).faults()
                .contains("1200 sampai 921600"));
    }
}
