package id.anjungan.kiosk.technician;

import id.anjungan.calendar.Wib;
import id.anjungan.config.TerminalConfig;
import id.anjungan.kiosk.lan.Chain;
import id.anjungan.kiosk.lan.DoorInspection;
import id.anjungan.kiosk.lan.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The counter pages on the office's network: whether they are open, and what a tablet has to compare. */
final class CounterPagesCheck {

    private static final String NAME = "Loket";
    private static final String NAME_ENGLISH = "Counters";
    private static final Duration SOON = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy")
            .withZone(Wib.ZONE);

    private final DoctorPage page;
    private final Clock clock;

    CounterPagesCheck(DoctorPage page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    /** Says nothing of pages on loopback or of none. */
    void examine(TerminalConfig.Listen bind, Path data, boolean running) {
        if (!bind.encrypted()) {
            return;
        }
        DoorInspection door = new DoorInspection(bind, data, clock);
        Standing now = door.standing(running);
        if (now.open()) {
            page.fine(NAME, NAME_ENGLISH, now.sentence("id"), now.sentence("en"));
        } else if (now.code() == Standing.Code.WAITING) {
            page.note(NAME, NAME_ENGLISH, now.sentence("id"), now.sentence("en"));
        } else {
            page.bad(NAME, NAME_ENGLISH, now.sentence("id"), now.sentence("en"), now.remedy("id"), now.remedy("en"));
        }
        certificate(bind, door);
    }

    private void certificate(TerminalConfig.Listen bind, DoorInspection door) {
        door.authority().ifPresent(authority -> {
            String print = Chain.fingerprint(authority);
            page.note(NAME, NAME_ENGLISH, "sidik jari SHA-256 sertifikat kantor: " + print,
                    "SHA-256 fingerprint of the office certificate: " + print);
            if (soon(authority.getNotAfter().toInstant())) {
                String day = DAY.format(authority.getNotAfter().toInstant());
                page.bad(NAME, NAME_ENGLISH, "sertifikat kantor berakhir " + day,
                        "the office certificate ends on " + day,
                        "Hapus folder counter-tls, mulai ulang terminal, pasang sertifikat baru di semua tablet",
                        "Remove the folder counter-tls, restart the terminal, install the new certificate on all"
                                + " tablets");
            }
        });
        door.until().ifPresent(until -> {
            String day = DAY.format(until);
            if (bind.tls().isPresent() && soon(until)) {
                page.bad(NAME, NAME_ENGLISH, "sertifikat berakhir " + day, "the certificate ends on " + day,
                        "Perpanjang sertifikat di queue.bind.tls", "Renew the certificate of queue.bind.tls");
            } else {
                page.note(NAME, NAME_ENGLISH, "sertifikat terminal berlaku sampai " + day,
                        "the terminal's certificate is good until " + day);
            }
        });
    }

    private boolean soon(Instant end) {
        return end.isBefore(clock.instant().plus(SOON));
    }
}
