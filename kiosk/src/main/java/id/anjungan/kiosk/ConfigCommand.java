package id.anjungan.kiosk;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.Loaded;
import id.anjungan.config.Problem;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.kiosk.technician.Settings;
import id.anjungan.language.Sayings;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code config check DIR}: every fault of an office's files, each as a sentence with file, line and remedy. */
public final class ConfigCommand {

    private ConfigCommand() {
    }

    public static void main(String[] args) {
        System.exit(run(args, System.getenv().getOrDefault("ANJUNGAN_LANG", "id"), System.out));
    }

    /** @return 0 fine, 1 faults found, 2 wrong usage */
    static int run(String[] args, String language, PrintStream out) {
        Sayings sayings = Sayings.of(ConfigCommand.class, language);
        if (args.length != 2 || !args[0].equals("check")) {
            out.println(sayings.say("config.usage"));
            return 2;
        }
        Path directory = Path.of(args[1]);
        List<Path> files = files(directory);
        if (files.isEmpty()) {
            out.println(sayings.say("config.none", directory));
            return 1;
        }
        List<Problem> found = new ArrayList<>();
        files.forEach(f -> found.addAll(problems(f)));
        found.forEach(p -> out.println(p.sentence(language)));
        out.println(found.isEmpty() ? sayings.say("config.fine", files.size())
                : sayings.say("config.faults", found.size()));
        return found.isEmpty() ? 0 : 1;
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        return List.of(place.resolve("terminal.yaml"), place.resolve("hub.yaml")).stream().filter(Files::exists)
                .toList();
    }

    private static List<Problem> problems(Path file) {
        Clock clock = Clock.systemUTC();
        Loaded<?> loaded;
        if (file.toAbsolutePath().getParent().endsWith("guide")) {
            loaded = ConfigFile.guide(file);
        } else if (file.getFileName().toString().startsWith("hub")) {
            loaded = ConfigFile.hub(file, Optional.of(clock.instant()));
        } else {
            loaded = Settings.examine(file, StandardDrivers.table(clock), Catalogue.IDS, clock.instant());
        }
        return loaded instanceof Loaded.Problems<?> p ? p.all() : List.of();
    }
}
