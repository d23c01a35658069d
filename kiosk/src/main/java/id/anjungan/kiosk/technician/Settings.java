package id.anjungan.kiosk.technician;

import id.anjungan.config.ConfigFile;
import id.anjungan.config.DeviceRule;
import id.anjungan.config.Loaded;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.DeviceConfig;
import id.anjungan.config.Vocabulary;
import id.anjungan.config.Words;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.DriverFault;
import id.anjungan.devices.drivers.Drivers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An office's files read with the words of this program: its drivers and its services. */
public final class Settings {

    private static final Set<String> OPTIONS = Set.of("host", "port", "path", "baud", "profile", "reader");
    private static final Set<String> NUMBERS = Set.of("port", "baud");

    private Settings() {
    }

    /** @param services ids of the catalogue */
    public static Loaded<TerminalConfig> load(Path directory, Drivers drivers, Set<String> services) {
        return ConfigFile.terminal(directory, new Vocabulary(rule(drivers), services));
    }

    /**
     * As {@link #load(Path, Drivers, Set)}, and a look into key stores, for which a terminal that starts has no time.
     *
     * @param day on which certificates must be good
     */
    public static Loaded<TerminalConfig> examine(Path directory, Drivers drivers, Set<String> services, Instant day) {
        return ConfigFile.terminal(directory, new Vocabulary(rule(drivers), services, Optional.of(day)));
    }

    /** What the drivers open: all devices but the boards. */
    public static List<DeviceSettings> devices(TerminalConfig config) {
        return config.devices().stream().filter(d -> !BoardScreen.is(d)).map(Settings::device).toList();
    }

    /** What the terminal itself draws on further screens. */
    public static List<BoardScreen> boards(TerminalConfig config) {
        return config.devices().stream().filter(BoardScreen::is).map(BoardScreen::of).toList();
    }

    /** A device as its driver wants it. Call it on loaded settings only: numbers are known to be numbers there. */
    private static DeviceSettings device(DeviceConfig d) {
        Map<String, String> o = d.options();
        return new DeviceSettings(d.name(), d.kind(), d.driver(), Optional.ofNullable(o.get("host")),
                Optional.ofNullable(o.get("port")).map(Integer::valueOf), Optional.ofNullable(o.get("path")),
                Optional.ofNullable(o.get("baud")).map(Integer::valueOf), Optional.ofNullable(o.get("profile")),
                Optional.ofNullable(o.get("reader")));
    }

    private static DeviceRule rule(Drivers drivers) {
        return (device, production) -> {
            if (BoardScreen.is(device)) {
                return BoardScreen.faults(device);
            }
            List<DeviceRule.Fault> found = options(device);
            if (found.isEmpty()) {
                drivers.faults(device(device), production, List.of(BoardScreen.KIND))
                        .forEach(f -> found.add(fault(f)));
            }
            return found;
        };
    }

    private static List<DeviceRule.Fault> options(DeviceConfig device) {
        List<DeviceRule.Fault> found = new ArrayList<>();
        device.options().forEach((name, value) -> {
            if (!OPTIONS.contains(name)) {
                String all = String.join(", ", OPTIONS.stream().sorted().toList());
                found.add(new DeviceRule.Fault("options." + name, value,
                        new Words("pilihan yang dikenal: " + all, "a known option: " + all)));
            } else if (NUMBERS.contains(name) && !value.matches("\\d{1,7}")) {
                found.add(new DeviceRule.Fault("options." + name, value,
                        new Words("bilangan bulat", "a whole number")));
            }
        });
        return found;
    }

    private static DeviceRule.Fault fault(DriverFault f) {
        String setting = OPTIONS.contains(f.setting()) ? "options." + f.setting() : f.setting();
        return new DeviceRule.Fault(setting, f.found(), new Words(f.wanted(), f.wantedEnglish()));
    }
}
