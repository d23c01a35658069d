package id.anjungan.kiosk.technician;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig;
import id.anjungan.devices.desk.Answer;
import id.anjungan.devices.drivers.Drivers;
import id.anjungan.devices.sound.SoundCard;
import id.anjungan.kiosk.journal.JournalCommand;
import id.anjungan.kiosk.journal.TerminalKey;
import id.anjungan.kiosk.journal.TwinSigns;
import id.anjungan.language.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one machine and one terminal on it, asking nothing that changes them. */
final class Examination {

    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
    private static final DateTimeFormatter WIB = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm.ss 'WIB'")
            .withZone(Wib.ZONE);
    private static final int PATIENCE_MILLIS = 3_000;
    private static final long ROOM_WANTED = 512L * 1024 * 1024;
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofSeconds(60);
    private static final int JAVA_WANTED = 17;

    private final DoctorPage page;
    private final Drivers drivers;
    private final boolean english;
    private final Clock clock;

    Examination(DoctorPage page, Drivers drivers, boolean english, Clock clock) {
        this.page = page;
        this.drivers = drivers;
        this.english = english;
        this.clock = clock;
    }

    void machine() {
        int java = Runtime.version().feature();
        String versions = "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
        if (java >= JAVA_WANTED) {
            page.fine("Versi", "Versions", versions, versions);
        } else {
            page.bad("Versi", "Versions", versions, versions, "Pasang Java 17 atau lebih baru",
                    "Install Java 17 or newer");
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isEmpty()) {
            page.note("Layar", "Screen", "tidak ada layar: terminal berjalan tanpa panel",
                    "no display: a terminal runs without a panel");
        } else {
            page.fine("Layar", "Screen", "DISPLAY=" + display, "DISPLAY=" + display);
        }
    }

    void terminal(TerminalConfig config) {
        Path data = config.dataDirectory();
        boolean running = running(data);
        page.note("Terminal", "Terminal", config.id() + (running ? ", sedang berjalan" : ", tidak berjalan"),
                config.id() + (running ? ", running" : ", not running"));
        enrolment(config);
        link(config.hub().mqtt());
        time(config.hub().web());
        disk(data);
        journal(data);
        config.queue().bind().filter(bind -> config.queue().hosted()).ifPresent(bind ->
                new CounterPagesCheck(page, clock).examine(bind, data, running));
        devices(config, running);
    }

    /** The lock of the journal tells, without touching it. */
    private static boolean running(Path data) {
        Path lock = data.resolve("journal.lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (IOException notOurs) {
            return true;
        }
    }

    private void enrolment(TerminalConfig config) {
        if (Files.exists(config.dataDirectory().resolve("hub.secret"))) {
            page.fine("Pendaftaran", "Enrolment", "terdaftar di pusat", "enrolled at the hub");
        } else {
            page.bad("Pendaftaran", "Enrolment", "belum terdaftar di pusat", "not enrolled at the hub",
                    "Minta kode di halaman pusat, lalu jalankan ./anjungan terminal --config FOLDER --enrol KODE",
                    "Ask for a code on the hub's page, then run ./anjungan terminal --config DIR --enrol CODE");
        }
    }

