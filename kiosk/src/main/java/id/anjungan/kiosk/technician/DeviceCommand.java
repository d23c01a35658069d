package id.anjungan.kiosk.technician;

import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.DeviceConfig;
import id.anjungan.devices.desk.Answer;
import id.anjungan.devices.desk.DeviceDesk;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.drivers.StandardDrivers;
import id.anjungan.language.CommandLines;
import id.anjungan.language.Sayings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anjungan device list | probe | test}: what is plugged in, what it can do, a trial run. */
@Command(name = "anjungan device", mixinStandardHelpOptions = true,
        description = "${bundle:about.device}")
public final class DeviceCommand {

    private static final int FAULT = 1;

    private final PrintWriter out;
    private final boolean english;
    private final Sayings sayings;
    private final Clock clock;
    private final Drivers drivers;

    private DeviceCommand(PrintWriter out, boolean english, Clock clock) {
        this.out = out;
        this.english = english;
        this.sayings = Sayings.of(DeviceCommand.class, english ? "en" : "id");
        this.clock = clock;
        this.drivers = StandardDrivers.table(clock);
    }

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), Sayings.chosen().equals("en"),
                Clock.systemUTC(), args));
    }

    /** @return 0 fine, 1 a fault found, 2 wrong usage */
    static int run(PrintWriter out, boolean english, Clock clock, String... args) {
        DeviceCommand command = new DeviceCommand(out, english, clock);
        return CommandLines.of(command, command.sayings).setOut(out).setErr(out).execute(args);
    }

    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "${bundle:about.list}")
    int list(@Option(names = "--config", paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.config}") Path config) {
        if (config == null) {
            return told(desk().list(List.of()));
        }
        return loaded(config).map(c -> told(list(c, drivers, english, clock))).orElse(FAULT);
    }

    @Command(name = "probe", mixinStandardHelpOptions = true,
            description = "${bundle:about.probe}")
    int probe(@Option(names = "--config", required = true, paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.config}") Path config,
            @Parameters(arity = "0..1", paramLabel = "${bundle:label.name}", description = "${bundle:option.name}")
            String name) {
        return each(config, name, DeviceDesk::probe, BoardCheck::probe);
    }

    @Command(name = "test", mixinStandardHelpOptions = true,
            description = "${bundle:about.test}")
    int test(@Option(names = "--config", required = true, paramLabel = "${bundle:label.folder}",
            description = "${bundle:option.config}") Path config,
            @Parameters(arity = "0..1", paramLabel = "${bundle:label.name}", description = "${bundle:option.name}")
            String name) {
        return each(config, name, this::tried, BoardCheck::test);
    }

    private Answer tried(DeviceDesk desk, DeviceSettings s) {
        desk.wanted(s).ifPresent(out::println);
        return desk.test(s);
    }

    /** Every device of the settings, the boards that the terminal draws itself among them. */
    static Answer list(TerminalConfig config, Drivers drivers, boolean english, Clock clock) {
        Answer opened = new DeviceDesk(drivers, english, clock).list(Settings.devices(config));
        List<Answer> boards = Settings.boards(config).stream().map(new BoardCheck(english,
                BoardCheck::ofThisMachine)::list).toList();
        List<String> lines = new ArrayList<>(opened.lines());
        if (Settings.devices(config).isEmpty() && !boards.isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        boards.forEach(b -> lines.addAll(b.lines()));
        return new Answer(opened.good() && boards.stream().allMatch(Answer::good), lines);
    }

    private int each(Path config, String name, BiFunction<DeviceDesk, DeviceSettings, Answer> question,
            BiFunction<BoardCheck, BoardScreen, Answer> ofABoard) {
        Optional<TerminalConfig> loaded = loaded(config);
        if (loaded.isEmpty()) {
            return FAULT;
        }
        List<String> known = loaded.get().devices().stream().map(DeviceConfig::name).toList();
        if (known.isEmpty() || name != null && !known.contains(name)) {
            out.println(known.isEmpty() ? sayings.say("device.none")
                    : sayings.say("device.unknown", name, String.join(", ", known)));
            return FAULT;
        }
        int worst = 0;
        for (DeviceSettings d : Settings.devices(loaded.get())) {
            if (name == null || d.name().equals(name)) {
                worst = Math.max(worst, told(question.apply(desk(), d)));
            }
        }
        for (BoardScreen b : Settings.boards(loaded.get())) {
            if (name == null || b.name().equals(name)) {
                worst = Math.max(worst, told(ofABoard.apply(new BoardCheck(english, BoardCheck::ofThisMachine), b)));
            }
        }
        return worst;
    }

    private Optional<TerminalConfig> loaded(Path config) {
        Loaded<TerminalConfig> loaded = Settings.load(config, drivers, Set.of());
        if (loaded instanceof Loaded.Problems<TerminalConfig> bad) {
            bad.all().forEach(p -> out.println(p.sentence(sayings.language())));
            return Optional.empty();
        }
        return Optional.of(((Loaded.Valid<TerminalConfig>) loaded).value());
    }

    private DeviceDesk desk() {
        return new DeviceDesk(drivers, english, clock);
    }

    private int told(Answer answer) {
        answer.lines().forEach(out::println);
        return answer.good() ? 0 : FAULT;
    }
}
