package id.anjungan.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that no other account of the machine reads: keys, secrets, money. */
public final class OwnFiles {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnFiles() {
    }

    /** Makes what is missing of the folder, closed to others; one that is there keeps the rights it was given. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder.toAbsolutePath(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
    }

    /** Whole or not at all, and on the disk when it returns. A file of that name is replaced. */
    public static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE)));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
