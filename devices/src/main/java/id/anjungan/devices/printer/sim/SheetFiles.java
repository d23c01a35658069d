package id.anjungan.devices.printer.sim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps what a simulated printer puts out: {@code 001.png}, {@code 001.bin} (the bytes) and {@code 001.txt}. */
public final class SheetFiles {

    private final Path directory;

    public SheetFiles(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
    }

    /** The name of a sheet's files, without their endings. */
    public static String name(Sheet sheet) {
        return String.format("%03d", sheet.number());
    }

    /** @return the picture's path; bytes and words lie beside it */
    public Path keep(Sheet sheet) throws IOException {
        Files.write(directory.resolve(name(sheet) + ".bin"), sheet.raw());
        Files.write(directory.resolve(name(sheet) + ".txt"), (sheet.words() + "\n").getBytes(StandardCharsets.UTF_8));
        // The picture comes last and in one move, so that whoever waits for it never sees half of it.
        Path png = directory.resolve(name(sheet) + ".png");
        Path half = directory.resolve(name(sheet) + ".png.tmp");
        SheetPicture.write(sheet, half);
        return Files.move(half, png, StandardCopyOption.REPLACE_EXISTING);
    }
}
