package id.anjungan.kiosk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.DeviceRule;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A terminal that hosts a queue of one service and one counter, for the tests of its displays. */
final class QueueTerminal {

    private static final Duration SOON = Duration.ofSeconds(20);

    private QueueTerminal() {
    }

    /** Its settings, written into this folder, which holds its data too. */
    static TerminalConfig in(Path directory, String service, String counter) throws IOException {
        Path file = Files.writeString(directory.resolve("terminal.yaml"), """
                id: KSK-3578-09
                mode: simulation
                office: {id: SMS-3578-01, name: Samsat Uji, regency: "35.78"}
                data-directory: .
                hub: {mqtt: "tcp://127.0.0.1:1", web: "http://127.0.0.1:1"}
                devices: []
                services: [tax, proof]
                queue:
                  hosted: true
                  services: [{id: %s, prefix: A, name-id: A, name-en: A, opens: "00:00", closes: "23:59"}]
                  counters: ["%s"]
                """.formatted(service, counter));
        Loaded<TerminalConfig> loaded = ConfigFile.terminal(file,
                new Vocabulary(DeviceRule.UNCHECKED, Set.of("tax", "proof")));
        assertTrue(loaded instanceof Loaded.Valid<TerminalConfig>, loaded.toString());
        return ((Loaded.Valid<TerminalConfig>) loaded).value();
    }

    /** @param otherwise what is wrong when it does not become true */
    static void await(BooleanSupplier state, String otherwise) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!state.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, otherwise);
            Thread.onSpinWait();
        }
    }
}
