package id.anjungan.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money and keys are read by one account of the machine. */
class OwnFilesTest {

    @TempDir
    Path folder;

    @Test
    void newFolder_isClosedToOthers_withAllItMadeAboveIt() throws IOException {
        Path made = OwnFiles.folder(folder.resolve("data/terminal"));
        assertEquals("rwx------", rights(made));
        assertEquals("rwx------", rights(made.getParent()));
    }

    @Test
    void folderThatAnAdministratorOpened_staysAsItIs() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
        OwnFiles.folder(open);
        assertEquals("rwxr-x---", rights(open));
    }

    @Test
    void fileIsReplacedWhole_andClosedToOthersEvenWhereTheOldOneWasOpen() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, "old, and longer than the new");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        OwnFiles.write(file, "new\n");
        assertEquals("new\n", Files.readString(file));
        assertEquals("rw-------", rights(file));
    }

    @Test
    void fileThatCannotBeWritten_leavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old");
        Files.createDirectories(folder.resolve("secret.new/not-empty"));
        assertThrows(IOException.class, () -> OwnFiles.write(file, "new"));
        assertEquals("old", Files.readString(file));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
