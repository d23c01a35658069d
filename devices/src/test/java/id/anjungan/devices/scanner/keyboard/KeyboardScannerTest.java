package id.anjungan.devices.scanner.keyboard;

import id.anjungan.devices.scanner.Scanner;
import id.anjungan.devices.scanner.ScannerContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

/** Driver {@code keyboard}: the keys as a screen passes them on, a file standing in for the device. */
class KeyboardScannerTest extends ScannerContract {

    @TempDir
    Path dir;
    private final Keystrokes keys = new Keystrokes();
    private Instant typing = Instant.parse("2026-11-22T05:00:00Z");

    @Override
    protected String driver() {
        return "keyboard";
    }

    @Override
    protected Scanner scanner() {
        return new KeyboardScanner(device(), keys, CLOCK);
    }

    private Path device() {
        return dir.resolve("usb-scanner-event-kbd");
    }

    @Override
    protected void scan(String text) {
        type(text);
        type("\r");
    }

    private void type(String text) {
        for (char c : text.toCharArray()) {
            typing = typing.plusMillis(3);
            keys.typed(c, typing);
        }
    }

    @Override
    protected void noise() {
        scan("\u00e9\u0001\u0002\u00ff\u0003\u00ff\u0004");
    }

    @Override
    protected void endless() {
        scan("0".repeat(100_000));
    }

    @Override
    protected void unplug() throws IOException {
        Files.deleteIfExists(device());
    }

    @Override
    protected void plug() throws IOException {
        if (!Files.exists(device())) {
            Files.createFile(device());
        }
    }
}