    private void link(URI mqtt) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(mqtt.getHost(), mqtt.getPort()), PATIENCE_MILLIS);
            page.fine("Pusat", "Hub", mqtt + " menjawab", mqtt + " answers");
        } catch (IOException silent) {
            Reason reason = reason(silent);
            page.bad("Pusat", "Hub", mqtt + " tidak dapat dihubungi: " + reason.in("id"),
                    mqtt + " cannot be reached: " + reason.in("en"),
                    "Periksa kabel jaringan dan hub.mqtt; pastikan program pusat berjalan",
                    "Check the network cable and hub.mqtt; make sure that the hub runs");
        }
    }

    private static Reason reason(IOException fault) {
        LOG.debug("doctor", fault);
        return Reason.of(fault);
    }

    /** The hub's own clock, from its page. */
    private void time(URI web) {
        Optional<Instant> hub = hubTime(web);
        if (hub.isEmpty()) {
            String now = WIB.format(clock.instant());
            page.note("Jam", "Clock", now + " (jam pusat tidak dapat dibaca)",
                    now + " (the hub's clock cannot be read)");
            return;
        }
        Duration off = Duration.between(hub.get(), clock.instant());
        if (off.abs().compareTo(CLOCK_MAY_DIFFER) <= 0) {
            page.fine("Jam", "Clock", "sama dengan jam pusat", "agrees with the hub");
        } else {
            page.bad("Jam", "Clock", "berbeda " + off.toSeconds() + " detik dari pusat",
                    "differs by " + off.toSeconds() + " s from the hub", "Betulkan jam mesin ini (timedatectl)",
                    "Correct this machine's clock (timedatectl)");
        }
    }

    private static Optional<Instant> hubTime(URI web) {
        try {
            Duration patience = Duration.ofMillis(PATIENCE_MILLIS);
            HttpResponse<Void> answer = HttpClient.newBuilder().connectTimeout(patience).build().send(
                    HttpRequest.newBuilder(web).timeout(patience).method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(), HttpResponse.BodyHandlers.discarding());
            return answer.headers().firstValue("Date")
                    .map(d -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(d)));
        } catch (IOException | DateTimeParseException silent) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void disk(Path data) {
        Path there = data;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there == null ? data.getRoot() : there);
            long free = store.getUsableSpace();
            String words = data + ", " + free / (1024 * 1024) + " MiB";
            if (there == null || !Files.isWritable(there)) {
                page.bad("Disk", "Disk", words + ", tidak boleh ditulis", words + ", not writable",
                        "Beri izin tulis pada " + data, "Make " + data + " writable");
            } else if (free < ROOM_WANTED) {
                page.bad("Disk", "Disk", words + ", hampir penuh", words + ", almost full",
                        "Kosongkan ruang di disk itu; jangan hapus isi folder data",
                        "Free room on that disk; never delete from the data folder");
            } else {
                page.fine("Disk", "Disk", words, words);
            }
        } catch (IOException fault) {
            Reason reason = reason(fault);
            page.bad("Disk", "Disk", data + ": " + reason.in("id"), data + ": " + reason.in("en"),
                    "Periksa disk dan folder data", "Check the disk and the data folder");
        }
    }

    private void journal(Path data) {
        Path file = data.resolve("journal.db");
        if (!Files.exists(file)) {
            page.note("Jurnal", "Journal", "belum ada; dibuat saat terminal pertama kali berjalan",
                    "none yet; made when the terminal first runs");
            return;
        }
        StringWriter told = new StringWriter();
        String key = TerminalKey.in(data).publicKey();
        int code = english ? JournalCommand.run(new PrintWriter(told, true), "verify", file.toString(), "--key", key,
                "--en") : JournalCommand.run(new PrintWriter(told, true), "verify", file.toString(), "--key", key);
        told.toString().lines().forEach(line -> page.note("Jurnal", "Journal", line, line));
        if (code != 0) {
            page.bad("Jurnal", "Journal", "tidak terbukti utuh", "not proven whole",
                    "Jangan hapus jurnal. Kirim folder data ke bagian teknis pusat",
                    "Do not delete the journal. Send the data folder to the hub's engineers");
        }
        twins(file);
    }

    private void twins(Path file) {
        try {
            TwinSigns signs = TwinSigns.of(file);
            if (signs.nameTaken()) {
                page.bad("Nama", "Name", "mesin lain masuk ke pusat dengan nama terminal ini",
                        "another machine connects to the hub with this terminal's name",
                        "Cari dan matikan mesin itu (biasanya salinan disk), lalu daftarkan dengan nama sendiri dan "
                                + "folder data kosong",
                        "Find that machine and switch it off (usually a copied disk), then enrol it with a name of "
                                + "its own and an empty data folder");
            }
            if (signs.parted()) {
                page.note("Jurnal", "Journal", "pernah bercabang: mesin lain menulis jurnal yang sama; pusat menyimpan "
                        + "baris keduanya terpisah", "has parted: another machine wrote the same journal; the hub "
                        + "keeps the rows of both apart");
            }
        } catch (IOException unreadable) {
            LOG.debug("{}", file, unreadable);
        }
    }

    /** A running terminal holds its devices: they are not disturbed. */
    /** Of the boards on this machine's screens; one without a sound card is silent and works. */
    private void sound() {
        Optional<String> card = SoundCard.found();
        card.ifPresentOrElse(name -> page.fine("Bunyi papan", "Board chime", name, name),
                () -> page.note("Bunyi papan", "Board chime", "tidak ada kartu suara: papan tampil tanpa bunyi",
                        "no sound card: the board shows and does not chime"));
    }

    private void devices(TerminalConfig config, boolean running) {
        if (!Settings.boards(config).isEmpty()) {
            sound();
        }
        if (running) {
            page.note("Perangkat", "Devices", "dipakai terminal yang berjalan; keadaannya ada di halaman pusat",
                    "in use by the running terminal; their state is on the hub's page");
            return;
        }
        Answer answer = DeviceCommand.list(config, drivers, english, clock);
        answer.lines().forEach(line -> page.note("Perangkat", "Devices", line, line));
        if (!answer.good()) {
            page.bad("Perangkat", "Devices", "ada yang tidak menjawab", "some do not answer",
                    "Periksa kabel dan listrik perangkat itu, lalu ./anjungan device probe --config FOLDER",
                    "Check their cables and power, then ./anjungan device probe --config DIR");
        }
    }
}
