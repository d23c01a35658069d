package id.anjungan.config;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a terminal is told: {@code terminal.yaml} of an office. Paths are absolute once loaded. */
public record TerminalConfig(TerminalId id, Mode mode, Office office, Path dataDirectory, Screen screen, Hub hub,
        List<DeviceConfig> devices, List<String> services, Tax tax, Qris qris, Queue queue, Idle idle) {

    /** Simulated devices are refused in production. */
    public enum Mode {
        PRODUCTION, SIMULATION
    }

    /** @param id {@code SMS-3578-01}; {@code regency} Kemendagri code {@code 35.78} */
    public record Office(String id, String name, String regency, String address) {
    }

    /** @param diagonalInches of the panel; sizes on the glass follow from it */
    public record Screen(int widthPx, int heightPx, double diagonalInches, boolean fullScreen, String language) {
    }

    /** @param mqtt {@code tcp://127.0.0.1:1883} or {@code ssl://...}; {@code web} for enrolment */
    public record Hub(URI mqtt, URI web, Optional<Path> trustStore) {
    }

    /**
     * @param driver  a name in {@code Drivers}; {@code options} are its own: host, port, path, baud, columns, profile
     */
    public record DeviceConfig(String name, String kind, String driver, Map<String, String> options) {
    }

    /** Who must prove to be the owner. */
    public enum NikRule {
        /** NIK of the owner before paying. */
        OWNER,
        /** The bill may be seen without, paying needs it not. */
        VIEW_ONLY,
        OFF
    }

    /** @param refuseOnDifference refuse a bill whose total differs from the terminal's own computation */
    public record Tax(NikRule nik, boolean refuseOnDifference) {
    }

    /** @param countdown shown on the screen; {@code validity} of the QR itself; {@code extension} per touch */
    public record Qris(Rupiah limit, Duration countdown, Duration validity, Duration extension) {
    }

    /** @param bind where the counter pages listen; absent: no pages */
    public record Queue(boolean hosted, Optional<Listen> bind, List<CounterService> services, List<String> counters) {
    }

    public record Listen(String host, int port) {
    }

    /** @param prefix one letter; {@code opens} and {@code closes} in WIB */
    public record CounterService(String id, String prefix, String nameId, String nameEn, LocalTime opens,
            LocalTime closes, int dailyCap) {
    }

    /** @param warning how long the visible warning stands before a visit ends */
    public record Idle(Duration page, Duration warning) {
    }
}
