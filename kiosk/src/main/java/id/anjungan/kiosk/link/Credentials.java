package id.anjungan.kiosk.link;

import id.anjungan.files.OwnFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The MQTT secret of an enrolled terminal, in {@code hub.secret}, readable by its owner only. */
public final class Credentials {

    private static final String FILE = "hub.secret";

    private Credentials() {
    }

    /** Empty when this terminal is not enrolled. */
    public static Optional<String> load(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip()).filter(s -> !s.isEmpty());
    }

    /** Whole or not at all, and on the disk when it returns. */
    static void store(Path directory, String secret) throws IOException {
        OwnFiles.write(OwnFiles.folder(directory).resolve(FILE), secret + "\n");
    }
}
