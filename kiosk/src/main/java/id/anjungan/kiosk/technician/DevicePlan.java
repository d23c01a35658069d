package id.anjungan.kiosk.technician;

import id.anjungan.config.DeviceRule;
import id.anjungan.config.TerminalConfig;
import id.anjungan.config.TerminalConfig.DeviceConfig;
import id.anjungan.config.Words;
import id.anjungan.devices.drivers.DeviceSettings;
import id.anjungan.devices.drivers.DriverFault;
import id.anjungan.devices.drivers.Drivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a terminal's configuration to the drivers' own settings, with every fault in the words of the file. */
public final class DevicePlan {

    private static final Set<String> OPTIONS = Set.of("host", "port", "path", "baud", "profile", "reader");
    private static final Set<String> OWN = Set.of("kind", "driver", "name");

    private DevicePlan() {
    }

    /** @param config free of faults by {@link #rule} */
    public static List<DeviceSettings> of(TerminalConfig config) {
        return config.devices().stream().map(DevicePlan::settings).toList();
    }

    /** What the drivers say about one device of a configuration. */
    public static DeviceRule rule(Drivers drivers) {
        return (device, production) -> faults(device, production, drivers);
    }

    private static List<DeviceRule.Fault> faults(DeviceConfig device, boolean production, Drivers drivers) {
        List<DeviceRule.Fault> found = new ArrayList<>();
        device.options().forEach((name, value) -> {
            if (!OPTIONS.contains(name)) {
                String known = String.join(", ", OPTIONS.stream().sorted().toList());
                found.add(new DeviceRule.Fault("options." + name, name,
                        new Words("salah satu dari " + known, "one of " + known)));
            } else if (Set.of("port", "baud").contains(name) && number(value).isEmpty()) {
                found.add(new DeviceRule.Fault("options." + name, value, new Words("sebuah angka", "a number")));
            }
        });
        for (DriverFault fault : drivers.faults(settings(device), production)) {
            String setting = OWN.contains(fault.setting()) ? fault.setting() : "options." + fault.setting();
            if (found.stream().noneMatch(f -> f.setting().equals(setting))) {
                found.add(new DeviceRule.Fault(setting, fault.found(),
                        new Words(fault.wanted(), fault.wantedEnglish())));
            }
        }
        return found;
    }

    private static DeviceSettings settings(DeviceConfig d) {
        return new DeviceSettings(d.name(), d.kind(), d.driver(), option(d, "host"),
                option(d, "port").flatMap(DevicePlan::number), option(d, "path"),
                option(d, "baud").flatMap(DevicePlan::number), option(d, "profile"), option(d, "reader"));
    }

    private static Optional<String> option(DeviceConfig d, String name) {
        return Optional.ofNullable(d.options().get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
