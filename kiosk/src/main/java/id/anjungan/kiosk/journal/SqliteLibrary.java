package id.anjungan.kiosk.journal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, unpacked once beside the journal. Left alone, the driver unpacks a megabyte and starts a
 * program to ask for the machine's kind at every start of a terminal.
 */
final class SqliteLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final String PATH = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {
    }

    /** Of no consequence when it fails: the driver then does as it always does. */
    static void keepIn(Path directory) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path jar = Path.of(JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path library = directory.resolve("native").resolve(
                    jar.getFileName() + "-" + Files.size(jar) + "-" + System.getProperty("os.arch") + ".so");
            if (Files.exists(library) || unpacked(library)) {
                System.setProperty(PATH, library.getParent().toAbsolutePath().toString());
                System.setProperty(NAME, library.getFileName().toString());
            }
        } catch (IOException | URISyntaxException | RuntimeException fault) {
            LOG.debug("SQLite's library is not kept: {}", fault.toString());
        }
    }

    /** Written whole or not at all: a power cut must not leave half of a library under its name. */
    private static boolean unpacked(Path library) throws IOException {
        String inside = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/libsqlitejdbc.so";
        try (InputStream in = JDBC.class.getResourceAsStream(inside)) {
            if (in == null) {
                return false;
            }
            Files.createDirectories(library.getParent());
            Path fresh = library.resolveSibling(library.getFileName() + ".new");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            try (var file = java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }
}
