package id.anjungan.config;

import id.anjungan.config.TerminalConfig.DeviceConfig;
import java.util.List;

/** What the drivers' own room says about one device's settings; passed in, because this floor knows no driver. */
@FunctionalInterface
public interface DeviceRule {

    DeviceRule UNCHECKED = (device, production) -> List.of();

    List<Fault> faults(DeviceConfig device, boolean production);

    /**
     * @param setting {@code kind}, {@code driver}, or {@code options.<name>}
     * @param found   as written; empty when nothing is
     */
    record Fault(String setting, String found, Words wanted) {
    }
}
