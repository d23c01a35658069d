package id.anjungan.kiosk.services.licence;

import static id.anjungan.contract.licence.ApplicationState.APPROVED;
import static id.anjungan.contract.licence.ApplicationState.IN_PROCESS;
import static id.anjungan.contract.licence.ApplicationState.NEEDS_CORRECTION;
import static id.anjungan.contract.licence.ApplicationState.REJECTED;
import static id.anjungan.contract.licence.ApplicationState.WAITING_VERIFICATION;

import id.anjungan.contract.licence.Application;
import id.anjungan.contract.licence.Application.Promise;
import id.anjungan.contract.licence.Application.Reckoned;
import id.anjungan.contract.licence.Application.Rejection;
import id.anjungan.contract.licence.Application.Step;
import id.anjungan.contract.licence.ApplicationState;
import id.anjungan.contract.licence.LicenceBody;
import id.anjungan.contract.licence.MaskedName;
import id.anjungan.kiosk.page.Intent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that may be said about an application, so that a test walks and draws every way. */
final class LicenceSamples {

    private LicenceSamples() {
    }

    static List<Intent> answers(LicenceBody.AskStatus ask, LocalDate today) {
        List<Intent> all = new ArrayList<>();
        all.add(new Intent.NoAnswer(ask));
        for (LicenceBody.Refusal refusal : LicenceBody.Refusal.values()) {
            all.add(new Intent.Answered(new LicenceBody.StatusRefused(refusal)));
        }
        for (LicenceBody.Trouble trouble : LicenceBody.Trouble.values()) {
            all.add(new Intent.Answered(new LicenceBody.LicenceUnavailable(trouble)));
        }
        for (Application application : applications(ask, today)) {
            all.add(new Intent.Answered(new LicenceBody.StatusFound(application)));
        }
        return all;
    }

    private static List<Application> applications(LicenceBody.AskStatus ask, LocalDate today) {
        List<Application> all = new ArrayList<>(List.of(longStory(ask, today),
                of(ask, today, List.of(WAITING_VERIFICATION), List.of()),
                of(ask, today, List.of(WAITING_VERIFICATION, NEEDS_CORRECTION), List.of("Surat kuasa bermeterai")),
                of(ask, today, List.of(WAITING_VERIFICATION, IN_PROCESS), List.of()),
                of(ask, today, List.of(WAITING_VERIFICATION, IN_PROCESS, APPROVED), List.of()),
                of(ask, today, List.of(WAITING_VERIFICATION, APPROVED), List.of())));
        for (int left : new int[] {7, 1, 0, -1, -12}) {
            all.add(inProcess(ask, today, Optional.of(new Reckoned(today.plusDays(left), left))));
        }
        all.add(inProcess(ask, today, Optional.empty()));
        Application rejected = of(ask, today, List.of(WAITING_VERIFICATION, IN_PROCESS, REJECTED), List.of());
        for (Rejection why : Rejection.values()) {
            all.add(new Application(rejected.number(), rejected.licence(), rejected.applicant(), rejected.steps(),
                    List.of(), Optional.empty(), Optional.of(why)));
        }
        return all;
    }

    private static Application longStory(LicenceBody.AskStatus ask, LocalDate today) {
        return of(ask, today, List.of(WAITING_VERIFICATION, NEEDS_CORRECTION, WAITING_VERIFICATION, IN_PROCESS,
                NEEDS_CORRECTION, IN_PROCESS, NEEDS_CORRECTION), List.of(
                        "Surat pernyataan kesanggupan pengelolaan lingkungan", "Gambar rencana teknis berskala",
                        "Rekomendasi teknis balai jalan", "Surat kuasa bermeterai", "Jaminan pelaksanaan",
                        "Jadwal pekerjaan"));
    }

    private static Application inProcess(LicenceBody.AskStatus ask, LocalDate today, Optional<Reckoned> reckoned) {
        Application a = of(ask, today, List.of(WAITING_VERIFICATION, IN_PROCESS), List.of());
        return new Application(a.number(), a.licence(), a.applicant(), a.steps(), List.of(),
                Optional.of(new Promise(14, a.steps().get(1).on(), reckoned)), Optional.empty());
    }

    private static Application of(LicenceBody.AskStatus ask, LocalDate today, List<ApplicationState> states,
            List<String> missing) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            steps.add(new Step(states.get(i), today.minusDays(3L * (states.size() - i))));
        }
        return new Application(ask.number(), "Izin Pemanfaatan Ruang Milik Jalan Provinsi",
                MaskedName.of("PT Sumber Makmur Sejahtera"), steps, missing, Optional.empty(), Optional.empty());
    }
}
