package id.anjungan.kiosk.technician;

import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan doctor}: versions, links, devices, disk, clock, journal and what to do next, on one page. */
@Command(name = "anjungan doctor", mixinStandardHelpOptions = true,
        description = "${bundle:about.doctor}")
public final class DoctorCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final boolean english;
    private final Clock clock;

    @Option(names = "--config", paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.config.doctor}")
    private Path config;

    private DoctorCommand(PrintWriter out, boolean english, Clock clock) {
        this.out = out;
        this.english = english;
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), Sayings.chosen().equals("en"),
                Clock.systemUTC(), args));
    }

    /** @return 0 fine, 1 a fault found, 2 wrong usage */
    static int run(PrintWriter out, boolean english, Clock clock, String... args) {
        return CommandLines.of(new DoctorCommand(out, english, clock),
                Sayings.of(DoctorCommand.class, english ? "en" : "id")).setOut(out).setErr(out).execute(args);
    }

    @Override
    public Integer call() {
        Drivers drivers = StandardDrivers.table(clock);
        DoctorPage page = new DoctorPage(english);
        Examination examination = new Examination(page, drivers, english, clock);
        examination.machine();
        if (config != null) {
            Loaded<TerminalConfig> loaded = Settings.load(config, drivers, Set.of());
            if (loaded instanceof Loaded.Valid<TerminalConfig> valid) {
                page.fine("Pengaturan", "Settings", config + ": tanpa kesalahan", config + ": no fault");
                examination.terminal(valid.value());
            } else {
                ((Loaded.Problems<TerminalConfig>) loaded).all().forEach(p -> page.bad("Pengaturan", "Settings",
                        p.sentence("id"), p.sentence("en"),
                        "Betulkan pengaturan itu, lalu jalankan ./anjungan config check " + config,
                        "Correct that setting, then run ./anjungan config check " + config));
            }
        }
        if (config == null) {
            page.note("Terminal", "Terminal", "tidak diperiksa; sebutkan foldernya: ./anjungan doctor --config FOLDER",
                    "not examined; name its folder: ./anjungan doctor --config DIR");
        }
        page.lines().forEach(out::println);
        return page.healthy() ? 0 : 1;
    }
}
