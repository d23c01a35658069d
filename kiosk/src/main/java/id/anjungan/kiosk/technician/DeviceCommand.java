package id.anjungan.kiosk.technician;

import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.desk.Answer;
import id.anjungan.devices.desk.DeviceDesk;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.drivers.StandardDrivers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anjungan device list | probe | test}: what is plugged in, what it can do, a trial run. */
@Command(name = "anjungan device", mixinStandardHelpOptions = true,
        description = "Perangkat yang terpasang; kemampuannya; uji coba.")
public final class DeviceCommand {

    private static final int FAULT = 1;

    private final PrintWriter out;
    private final boolean english;
    private final Clock clock;
    private final Drivers drivers;

    private DeviceCommand(PrintWriter out, boolean english, Clock clock) {
        this.out = out;
        this.english = english;
        this.clock = clock;
        this.drivers = StandardDrivers.table(clock);
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), "en".equals(System.getenv("ANJUNGAN_LANG")),
                Clock.systemUTC(), args));
    }

    /** @return 0 fine, 1 a fault found, 2 wrong usage */
    static int run(PrintWriter out, boolean english, Clock clock, String... args) {
        return new CommandLine(new DeviceCommand(out, english, clock)).setOut(out).setErr(out)
                .execute(args);
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Yang dilihat sistem operasi, dan yang ada di pengaturan.")
    int list(@Option(names = "--config", paramLabel = "FOLDER", description = "berisi terminal.yaml") Path config) {
        if (config == null) {
            return told(desk().list(List.of()));
        }
        return loaded(config).map(devices -> told(desk().list(devices))).orElse(FAULT);
    }

    @Command(name = "probe", mixinStandardHelpOptions = true,
            description = "Pertanyaan yang aman; tidak ada yang dicetak atau diubah.")
    int probe(@Option(names = "--config", required = true, paramLabel = "FOLDER") Path config,
            @Parameters(arity = "0..1", paramLabel = "NAMA", description = "satu perangkat; tanpa ini semua")
            String name) {
        return each(config, name, DeviceDesk::probe);
    }

    @Command(name = "test", mixinStandardHelpOptions = true,
            description = "Uji coba sungguhan: mencetak, menampilkan, atau meminta kartu.")
    int test(@Option(names = "--config", required = true, paramLabel = "FOLDER") Path config,
            @Parameters(arity = "0..1", paramLabel = "NAMA", description = "satu perangkat; tanpa ini semua")
            String name) {
        return each(config, name, DeviceDesk::test);
    }

    private int each(Path config, String name, BiFunction<DeviceDesk, DeviceSettings, Answer> question) {
        Optional<List<DeviceSettings>> devices = loaded(config);
        if (devices.isEmpty()) {
            return FAULT;
        }
        List<DeviceSettings> asked = devices.get().stream().filter(d -> name == null || d.name().equals(name)).toList();
        if (asked.isEmpty()) {
            String known = String.join(", ", devices.get().stream().map(DeviceSettings::name).toList());
            out.println(english ? "No such device: " + name + ". There is: " + known
                    : "Tidak ada perangkat " + name + ". Yang ada: " + known);
            return FAULT;
        }
        return asked.stream().mapToInt(d -> told(question.apply(desk(), d))).max().orElse(FAULT);
    }

    private Optional<List<DeviceSettings>> loaded(Path config) {
        Loaded<TerminalConfig> loaded = Settings.load(config, drivers, Set.of());
        if (loaded instanceof Loaded.Problems<TerminalConfig> bad) {
            bad.all().forEach(p -> out.println(p.sentence(english ? "en" : "id")));
            return Optional.empty();
        }
        return Optional.of(Settings.devices(((Loaded.Valid<TerminalConfig>) loaded).value()));
    }

    private DeviceDesk desk() {
        return new DeviceDesk(drivers, english, clock);
    }

    private int told(Answer answer) {
        answer.lines().forEach(out::println);
        return answer.good() ? 0 : FAULT;
    }
}
