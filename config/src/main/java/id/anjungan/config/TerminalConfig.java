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
public record TerminalConfig(TerminalId id, Mode mode, Office office, Path dataDirectory,
        @Setting(byDefault = "{}") Screen screen, Hub hub, List<DeviceConfig> devices,
        @Setting(min = 1, wanted = {"paling sedikit satu layanan", "at least one service"}) List<String> services,
        @Setting(byDefault = "{}") Tax tax, @Setting(byDefault = "{}") Qris qris,
        @Setting(byDefault = "{}") Queue queue, @Setting(byDefault = "{}") Idle idle) {

    /** Simulated devices are refused in production. */
    public enum Mode {
        PRODUCTION, SIMULATION
    }

    /** @param id {@code SMS-3578-01}; {@code regency} Kemendagri code {@code 35.78} */
    public record Office(@Setting(shape = "[A-Z0-9][A-Z0-9-]{2,31}", wanted = {
            "kode kantor: huruf besar, angka dan tanda hubung",
            "an office code: capitals, digits and hyphens"}) String id,
            @Setting(shape = "(?s).*\\S.*", wanted = {"nama kantor", "the office's name"}) String name,
            @Setting(shape = "35\\.\\d\\d", wanted = {"kode Kemendagri di Jawa Timur, dalam kutip: \"35.78\"",
                    "a Kemendagri code in East Java, quoted: \"35.78\""}) String regency,
            @Setting(byDefault = "''") String address) {
    }

    /** @param diagonalInches of the panel; sizes on the glass follow from it */
    public record Screen(@Setting(byDefault = "1080", min = 600, max = 7680) int widthPx,
            @Setting(byDefault = "1920", min = 600, max = 7680) int heightPx,
            @Setting(byDefault = "32", min = 7, max = 100) double diagonalInches,
            @Setting(byDefault = "true") boolean fullScreen,
            @Setting(byDefault = "id", shape = "id|en", wanted = {"id atau en", "id or en"}) String language) {
    }

    /** @param mqtt {@code tcp://127.0.0.1:1883} or {@code ssl://...}; {@code web} for enrolment */
    public record Hub(URI mqtt, URI web, @Setting(exists = true) Optional<Path> trustStore) {
    }

    /**
     * @param kind    {@code printer | card | display | scanner | board}
     * @param driver  a name in {@code Drivers}; {@code options} are its own: host, port, path, baud, columns, profile.
     *                A board's driver is {@code screen}, with x, y, width, height
     */
    public record DeviceConfig(@Setting(shape = "[a-z][a-z0-9-]{0,31}", wanted = {
            "huruf kecil, angka dan tanda hubung", "small letters, digits and hyphens"}) String name,
            String kind, String driver, @Setting(byDefault = "{}") Map<String, String> options) {
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
    public record Tax(@Setting(byDefault = "owner") NikRule nik,
            @Setting(byDefault = "false") boolean refuseOnDifference) {
    }

    /**
     * @param limit     largest amount by QRIS: Rp10.000.000 by the scheme's own rule
     * @param countdown shown on the screen; {@code validity} of the QR itself; {@code extension} per touch
     */
    public record Qris(@Setting(byDefault = "10000000", min = 1, max = 100_000_000) Rupiah limit,
            @Setting(byDefault = "3m", min = 2, max = 900) Duration countdown,
            @Setting(byDefault = "5m", min = 2, max = 1800) Duration validity,
            @Setting(byDefault = "60s", min = 1, max = 600) Duration extension) {
    }

    /** @param bind where the counter pages listen; absent: no pages */
    public record Queue(@Setting(byDefault = "false") boolean hosted, Optional<Listen> bind,
            @Setting(byDefault = "[]") List<CounterService> services,
            @Setting(byDefault = "[]") List<String> counters) {
    }

    /** @param port 0 takes any free one */
    public record Listen(@Setting(byDefault = "127.0.0.1") String host, @Setting(min = 0, max = 65535) int port) {
    }

    /** @param prefix one letter; {@code opens} and {@code closes} in WIB */
    public record CounterService(@Setting(shape = "[a-z][a-z0-9-]{0,31}", wanted = {
            "huruf kecil, angka dan tanda hubung", "small letters, digits and hyphens"}) String id,
            @Setting(shape = "[A-Z]", wanted = {"satu huruf besar", "one capital letter"}) String prefix,
            String nameId, String nameEn, LocalTime opens, LocalTime closes,
            @Setting(byDefault = "999", min = 1, max = 999) int dailyCap) {
    }

    /**
     * @param checking the same while it is not known whether money was taken: longer, for its citizen has a reason to
     *                 stay
     * @param warning  how long the visible warning stands before a visit ends
     */
    public record Idle(@Setting(byDefault = "60s", min = 5, max = 600) Duration page,
            @Setting(byDefault = "2m", min = 30, max = 180) Duration checking,
            @Setting(byDefault = "15s", min = 1, max = 120) Duration warning) {
    }
}
