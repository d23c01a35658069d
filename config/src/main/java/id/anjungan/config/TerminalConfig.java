package id.anjungan.config;

import id.anjungan.contract.Rupiah;
import id.anjungan.contract.TerminalId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a terminal is told: {@code terminal.yaml} of an office. Paths are absolute once loaded.
 *
 * @param guide "Syarat dan biaya" of the province; absent: the one this program is shipped with
 */
public record TerminalConfig(TerminalId id, Mode mode, Office office, Path dataDirectory,
        @Setting(byDefault = "{}") Screen screen, Hub hub, List<DeviceConfig> devices,
        @Setting(min = 1, wanted = {"paling sedikit satu layanan", "at least one service"}) List<String> services,
        @Setting(byDefault = "{}") Tax tax, @Setting(byDefault = "{}") Qris qris,
        @Setting(byDefault = "{}") Queue queue, @Setting(byDefault = "{}") Idle idle,
        @Setting(byDefault = "{}") Survey survey, @Setting(exists = true) Optional<Path> guide) {

    /** Simulated devices are refused in production. */
    public enum Mode {
        PRODUCTION, SIMULATION
    }

    /**
     * @param id   {@code SMS-3578-01}; {@code regency} Kemendagri code {@code 35.78}
     * @param help where people ask when nobody comes to the terminal: a desk; {@code phone} of the office
     */
    public record Office(@Setting(shape = "[A-Z0-9][A-Z0-9-]{2,31}", wanted = {
            "kode kantor: huruf besar, angka dan tanda hubung",
            "an office code: capitals, digits and hyphens"}) String id,
            @Setting(shape = "(?s).*\\S.*", wanted = {"nama kantor", "the office's name"}) String name,
            @Setting(shape = "35\\.\\d\\d", wanted = {"kode Kemendagri di Jawa Timur, dalam kutip: \"35.78\"",
                    "a Kemendagri code in East Java, quoted: \"35.78\""}) String regency,
            @Setting(byDefault = "''") String address, @Setting(byDefault = "''") String help,
            @Setting(byDefault = "''") String phone) {
    }

    /**
     * @param diagonalInches of the panel; sizes on the glass follow from it. Below 18 inches ten keys of 18 mm do not
     *                       stand side by side on a portrait panel
     */
    public record Screen(@Setting(byDefault = "1080", min = 600, max = 7680) int widthPx,
            @Setting(byDefault = "1920", min = 600, max = 7680) int heightPx,
            @Setting(byDefault = "32", min = 18, max = 65) double diagonalInches,
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

    /**
     * @param refuseOnDifference refuse a bill whose total differs from the terminal's own computation
     * @param cashier            counter service that takes the tax of who cannot pay by QRIS; absent: none has a queue
     * @param endorsement        counter service that endorses the STNK of who has paid; absent: none has a queue
     */
    public record Tax(@Setting(byDefault = "owner") NikRule nik,
            @Setting(byDefault = "false") boolean refuseOnDifference, Optional<String> cashier,
            Optional<String> endorsement) {

        /** Without counters. */
        public Tax(NikRule nik, boolean refuseOnDifference) {
            this(nik, refuseOnDifference, Optional.empty(), Optional.empty());
        }
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

    /**
     * @param place  where tickets are taken, as a terminal says it that does not host the queue
     * @param bind   where the counter pages listen; absent: no pages
     * @param serves what a counter serves until its clerk chooses otherwise; a counter that is not listed serves all
     */
    public record Queue(@Setting(byDefault = "false") boolean hosted, @Setting(byDefault = "{}") Place place,
            Optional<Listen> bind,
            @Setting(byDefault = "[]") List<CounterService> services,
            @Setting(byDefault = "[]") List<String> counters,
            @Setting(byDefault = "[]") List<Serves> serves,
            @Setting(byDefault = "{}") Turns turns,
            @Setting(byDefault = "{}") Repeat repeat,
            @Setting(byDefault = "{}") Estimate estimate) {
    }

    /** A place in the office, in both languages, as it reads after "at". */
    public record Place(@Setting(byDefault = "terminal antrean", shape = "(?s).*\\S.*",
            wanted = {"tempat di kantor", "a place in the office"}) String textId,
            @Setting(byDefault = "the queue terminal", shape = "(?s).*\\S.*",
                    wanted = {"tempat di kantor", "a place in the office"}) String textEn) {
    }

    /** @param services ids of counter services */
    public record Serves(String counter, @Setting(min = 1, wanted = {"paling sedikit satu layanan",
            "at least one service"}) List<String> services) {
    }

    /**
     * Whose turn it is.
     *
     * @param prioritiesPerRegular so many priority tickets may pass a waiting regular one that has come to the head
     * @param mostOvertaken        nobody is overtaken more often than this, by whomever
     * @param calls                calls before a ticket may be set aside as not having come
     * @param returnBehind         one who came too late waits again behind so many of the same line
     * @param returns              how often one ticket may come back
     * @param forgotten            a call that nobody acted on for so long is marked on the counter's page: most likely
     *                             the clerk has walked away
     * @param callGap              between two calls of one number, and from the last to setting it aside: whoever is
     *                             called needs time to hear it and to walk
     */
    public record Turns(@Setting(byDefault = "1", min = 1, max = 2) int prioritiesPerRegular,
            @Setting(byDefault = "15", min = 1, max = 99) int mostOvertaken,
            @Setting(byDefault = "3", min = 1, max = 5) int calls,
            @Setting(byDefault = "3", min = 0, max = 50) int returnBehind,
            @Setting(byDefault = "1", min = 0, max = 5) int returns,
            @Setting(byDefault = "15m", min = 60, max = 14_400) Duration forgotten,
            @Setting(byDefault = "15s", min = 0, max = 300) Duration callGap) {
    }

    /**
     * One person who takes many tickets, told from a crowd that takes one each.
     *
     * @param tickets one person may take in a row
     * @param apart   the screen untouched for so long after a ticket: the next one is somebody else
     * @param pause   before one more than that; twice as long before each one more, up to {@code longest}
     */
    public record Repeat(@Setting(byDefault = "3", min = 1, max = 999) int tickets,
            @Setting(byDefault = "4s", min = 1, max = 60) Duration apart,
            @Setting(byDefault = "20s", min = 1, max = 120) Duration pause,
            @Setting(byDefault = "2m", min = 1, max = 150) Duration longest) {
    }

    /** A wait is promised once {@code measured} services of its kind were timed today or in the {@code days} before. */
    public record Estimate(@Setting(byDefault = "8", min = 2, max = 500) int measured,
            @Setting(byDefault = "14", min = 0, max = 90) int days) {
    }

    /**
     * Where the counter pages listen. On loopback plain HTTP unless {@code tls} is set; beyond it always TLS.
     *
     * @param host  an address of this machine, or {@code 0.0.0.0} for all of them
     * @param port  0 takes any free one
     * @param tls   an own certificate; without it the terminal makes one by an authority of its own
     * @param names host names and addresses under which browsers ask for the pages, beside those of {@code host}
     */
    public record Listen(@Setting(byDefault = "127.0.0.1") String host, @Setting(min = 0, max = 65535) int port,
            Optional<HubConfig.Tls> tls, @Setting(byDefault = "[]") List<String> names) {

        public Listen(String host, int port) {
            this(host, port, Optional.empty(), List.of());
        }

        public boolean encrypted() {
            return tls.isPresent() || !Rules.loopback(host);
        }
    }

    /** @param prefix one letter; {@code opens} and {@code closes} in WIB; {@code bring} is shown before one waits */
    public record CounterService(@Setting(shape = "[a-z][a-z0-9-]{0,31}", wanted = {
            "huruf kecil, angka dan tanda hubung", "small letters, digits and hyphens"}) String id,
            @Setting(shape = "[A-Z]", wanted = {"satu huruf besar", "one capital letter"}) String prefix,
            String nameId, String nameEn, LocalTime opens, LocalTime closes,
            @Setting(byDefault = "999", min = 1, max = 999) int dailyCap,
            @Setting(byDefault = "[]") List<Bring> bring) {

        /** A service that nothing needs to be brought for. */
        public CounterService(String id, String prefix, String nameId, String nameEn, LocalTime opens,
                LocalTime closes, int dailyCap) {
            this(id, prefix, nameId, nameEn, opens, closes, dailyCap, List.of());
        }

        /** @param time of the day, in WIB */
        public boolean open(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }

        /** @param now in WIB, while it is closed */
        public LocalDateTime nextOpening(LocalDateTime now) {
            return now.toLocalDate().plusDays(now.toLocalTime().isBefore(opens) ? 0 : 1).atTime(opens);
        }
    }

    /** One requirement of a counter service, in both languages. */
    public record Bring(String textId, String textEn) {
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

    /**
     * What is asked after a service.
     *
     * @param faces    one tap on one of four faces
     * @param sheet    the nine questions of the SKM, for who wants them
     * @param together answers to one service leave the terminal only together with so many: fewer could be told apart
     */
    public record Survey(@Setting(byDefault = "false") boolean faces, @Setting(byDefault = "false") boolean sheet,
            @Setting(byDefault = "5", min = 3, max = 50) int together) {
    }
}
