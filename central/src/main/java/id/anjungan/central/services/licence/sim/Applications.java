package id.anjungan.central.services.licence.sim;

import static id.anjungan.contract.licence.ApplicationState.APPROVED;
import static id.anjungan.contract.licence.ApplicationState.IN_PROCESS;
import static id.anjungan.contract.licence.ApplicationState.NEEDS_CORRECTION;
import static id.anjungan.contract.licence.ApplicationState.REJECTED;
import static id.anjungan.contract.licence.ApplicationState.WAITING_VERIFICATION;

import id.anjungan.calendar.WorkingDays;
import id.anjungan.contract.licence.Application.Rejection;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The made-up applications: one for each thing there is to see, and a few hundred more. Their days move with the day
 * they are asked on, so that a demonstration looks the same on every day.
 */
final class Applications {

    private static final int MORE = 400;
    private static final List<String> LICENCES = List.of("Izin Pengusahaan Air Tanah",
            "Izin Praktik Dokter Hewan", "Izin Trayek Angkutan Antarkota Dalam Provinsi",
            "Izin Usaha Perikanan Tangkap", "Izin Pemanfaatan Ruang Milik Jalan Provinsi");
    private static final List<String> NAMES = List.of("Budi Santoso", "Siti Aminah", "PT Sumber Makmur Sejahtera",
            "Slamet", "Moh. Rosyid", "CV Karya Madura");

    private Applications() {
    }

    static List<Filed> on(LocalDate today) {
        List<Filed> all = new ArrayList<>(List.of(
                waiting(today), inProcess("in_process", "004217", 14, 6, today), inProcess("last_day", "004218", 0, 9,
                        today), inProcess("overdue", "004219", 5, 30, today), inProcess("beyond_the_calendar", "004220",
                        90, 4, today), correction(today), ended("approved", "004222", APPROVED, today),
                ended("rejected", "004223", REJECTED, today), longStory(today)));
        for (int i = 0; i < MORE; i++) {
            ApplicationState state = ApplicationState.values()[i % 2];
            all.add(new Filed("ordinary", number("JOSS", String.format("%06d", 100 + i), today),
                    "0812" + String.format("%08d", 10_000_000 + i * 7_919), LICENCES.get(i % LICENCES.size()),
                    NAMES.get(i % NAMES.size()), steps(today, i % 9, state == IN_PROCESS
                            ? List.of(WAITING_VERIFICATION, IN_PROCESS) : List.of(WAITING_VERIFICATION)), List.of(),
                    Optional.empty(), Optional.empty()));
        }
        return all;
    }

    private static Filed waiting(LocalDate today) {
        return new Filed("waiting", number("JOSS", "004216", today), "081234564216", LICENCES.get(1), NAMES.get(1),
                steps(today, 1, List.of(WAITING_VERIFICATION)), List.of(), Optional.empty(), Optional.empty());
    }

    /** @param workingDays of the standard; 0 for one that ends today, as far as the weekend allows */
    private static Filed inProcess(String shows, String serial, int workingDays, int daysAgo, LocalDate today) {
        LocalDate from = today.minusDays(daysAgo);
        int days = workingDays > 0 ? workingDays : WorkingDays.indonesia().between(from, today).orElse(daysAgo);
        return new Filed(shows, number("P2T", serial, today), "08123456" + serial.substring(2), LICENCES.get(0),
                NAMES.get(0), List.of(new Step(WAITING_VERIFICATION, from.minusDays(2)), new Step(IN_PROCESS, from)),
                List.of(), Optional.of(new Filed.Standard(days, from)), Optional.empty());
    }

    private static Filed correction(LocalDate today) {
        return new Filed("needs_correction", number("P2T", "004221", today), "081234564221", LICENCES.get(2),
                NAMES.get(2), steps(today, 3, List.of(WAITING_VERIFICATION, IN_PROCESS, NEEDS_CORRECTION)),
                List.of("Surat pernyataan kesanggupan pengelolaan lingkungan", "Daftar kendaraan dan nomor uji berkala",
                        "Bukti penguasaan tempat penyimpanan kendaraan"), Optional.empty(), Optional.empty());
    }

    private static Filed ended(String shows, String serial, ApplicationState last, LocalDate today) {
        return new Filed(shows, number("P2T", serial, today), "08123456" + serial.substring(2), LICENCES.get(3),
                NAMES.get(3), steps(today, 2, List.of(WAITING_VERIFICATION, IN_PROCESS, last)), List.of(),
                Optional.empty(), last == REJECTED ? Optional.of(Rejection.SPATIAL_PLAN) : Optional.empty());
    }

    private static Filed longStory(LocalDate today) {
        return new Filed("long_story", number("JOSS", "004224", today), "081234564224", LICENCES.get(4), NAMES.get(4),
                steps(today, 0, List.of(WAITING_VERIFICATION, NEEDS_CORRECTION, WAITING_VERIFICATION, IN_PROCESS,
                        NEEDS_CORRECTION, IN_PROCESS, NEEDS_CORRECTION)),
                List.of("Gambar rencana teknis berskala", "Surat kuasa bermeterai", "Rekomendasi teknis balai jalan",
                        "Foto lokasi", "Jaminan pelaksanaan", "Jadwal pekerjaan"), Optional.empty(), Optional.empty());
    }

    /** Some days apart, the last of them {@code ago} days before today. */
    private static List<Step> steps(LocalDate today, int ago, List<ApplicationState> states) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            steps.add(new Step(states.get(i), today.minusDays(ago + 4L * (states.size() - 1 - i))));
        }
        return steps;
    }

    /** Year and month are those of a few weeks ago. */
    private static String number(String system, String serial, LocalDate today) {
        LocalDate filed = today.minusDays(40);
        return String.format("%s-%02d%02d-%s", system, filed.getYear() % 100, filed.getMonthValue(), serial);
    }
}
