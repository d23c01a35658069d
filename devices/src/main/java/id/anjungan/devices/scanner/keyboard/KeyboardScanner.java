package id.anjungan.devices.scanner.keyboard;

import id.anjungan.contract.fleet.DeviceDetail;
import id.anjungan.devices.Deadline;
import id.anjungan.devices.DeviceTrouble;
import id.anjungan.devices.scanner.ScanEvent;
import id.anjungan.devices.scanner.Scanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scanner that types. The operating system gives its keys to the screen like any other keyboard's, so nothing is
 * opened here; that it is plugged in is seen by its device file, e.g. {@code /dev/input/by-id/usb-..-event-kbd}.
 */
public final class KeyboardScanner implements Scanner {

    private static final Path BY_ID = Path.of("/dev/input/by-id");
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Path device;
    private final Keystrokes keys;
    private final Clock clock;

    public KeyboardScanner(Path device, Keystrokes keys, Clock clock) {
        this.device = device;
        this.keys = keys;
        this.clock = clock;
    }

    /** Device files of the keyboards that are plugged in, by their lasting names. */
    public static List<String> listed() {
        if (!Files.isDirectory(BY_ID)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(BY_ID)) {
            return all.map(Path::toString).filter(p -> p.endsWith("-event-kbd")).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public void open(Deadline deadline) throws IOException {
        look();
        keys.forget();
    }

    @Override
    public Optional<ScanEvent> next(Deadline deadline) throws IOException {
        do {
            look();
            Duration left = deadline.left(clock);
            try {
                Optional<ScanEvent> event = keys.next(left.compareTo(LOOK) < 0 ? left : LOOK);
                if (event.isPresent()) {
                    return event;
                }
            } catch (InterruptedException stopped) {
                // Only its host ends this thread; kept up, the flag would make every later wait a spin.
                return Optional.empty();
            }
        } while (!deadline.passed(clock));
        return Optional.empty();
    }

    private void look() throws IOException {
        if (!Files.exists(device)) {
            throw new DeviceTrouble(DeviceDetail.NOT_CONNECTED, "there is no keyboard " + device);
        }
    }

    @Override
    public void close() {
        keys.forget();
    }
}
