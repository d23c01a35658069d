package id.anjungan.kiosk;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.Loaded;
import id.anjungan.config.Problem;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.kiosk.technician.Settings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code config check DIR}: every fault of an office's files, each as a sentence with file, line and remedy. */
public final class ConfigCommand {

    private ConfigCommand() {
    }

    public static void main(String[] args) {
        System.exit(run(args, System.getenv().getOrDefault("ANJUNGAN_LANG", "id"), System.out));
    }

    /** @return 0 fine, 1 faults found, 2 wrong usage */
    static int run(String[] args, String language, PrintStream out) {
        boolean english = language.equals("en");
        if (args.length != 2 || !args[0].equals("check")) {
            out.println(english ? "Usage: ./anjungan config check DIR" : "Pakai: ./anjungan config check FOLDER");
            return 2;
        }
        Path directory = Path.of(args[1]);
        List<Path> files = files(directory);
        if (files.isEmpty()) {
            out.println(english ? directory + " holds neither terminal.yaml nor hub.yaml"
                    : directory + " tidak berisi terminal.yaml atau hub.yaml");
            return 1;
        }
        List<Problem> found = new ArrayList<>();
        files.forEach(f -> found.addAll(problems(f)));
        found.forEach(p -> out.println(p.sentence(language)));
        out.println(verdict(files.size(), found.size(), english));
        return found.isEmpty() ? 0 : 1;
    }

    private static String verdict(int files, int faults, boolean english) {
        if (faults == 0) {
            return english ? files + " file(s) without a fault" : files + " berkas tanpa kesalahan";
        }
        return english ? faults + " fault(s) found" : faults + " kesalahan ditemukan";
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        return List.of(place.resolve("terminal.yaml"), place.resolve("hub.yaml")).stream().filter(Files::exists)
                .toList();
    }

    private static List<Problem> problems(Path file) {
        Loaded<?> loaded = file.getFileName().toString().startsWith("hub") ? ConfigFile.hub(file)
                : Settings.load(file, StandardDrivers.table(Clock.systemUTC()), Catalogue.IDS);
        return loaded instanceof Loaded.Problems<?> p ? p.all() : List.of();
    }
}
