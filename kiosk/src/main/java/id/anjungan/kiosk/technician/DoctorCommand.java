package id.anjungan.kiosk.technician;

import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.drivers.StandardDrivers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./anjungan doctor}: versions, links, devices, disk, clock, journal and what to do next, on one page. */
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Keadaan mesin dan terminal ini dalam satu halaman, dan apa yang perlu dilakukan.")
public final class DoctorCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final boolean english;
    private final Clock clock;

    @Option(names = "--config", paramLabel = "FOLDER",
            description = "berisi terminal.yaml; tanpa ini hanya mesinnya yang diperiksa")
    private Path config;

    private DoctorCommand(PrintWriter out, boolean english, Clock clock) {
        this.out = out;
        this.english = english;
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), "en".equals(System.getenv("ANJUNGAN_LANG")),
                Clock.systemUTC(), args));
    }

    /** @return 0 fine, 1 a fault found, 2 wrong usage */
    static int run(PrintWriter out, boolean english, Clock clock, String... args) {
        return new CommandLine(new DoctorCommand(out, english, clock)).setOut(out).setErr(out).execute(args);
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
        page.lines().forEach(out::println);
        return page.healthy() ? 0 : 1;
    }
}
