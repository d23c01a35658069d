package id.anjungan.devices.drivers;

import java.util.Optional;

/**
 * One device of a terminal, as its configuration writes it. Which of the optional settings a driver needs is the
 * driver's own knowledge: {@link Drivers#faults} says what is missing.
 *
 * @param name     unique in the terminal, lower case, e.g. {@code printer}
 * @param kind     {@code printer | card | display | scanner}
 * @param driver   see {@link Drivers#names}
 * @param host     of a TCP device
 * @param port     TCP port, 1-65535
 * @param path     of a serial or USB device, e.g. {@code /dev/serial/by-id/...}; of a scanner that types its keyboard,
 *                 e.g. {@code /dev/input/by-id/...-event-kbd}
 * @param baud     of a serial device; 9600 where not written
 * @param profile  of a receipt printer, e.g. {@code generic-80}
 * @param reader   part of a PC/SC reader's name; the first reader where not written
 */
public record DeviceSettings(String name, String kind, String driver, Optional<String> host, Optional<Integer> port,
        Optional<String> path, Optional<Integer> baud, Optional<String> profile, Optional<String> reader) {

    public DeviceSettings {
        host = host == null ? Optional.empty() : host;
        port = port == null ? Optional.empty() : port;
        path = path == null ? Optional.empty() : path;
        baud = baud == null ? Optional.empty() : baud;
        profile = profile == null ? Optional.empty() : profile;
        reader = reader == null ? Optional.empty() : reader;
    }

    public static DeviceSettings of(String name, String kind, String driver) {
        return new DeviceSettings(name, kind, driver, null, null, null, null, null, null);
    }

    public DeviceSettings at(String newHost, int newPort) {
        return new DeviceSettings(name, kind, driver, Optional.of(newHost), Optional.of(newPort), path, baud, profile,
                reader);
    }

    public DeviceSettings on(String newPath) {
        return new DeviceSettings(name, kind, driver, host, port, Optional.of(newPath), baud, profile, reader);
    }

    public DeviceSettings with(String newProfile) {
        return new DeviceSettings(name, kind, driver, host, port, path, baud, Optional.of(newProfile), reader);
    }
}
